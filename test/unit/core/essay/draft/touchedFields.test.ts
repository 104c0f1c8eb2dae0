import assert from 'node:assert/strict';
import { ESSAY_TEXTS, type RepoPath } from '../../../../../src/core';
import type { FieldFact, FieldUserFact } from '../../../../../src/core/code/codeFacts';
import { goLanguage } from '../../../../../src/core/languages';
import { EssaySubject } from '../../../../../src/core/essay/draft/subject';
import { touchedFieldTable } from '../../../../../src/core/essay/draft/touchedFields';

const KILN = 'kiln/kiln.go' as RepoPath;

/** The cells of who sets each field of a kiln, by the field. */
function settersBy(users: readonly Omit<FieldUserFact, 'path' | 'line'>[]): Record<string, string> {
  const touch = (of: string): FieldFact & { isQuoted: boolean } => ({
    ...{ of, access: 'read', path: KILN, type: 'Kiln', line: 5, text: of, isQuoted: true },
  });
  const written = touchedFieldTable(
    {
      type: {
        ...{ path: KILN, symbol: 'Kiln', line: 1, endLine: 4, kind: 'struct', comment: '', methods: [] },
        fields: ['pots', 'fire'].map((name, index) => ({
          ...{ name, type: 'int', comment: '', line: 2 + index, isEmbedded: false, mentions: [] },
        })),
        ...{ embeds: [], embedsOthers: false, implements: [] },
      },
      touches: [touch('pots'), touch('fire')],
      users: users.map((user) => ({ ...user, path: KILN, line: 9 })),
      acted: new Set(),
    },
    new EssaySubject([], goLanguage),
    ESSAY_TEXTS.en,
  );
  const [head = [], , ...rows] = (written ?? '')
    .split('\n')
    .map((row) => row.split('|').map((one) => one.trim()));
  const column = head.indexOf('Set by');
  return Object.fromEntries(rows.map((row): [string, string] => [row[1] ?? '', row[column] ?? '']));
}

suite('the table of the fields that functions use', () => {
  test('says who sets a field, where it is only set when new, and which methods may change it', () => {
    assert.deepEqual(
      settersBy([
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
});
