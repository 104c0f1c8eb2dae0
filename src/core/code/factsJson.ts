import type { Fact, FunctionFacts } from './codeFacts';

/**
 * The facts of a function as programs get them. The keys are a contract; lines are 1-based. `threads` is what the language calls
 * what runs at the same time, the key of what the function starts.
 */
export function functionFactsJson(facts: FunctionFacts, threads: string): Record<string, unknown> {
  const { path, symbol, line, endLine, locks, started } = facts;
  return {
    path,
    symbol,
    line: line + 1,
    endLine: endLine + 1,
    locks: locks.map((lock) => ({
      ...oneBased(lock),
      released: lock.released.map((one) => one + 1),
      others: lock.others.map(oneBased),
    })),
    [threads]: started.map((one) => ({
      ...oneBased(one),
      ...(one.waitedAt && { waitedAt: oneBased(one.waitedAt) }),
    })),
    channels: facts.channels.map((one) => ({
      ...oneBased(one),
      ...(one.otherwise !== undefined && { otherwise: one.otherwise + 1 }),
    })),
    defers: facts.defers.map(oneBased),
    panics: facts.panics.map(oneBased),
    errors: facts.errors.map(oneBased),
    fields: facts.fields.map(oneBased),
    constants: facts.constants.map(oneBased),
    configuration: facts.configuration.map(oneBased),
    metrics: facts.metrics.map(oneBased),
    logs: facts.logs.map(oneBased),
    files: facts.files.map(oneBased),
    tests: facts.tests.map(oneBased),
  };
}

function oneBased<Value extends Pick<Fact, 'line'>>(value: Value): Value {
  return { ...value, line: value.line + 1 };
}
