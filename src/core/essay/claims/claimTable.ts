import { message, type Message, type Translate } from '../../base/message';
import type { LineIndex } from '../../base/text';
import type { CheckedClaim, ClaimAnswer, ClaimKind } from './claim';

/** The answer for a claim, as a person sees it. */
export type ListedAnswer = ClaimAnswer | 'exists';

/** A claim of an essay as a table or a program shows it. */
export interface ListedClaim extends Pick<CheckedClaim, 'kind' | 'claim' | 'evidence'> {
  /** `exists` if nothing more is claimed, and it is so. */
  readonly answer: ListedAnswer;
  /** Line of the essay, from 0. */
  readonly line: number;
}

/** What was found out about the claims of an essay. */
export interface ClaimList {
  /** The commit or the tag that the essay is about; absent if it does not say. */
  readonly pin?: string | undefined;
  /** In the order of the text, each once. */
  readonly claims: readonly ListedClaim[];
}

/** The claims of an essay with their lines; what it says several times is listed once. */
export function listedClaims(claims: readonly CheckedClaim[], lines: LineIndex): readonly ListedClaim[] {
  const listed = new Map<string, ListedClaim>();
  for (const { kind, claim, answer: given, isOfExistence, evidence, start } of claims) {
    const answer = given === 'holds' && isOfExistence ? 'exists' : given;
    const key = `${kind} ${answer} ${JSON.stringify(claim)}`;
    if (listed.has(key)) continue;
    listed.set(key, { kind, claim, answer, ...(evidence && { evidence }), line: lines.lineAt(start) });
  }
  return [...listed.values()];
}

function answerName(answer: ListedAnswer): Message {
  switch (answer) {
    case 'exists':
      return message('exists');
    case 'holds':
      return message('holds');
    case 'contradicted':
      return message('contradicted');
    case 'unknown':
      return message('cannot be told');
  }
}

/** A page with all claims of an essay, as Markdown: those that are contradicted come first. */
export function claimPage({ pin, claims }: ClaimList, title: string, say: Translate): string {
  const rows = ANSWERS.flatMap((wanted) => claims.filter(({ answer }) => answer === wanted)).map(
    ({ line, claim, answer, evidence }) =>
      row([String(line + 1), say(claim), say(answerName(answer)), evidence ? say(evidence) : '']),
  );
  const head = [message('Line'), message('Claim'), message('Answer'), message('Evidence')].map(say);
  return [
    `# ${say(message('Claims of {0}', title))}`,
    '',
    say(pinNote(pin)),
    '',
    ...countTable(claims, say),
    say(
      message(
        'Nothing else that the text says was checked, such as reasons and what happens at run time. “exists” is said of a name alone, not of its sentence.',
      ),
    ),
    '',
    ...(rows.length > 0 ? [row(head), row(head.map(() => '---')), ...rows, ''] : []),
  ].join('\n');
}

/** How many claims of each kind have which answer. */
function countTable(claims: readonly ListedClaim[], say: Translate): string[] {
  const kinds = [...new Set(claims.map(({ kind }) => kind))];
  if (kinds.length === 0) return [];
  const head = ['', ...ANSWERS.map((answer) => say(answerName(answer)))];
  const rows = kinds.map((kind) => {
    const own = claims.filter((claim) => claim.kind === kind);
    return [
      say(kindName(kind)),
      ...ANSWERS.map((wanted) => String(own.filter(({ answer }) => answer === wanted).length)),
    ];
  });
  return [row(head), row(head.map(() => '---')), ...rows.map(row), ''];
}

function kindName(kind: ClaimKind): Message {
  return KIND_NAMES[kind] ?? message('others');
}

const KIND_NAMES: Readonly<Partial<Record<ClaimKind, Message>>> = {
  symbol: message('symbols'),
  path: message('files and folders'),
  call: message('calls'),
  relation: message('relations of types'),
  field: message('fields'),
  value: message('values'),
  lines: message('places in the code'),
  version: message('releases and commits'),
  'left out': message('lines left out'),
};

function pinNote(pin: string | undefined): Message {
  return pin === undefined
    ? message(
        'The essay names no commit and links to none, so its claims cannot be checked. Links to a commit would do.',
      )
    : message('Checked against {0}.', pin);
}

const ANSWERS: readonly ListedAnswer[] = ['contradicted', 'holds', 'exists', 'unknown'];

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\|/g, '\\|').replace(/\n/g, ' ')).join(' | ')} |`;
}
