import type { FieldFact, FunctionFacts, LockFact } from '../../code/codeFacts';
import { lastHeldLine } from '../../code/heldLines';
import type { CodeLanguage } from '../../code/language';
import type { CodeStatement } from '../../code/statement';
import type { EssaySubject } from './subject';

const WEIGHTS = {
  started: 0.35,
  channel: 0.3,
  /** What does not wait loses something. */
  otherwise: 0.4,
  lock: 0.3,
  readLock: 0.15,
  files: 0.4,
  dropped: 0.15,
  state: 0.15,
  /** State that changes while others are kept out. */
  guarded: 0.4,
  work: 0.08,
};
const MOST = 1.4;
/** What is in a longer function is a smaller part of what it does. */
const LONG = 80;

/** What the source of a function shows beside its facts. */
export interface BodyShape {
  /** Loops, and statements that act on threads, files or other processes. */
  readonly work: number;
  /** Statements without others in them; those that log, count or only check do not count. */
  readonly steps: number;
}

/** The shape of a function; `undefined` if its statements are not known. */
export function shapeOf(source: string, language: CodeLanguage): BodyShape | undefined {
  const tree = language.statementTreeOf?.(source);
  if (!tree) return undefined;
  const all = (statements: readonly CodeStatement[]): CodeStatement[] =>
    statements.flatMap((one) => (one.bearing === 'aside' ? [] : [one, ...all(one.inner)]));
  const statements = all(tree.statements);
  return {
    work: statements.filter(({ bearing }) => bearing === 'work').length,
    steps: statements.filter(({ inner }) => inner.length === 0).length,
  };
}

/** How much a function does that has to be explained: threads, channels, locks, files, state; from 0 to 1.4. */
export function mechanismIn(
  facts: FunctionFacts,
  subject: EssaySubject,
  { work }: BodyShape = { work: 0, steps: 0 },
): number {
  const { started, channels, locks, files, errors } = facts;
  const named = (direction: readonly { readonly of: string }[]): number =>
    Math.min(2, new Set(direction.map(({ of }) => of)).size);
  const sum =
    WEIGHTS.started * Math.min(2, started.length) +
    WEIGHTS.channel * named(channels) +
    (channels.some(({ otherwise }) => otherwise !== undefined) ? WEIGHTS.otherwise : 0) +
    WEIGHTS.lock * named(locks.filter(({ mode }) => mode === 'write')) +
    WEIGHTS.readLock * named(locks.filter(({ mode }) => mode === 'read')) +
    WEIGHTS.files * Math.min(2, files.length) +
    WEIGHTS.dropped * (errors.some(({ dropped }) => dropped) ? 1 : 0) +
    WEIGHTS.state * Math.min(3, changedState(facts, subject)) +
    (locks.some((lock) => isGuarding(lock, facts, subject)) ? WEIGHTS.guarded : 0) +
    WEIGHTS.work * Math.min(4, work);
  const lines = facts.endLine - facts.line + 1;
  return Math.min(MOST, sum) * Math.max(0.4, Math.min(1, LONG / lines));
}

/** How many fields of the subject a method changes. What belongs to no type mostly makes new values. */
function changedState(facts: FunctionFacts, subject: EssaySubject): number {
  if (!subject.isMethod(facts)) return 0;
  const changed = facts.fields.flatMap((one) =>
    isChange(one) && subject.hasType({ path: one.path, symbol: one.type }) ? [one.of] : [],
  );
  return new Set(changed).size;
}

/** True for a lock that others take as well, and while which is held a field of the subject changes. */
function isGuarding(lock: LockFact, facts: FunctionFacts, subject: EssaySubject): boolean {
  const { line, mode, others } = lock;
  if (mode === 'read' || others.length === 0) return false;
  const last = lastHeldLine(lock, facts);
  return facts.fields.some(
    (one) =>
      isChange(one) &&
      line < one.line &&
      one.line < last &&
      subject.hasType({ path: one.path, symbol: one.type }),
  );
}

/** True for a field of a value that others have as well, if it changes. */
export function isChange({ access, isNew }: Pick<FieldFact, 'access' | 'isNew'>): boolean {
  return access === 'write' && isNew !== true;
}

/** Few statements, none of which does any of this. */
const FEW = 4;

/** True for a function that only passes on what it gets. */
export function isPassThrough(facts: FunctionFacts, shape: BodyShape | undefined): boolean {
  const { started, channels, locks, files, fields } = facts;
  const acts = [started, channels, locks, files].some(({ length }) => length > 0);
  if (acts || fields.some(isChange)) return false;
  return shape ? shape.steps <= FEW && shape.work === 0 : facts.endLine - facts.line < FEW * 2;
}
