import { message, type Message, type Translate } from '../../base/message';
import type { LineIndex } from '../../base/text';
import type { CheckedClaim, ClaimAnswer } from './claim';

/** A claim of an essay as a table or a program shows it. */
export interface ListedClaim extends Pick<CheckedClaim, 'kind' | 'claim' | 'answer' | 'evidence'> {
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
  for (const { kind, claim, answer, evidence, start } of claims) {
    const key = `${kind} ${answer} ${JSON.stringify(claim)}`;
    if (listed.has(key)) continue;
    listed.set(key, { kind, claim, answer, ...(evidence && { evidence }), line: lines.lineAt(start) });
  }
  return [...listed.values()];
}

/** The name of an answer. */
export function answerName(answer: ClaimAnswer): Message {
  switch (answer) {
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
  const count = (wanted: ClaimAnswer): number => claims.filter(({ answer }) => answer === wanted).length;
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
    say(
      message(
        '{0} hold, {1} are contradicted, {2} cannot be told.',
        count('holds'),
        count('contradicted'),
        count('unknown'),
      ),
    ),
    '',
    ...(rows.length > 0 ? [row(head), row(head.map(() => '---')), ...rows, ''] : []),
  ].join('\n');
}

function pinNote(pin: string | undefined): Message {
  return pin === undefined
    ? message(
        'The essay names no commit and links to none, so its claims cannot be checked. Links to a commit would do.',
      )
    : message('Checked against {0}.', pin);
}

const ANSWERS: readonly ClaimAnswer[] = ['contradicted', 'holds', 'unknown'];

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\|/g, '\\|').replace(/\n/g, ' ')).join(' | ')} |`;
}
