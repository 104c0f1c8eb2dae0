import { describeFacts, functionFactsJson, message, type FunctionFacts, type RepoPath } from '../../core';
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
  io.out(
    options.isJson
      ? `${JSON.stringify(functionFactsJson(found, goLanguage.words.threads.en), null, 2)}\n`
      : textOf(found, io),
  );
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
