import assert from 'node:assert/strict';
import { ESSAY_TEXTS, type RepoPath } from '../../../../../src/core';
import type { FieldFact, FieldUserFact } from '../../../../../src/core/code/codeFacts';
import { goLanguage } from '../../../../../src/core/languages';
import { EssaySubject } from '../../../../../src/core/essay/draft/subject';
import { touchedFieldTable, type TouchedFields } from '../../../../../src/core/essay/draft/touchedFields';

const KILN = 'kiln/kiln.go' as RepoPath;

type User = Omit<FieldUserFact, 'path' | 'line'>;

/** What a draft says of the fields of a kiln, of which functions touch pots and fire. */
function fieldsOf(users: readonly User[], used: readonly string[] = []): TouchedFields | undefined {
  const touch = (of: string): FieldFact & { isQuoted: boolean } => ({
    ...{ of, access: 'read', path: KILN, type: 'Kiln', line: 5, text: of, isQuoted: true },
  });
  return touchedFieldTable(
    {
      type: {
        ...{ path: KILN, symbol: 'Kiln', line: 1, endLine: 4, kind: 'struct', comment: '', methods: [] },
        fields: ['pots', 'fire', 'mu'].map((name, index) => ({
          ...{ name, type: 'int', comment: '', line: 2 + index, isEmbedded: false, mentions: [] },
        })),
        ...{ embeds: [], embedsOthers: false, implements: [] },
      },
      touches: [touch('pots'), touch('fire')],
      users: users.map((user) => ({ ...user, path: KILN, line: 9 })),
      ...{ acted: new Set(), used: new Set(used) },
    },
    new EssaySubject([], goLanguage),
    ESSAY_TEXTS.en,
  );
}

/** The cells of a column, by the field. */
function cellsOf(column: string, users: readonly User[]): Record<string, string> {
  const [head = [], , ...rows] = (fieldsOf(users)?.table ?? '')
    .split('\n')
    .map((row) => row.split('|').map((one) => one.trim()));
  const at = head.indexOf(column);
  return Object.fromEntries(rows.map((row): [string, string] => [row[1] ?? '', row[at] ?? '']));
}

suite('the table of the fields that functions use', () => {
  test('says who sets a field, where it is only set when new, and which methods may change it', () => {
    assert.deepEqual(
      cellsOf('Set by', [
        { of: 'pots', access: 'read', symbol: '(*Kiln).Fill', method: 'add' },
        { of: 'fire', access: 'write', symbol: '(*Kiln).Light' },
        { of: 'fire', access: 'write', symbol: 'NewKiln', isNew: true },
      ]),
      {
        '`pots`': 'nobody sets it; methods are called on it: `add`',
        '`fire`': '`(*Kiln).Light`, set when created',
      },
    );
  });

  test('names some of many readers and says how many there are', () => {
    const names = Array.from({ length: 12 }, (_, index) => `Look${String(index)}`);
    const users = names.map((symbol): User => ({ of: 'fire', access: 'read', symbol }));
    assert.equal(cellsOf('Read by', users)['`fire`'], '`Look0`, `Look1`, `Look2`, 9 more');
  });

  test('does not say that nobody sets a field whose address is passed on', () => {
    assert.deepEqual(
      cellsOf('Set by', [{ of: 'fire', access: 'read', symbol: '(*Kiln).Save', isAddress: true }])['`fire`'],
      'nobody by name; its address is passed on in `(*Kiln).Save`',
    );
  });

  test('names the other fields that the functions use', () => {
    assert.deepEqual(fieldsOf([], ['mu', 'fire'])?.others, ['mu']);
  });
});
