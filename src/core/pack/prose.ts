import { message, type Message } from '../base/message';
import type { Problem } from '../base/problem';
import type { RepoPath } from '../base/repoPath';
import { linesOf } from '../base/text';
import { asideKindOf, asidesOf, stepTextOf } from './asides';
import { parseDocument, partsOf, subsectionsOf } from './document';
import { isOpenText } from './openTexts';
import {
  SUPPLEMENTS,
  type Prose,
  type ProseSection,
  type SelfCheck,
  type StepText,
  type SupplementId,
} from './model';

/** The prose of a walkthrough in one language, and its problems. */
export interface ParsedProse {
  readonly prose: Prose;
  readonly problems: readonly Problem[];
}

const QUESTIONS = 'check-yourself' satisfies SupplementId;

/** The prose of a walkthrough that has no text. */
export const NO_PROSE: Prose = {
  title: '',
  introduction: '',
  sections: new Map(),
  supplements: new Map(),
};

/** True for the id of a supplement. No step may have such an id. */
export function isSupplement(id: string): id is SupplementId {
  return (SUPPLEMENTS as readonly string[]).includes(id);
}

/**
 * Reads the prose of a walkthrough: a title, an introduction, one `## heading {#step-id}` section per step, and the
 * supplements around them.
 */
export function parseProse(text: string, path: RepoPath, steps: readonly string[]): ParsedProse {
  const { title, introduction, sections: all, problems } = parseDocument(text, path);
  const sections = new Map<string, StepText>();
  const supplements = new Map<SupplementId, ProseSection>();
  for (const [id, section] of all) {
    if (isSupplement(id)) supplements.set(id, section);
    else sections.set(id, stepTextOf(section));
  }
  const asked = supplements.get(QUESTIONS);
  const selfCheck = asked && selfCheckIn(asked);
  const unasked = selfCheck?.questions.length === 0 ? [noQuestion(path)] : [];
  return {
    prose: { title, introduction, sections, supplements, ...(selfCheck && { selfCheck }) },
    problems: [
      ...problems,
      ...orderProblems([...all.keys()], steps, path),
      ...unasked,
      ...openProblems(text, path),
      ...repeatedAsides(sections, text, path),
    ],
  };
}

/** One problem for each part that its author has still to write. */
function openProblems(text: string, path: RepoPath): Problem[] {
  const lines = linesOf(text);
  return partsOf(lines)
    .filter(({ bodyLine, end }) => isOpenText(lines.slice(bodyLine, end).join('\n')))
    .map(({ id, line }) => {
      const said =
        id === undefined
          ? message('The introduction is still to be written.')
          : message('The text of "{0}" is still to be written.', id);
      const range = { start: { line, column: 0 }, end: { line, column: (lines[line] ?? '').length } };
      return { ...warning('prose.open', path, said), range };
    });
}

/** One problem for each kind of aside that a step has more than once, where it has it again. */
function repeatedAsides(sections: ReadonlyMap<string, StepText>, text: string, path: RepoPath): Problem[] {
  const lines = linesOf(text);
  return [...sections].flatMap(([id, section]) => {
    const kinds = asidesOf(section).map(({ kind }) => kind);
    if (new Set(kinds).size === kinds.length) return [];
    const { bodyLine = 0, end = 0 } = partsOf(lines).find((part) => part.id === id) ?? {};
    const seen = new Set<string>();
    return lines.slice(bodyLine, end).flatMap((written, index) => {
      const kind = asideKindOf(/^###\s+(.*)$/.exec(written)?.[1] ?? '');
      if (kind === undefined || !seen.has(kind)) {
        if (kind !== undefined) seen.add(kind);
        return [];
      }
      const line = bodyLine + index;
      const range = { start: { line, column: 0 }, end: { line, column: written.length } };
      const said = message('The step "{0}" has this part already. Write one of each kind.', id);
      return [{ ...warning('prose.repeated-aside', path, said), range }];
    });
  });
}

function selfCheckIn({ body }: ProseSection): SelfCheck {
  const { lead, parts } = subsectionsOf(body);
  return { lead, questions: parts.map(({ heading, body: answer }) => ({ question: heading, answer })) };
}

function orderProblems(order: readonly string[], steps: readonly string[], path: RepoPath): Problem[] {
  const ids = [...new Set(steps)];
  const [first, ...last] = SUPPLEMENTS;
  const known = [first, ...ids, ...last];
  const missing = ids.filter((id) => !order.includes(id));
  const unknown = order.filter((id) => !known.includes(id));
  const isSorted =
    order.filter((id) => known.includes(id)).join() === known.filter((id) => order.includes(id)).join();
  return [
    ...missing.map((id) =>
      warning('prose.missing-step', path, message('The step "{0}" has no section here.', id)),
    ),
    ...unknown.map((id) =>
      warning('prose.unknown-step', path, message('The walkthrough has no step for the section "{0}".', id)),
    ),
    ...(isSorted
      ? []
      : [warning('prose.order', path, message('The sections are not in the order of the steps.'))]),
  ];
}

function noQuestion(path: RepoPath): Problem {
  const text = message(
    'The section "{0}" has no questions. Write each question as "### Question?".',
    QUESTIONS,
  );
  return warning('prose.no-question', path, text);
}

function warning(code: string, path: RepoPath, text: Message): Problem {
  return { code, severity: 'warning', path, message: text };
}
