import { describeFacts, message, type Fact, type FunctionFacts, type RepoPath } from '../../core';
import { goLanguage } from '../../core/languages';
import { existingFolder } from '../openCheckout';
import { openCode } from '../openCode';
import { UsageError, type ExitCode, type Io } from '../io';

export interface FactsCommandOptions {
  readonly repo: string;
  /** `PATH#SYMBOL` */
  readonly symbol: string;
  readonly cache?: string | undefined;
  readonly isJson: boolean;
}

/** `source-guide facts`: prints what is known of a function. */
export async function showFacts(options: FactsCommandOptions, io: Io): Promise<ExitCode> {
  const [, path = '', symbol = ''] = /^([^#]+)#(.+)$/.exec(options.symbol) ?? [];
  if (symbol === '') {
    const wanted = message('--symbol needs a file and a symbol, such as server/server.go#(*Server).Start.');
    throw new UsageError(io.translate(wanted));
  }
  const { facts } = await openCode(existingFolder(options.repo, io), options.cache, io);
  const found = await facts.ofFunction(path as RepoPath, symbol);
  if (!found) {
    throw new UsageError(
      io.translate(
        message('{0} declares no function {1}. To list all declarations, run: index --decls', path, symbol),
      ),
    );
  }
  io.out(options.isJson ? `${JSON.stringify(jsonOf(found), null, 2)}\n` : textOf(found, io));
  return 0;
}

function textOf(facts: FunctionFacts, io: Io): string {
  const { symbol, path, line, endLine } = facts;
  const sections = describeFacts(facts).map(({ kind, title, rows }) => {
    const heading = kind === 'started' ? goLanguage.words.threads[io.language] : io.translate(title);
    const lines = rows.map((row) => {
      const place = row.path === undefined ? `${row.line + 1}` : `${row.path}:${row.line + 1}`;
      const command = row.command === undefined ? '' : `\n      ${row.command}`;
      return `  ${place}  ${typeof row.text === 'string' ? row.text : io.translate(row.text)}${command}\n`;
    });
    return `\n${capitalised(heading)}\n${lines.join('')}`;
  });
  return `${symbol}  ${path}:${line + 1}-${endLine + 1}\n${sections.join('')}`;
}

function capitalised(heading: string): string {
  return heading.charAt(0).toUpperCase() + heading.slice(1);
}

/** The output of `--json`. Its keys are a contract; lines are 1-based. */
function jsonOf(facts: FunctionFacts): Record<string, unknown> {
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
    goroutines: started.map((one) => ({
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
