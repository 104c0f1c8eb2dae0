import type { Table } from '../document/model';
import type { CheckedClaim } from './claim';
import type { ClaimContext } from './claimContext';
import { statedHistory, statedNotes, type StatedHistory, type StatedNote } from './historyForms';
import { isSubject } from './historySubject';
import { historyText, noteText } from './historyTexts';
import { historyVerdict, noteVerdict } from './historyVerdict';
import { bareCell, rowSpan } from './tableCells';

type Column = 'date' | 'commit' | 'release' | 'first' | 'changed' | 'words';

const HEADS: readonly (readonly [Column, RegExp])[] = [
  ['date', /日期|时间|发布日|\bdate\b|\bday\b|\breleased(?: on)?\b/i],
  ['commit', /^(?:提交|提交号|commit|hash|sha)s?$/i],
  ['first', /起始版本|首次|引入|加入|最早|始于|since|introduced|added in|first release|first in|起$/i],
  ['changed', /改动的|修改的|^changed$|\bchanged symbols?\b/i],
  ['release', /^(?:版本|发布版本|版本号|标签|release|version|tag)s?$/i],
];
const COMMIT = /^(?=[0-9a-f]*\d)[0-9a-f]{7,40}$/;
const RELEASE = /^v\d+\.\d+\.\d+$/;

interface Row {
  /** Without the addresses of links. */
  readonly cells: readonly string[];
  readonly columns: readonly Column[];
  /** The commit, or else the release, that the row is about. */
  readonly revision: string | undefined;
}

type Said = Pick<StatedHistory, 'says' | 'revision'>;

/** The claims of tables about the history: a row about names or a revision, with releases, commits and days. */
export function historyTableClaims(context: ClaimContext): Promise<CheckedClaim>[] {
  return context.essay.tables.flatMap((table) => claimsOf(table, context));
}

function claimsOf(table: Table, context: ClaimContext): Promise<CheckedClaim>[] {
  const columns = table.head.map(
    (head) => HEADS.find(([, form]) => form.test(bareCell(head)))?.[0] ?? 'words',
  );
  return table.rows.flatMap((written, index) => {
    if (!/v\d+\.\d|[0-9a-f]{7}/.test(written.join(' '))) return [];
    const cells = written.map((cell) => cell.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\\/g, ''));
    const revision = [
      ...inColumn({ cells, columns }, 'commit'),
      ...inColumn({ cells, columns }, 'release'),
    ].find((text) => COMMIT.test(text) || RELEASE.test(text));
    const row = { cells, columns, revision };
    const place = { kind: 'version', ...rowSpan(table, index, context.essay) } as const;
    const notes = notesIn(row).map(async ({ isOurs, ...note }) => ({
      ...place,
      claim: noteText(note),
      ...(await noteVerdict(note, { isOurs }, context.code)),
    }));
    const claims = namesIn(row, context).flatMap((name) =>
      saidIn(row).map(async ({ says, revision: of }) => ({
        ...place,
        claim: historyText(says, name, of),
        ...(await historyVerdict(says, of, name, context)),
      })),
    );
    return [...notes, ...claims];
  });
}

function inColumn({ cells, columns }: Pick<Row, 'cells' | 'columns'>, column: Column): string[] {
  return cells.filter((_, at) => columns[at] === column).map(bareCell);
}

/** Days in a column of their own, and pull requests, belong to the revision of the row. */
function notesIn(row: Row): (StatedNote & { readonly isOurs: boolean })[] {
  const { cells, revision } = row;
  const written = cells.flatMap((cell) =>
    statedNotes(bareCell(cell)).map((note) => ({ ...note, isOurs: true })),
  );
  if (revision === undefined) return written;
  const isRelease = RELEASE.test(revision);
  const days = inColumn(row, 'date').map((date) => ({ revision, isRelease, date, isOurs: false }));
  const requests = isRelease
    ? []
    : cells.flatMap((cell) =>
        [...cell.matchAll(/#(\d+)/g)].map(([, request]) => ({ revision, isRelease, request, isOurs: false })),
      );
  return [...written, ...days, ...requests];
}

function saidIn(row: Row): Said[] {
  const { cells, columns, revision } = row;
  const isChange = revision !== undefined && COMMIT.test(revision) && columns.includes('changed');
  return [
    ...cells.slice(1).flatMap((cell) => statedHistory(bareCell(cell))),
    ...inColumn(row, 'first').flatMap((text) =>
      RELEASE.test(text) ? [{ says: 'first' as const, revision: text }] : [],
    ),
    ...(isChange ? [{ says: 'changed by' as const, revision }] : []),
  ];
}

/** What a row is about: the names of the column for them, else those of the first. */
function namesIn({ cells, columns }: Row, { languages }: ClaimContext): string[] {
  const column = Math.max(0, columns.indexOf('changed'));
  return [...(cells[column] ?? '').matchAll(/`([^`]+)`/g)].flatMap(([, text = '']) =>
    isSubject(text, languages) ? [text] : [],
  );
}
