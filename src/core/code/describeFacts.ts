import type { RepoPath } from '../base/repoPath';
import { message, type Message, type MessageArgument } from '../base/message';
import type {
  ChannelFact,
  ErrorFact,
  Fact,
  FieldFact,
  FunctionFacts,
  LockFact,
  StartFact,
  TestFact,
  ValueFact,
} from './codeFacts';

/** One fact in words. */
export interface FactRow {
  /** From 0. */
  readonly line: number;
  /** The file of the line; that of the function if absent. */
  readonly path?: RepoPath;
  /** A text if it is code alone. */
  readonly text: Message | string;
  /** A command that shows the fact: how to run a test. */
  readonly command?: string;
}

/** The facts of one kind. `started` is named after what the language starts. */
export type FactSectionKind = Exclude<keyof FunctionFacts, 'path' | 'symbol' | 'line' | 'endLine'>;

/** The facts of one kind in words. */
export interface FactSection {
  readonly kind: FactSectionKind;
  /** A heading. */
  readonly title: Message;
  /** At least one. */
  readonly rows: readonly FactRow[];
}

/** Facts in words, the most important first; empty kinds are left out. */
export function describeFacts(facts: FunctionFacts): readonly FactSection[] {
  const sections: readonly FactSection[] = [
    { kind: 'locks', title: message('Locks'), rows: facts.locks.map(lockRow) },
    { kind: 'started', title: message('Started in parallel'), rows: facts.started.map(startRow) },
    { kind: 'channels', title: message('Channels'), rows: facts.channels.map(channelRow) },
    { kind: 'errors', title: message('Errors'), rows: facts.errors.map(errorRow) },
    { kind: 'panics', title: message('Panics and exits'), rows: facts.panics.map(plainRow) },
    { kind: 'defers', title: message('Deferred'), rows: facts.defers.map(plainRow) },
    { kind: 'configuration', title: message('Configuration'), rows: facts.configuration.map(settingRow) },
    { kind: 'constants', title: message('Constants and variables'), rows: facts.constants.map(valueRow) },
    { kind: 'fields', title: message('Fields'), rows: facts.fields.map(fieldRow) },
    { kind: 'metrics', title: message('Metrics'), rows: facts.metrics.map(plainRow) },
    { kind: 'files', title: message('Changes of files'), rows: facts.files.map(plainRow) },
    { kind: 'logs', title: message('Log lines'), rows: facts.logs.map(plainRow) },
    { kind: 'tests', title: message('Tests that reach it'), rows: facts.tests.map(testRow) },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

function row(fact: Fact, text: Message | string): FactRow {
  return { line: fact.line, text };
}

function plainRow(fact: Fact): FactRow {
  return row(fact, fact.text);
}

function lockRow(fact: LockFact): FactRow {
  const released = releaseOf(fact);
  if (fact.others.length === 0) return row(fact, released);
  const others = fact.others.map(({ symbol, mode }) => inMode(symbol, mode));
  return row(fact, message('{0}; also taken by {1}', released, listOf(others)));
}

function releaseOf({ of, mode, released, isDeferred, literalEnd }: LockFact): Message {
  const lock = inMode(of, mode);
  const lines = released.map((line) => line + 1).join(', ');
  if (lines === '') return message('takes {0}; not released here', lock);
  if (isDeferred && literalEnd !== undefined)
    return message('takes {0}; released when the function literal returns (line {1})', lock, lines);
  if (isDeferred) return message('takes {0}; released when the function returns (line {1})', lock, lines);
  return message('takes {0}; released in line {1}', lock, lines);
}

function inMode(name: string, mode: LockFact['mode']): MessageArgument {
  return mode === 'read' ? message('{0} (read)', name) : name;
}

/** A long list says how much it leaves out. */
function listOf(names: readonly MessageArgument[]): MessageArgument {
  const shown = names.slice(0, MOST_NAMES);
  const joined = shown.reduce((list, name) => message('{0}, {1}', list, name));
  const left = names.length - shown.length;
  return left > 0 ? message('{0} and {1} more', joined, left) : joined;
}

const MOST_NAMES = 5;

function startRow(fact: StartFact): FactRow {
  const started = fact.of === '' ? message('starts a function literal') : message('starts {0}', fact.of);
  const { waited, waitedAt } = fact;
  if (waited === undefined || !waitedAt) return row(fact, started);
  return row(
    fact,
    message(
      '{0}; {1} waits for its end with {2} (line {3})',
      started,
      waitedAt.symbol,
      waited,
      waitedAt.line + 1,
    ),
  );
}

function channelRow(fact: ChannelFact): FactRow {
  switch (fact.direction) {
    case 'send':
      if (fact.otherwise !== undefined)
        return row(
          fact,
          message('sends to {0}, or goes on at line {1} at once', fact.of, fact.otherwise + 1),
        );
      return row(fact, message('sends to {0}', fact.of));
    case 'receive':
      return row(fact, message('receives from {0}', fact.of));
    case 'close':
      return row(fact, message('closes {0}', fact.of));
  }
}

function errorRow(fact: ErrorFact): FactRow {
  const { of, kind, text } = fact;
  switch (kind) {
    case 'dropped':
      return row(fact, message('ignores the error of {0}', of));
    case 'made':
      return row(fact, message('returns an error of its own: {0}', text));
    case 'wrapped':
      return row(fact, message('returns an error with more context: {0}', text));
    case 'returned':
      return row(
        fact,
        of === '' ? message('returns an error: {0}', text) : message('returns the error of {0}', of),
      );
  }
}

function settingRow(fact: ValueFact): FactRow {
  const { of, key = of, value } = fact;
  if (value === undefined) return row(fact, message('{0} (key {1})', of, key));
  return row(fact, message('{0} (key {1}, default {2})', of, key, value));
}

function valueRow(fact: ValueFact): FactRow {
  const { of, value } = fact;
  return row(fact, value === undefined ? of : `${of} = ${value}`);
}

function fieldRow(fact: FieldFact): FactRow {
  const name = `${fact.type}.${fact.of}`;
  return row(fact, fact.access === 'write' ? message('writes {0}', name) : message('reads {0}', name));
}

function testRow({ line, path, of, command, distance }: TestFact): FactRow {
  const text = distance === 1 ? message('{0} calls it', of) : message('{0}, {1} calls away', of, distance);
  return { line, path, text, command };
}
