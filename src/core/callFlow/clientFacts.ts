import type { Cancellation } from '../base/cancellation';
import type { RepoPath } from '../base/repoPath';
import type { CodeFacts, FunctionFacts } from '../code/codeFacts';
import type { CodeLanguage } from '../code/language';
import { readTestTexts } from '../code/testTexts';
import type { SourceTree } from '../ports';
import type { CallIndexClient } from './callIndexClient';
import type { CallHops } from './hops';

/** What the facts of a source tree come from whose call index a worker keeps. */
export interface ClientFactsParts {
  readonly client: CallIndexClient;
  /** Has the tests, which the worker does not know. */
  readonly tree: SourceTree;
  readonly language: CodeLanguage;
  /** Once it is cancelled, every question rejects with `Cancelled`. */
  readonly cancellation?: Cancellation;
}

/** The facts of a source tree whose call index a worker keeps. They wait until the call index is ready. */
export function clientFacts(parts: ClientFactsParts): CodeFacts {
  const { client, cancellation } = parts;
  return {
    ofFunction: (path, symbol) => functionFacts(path, symbol, parts),
    ofType: (path, symbol) => client.ask('typeFacts', { path, symbol }, cancellation),
    fieldUsers: (path, symbol) => client.ask('fieldUsers', { path, symbol }, cancellation),
    ofConstant: (symbol, path) => client.ask('constantFacts', { symbol, path }, cancellation),
  };
}

async function functionFacts(
  path: RepoPath,
  symbol: string,
  { client, tree, language, cancellation }: ClientFactsParts,
): Promise<FunctionFacts | undefined> {
  const facts = await client.ask('functionFacts', { path, symbol }, cancellation);
  if (!facts) return undefined;
  const folders = await client.ask('testFolders', { path, symbol }, cancellation);
  const texts = await readTestTexts(folders, tree, language);
  return { ...facts, tests: await client.ask('tests', { path, symbol, texts }, cancellation) };
}

/** How control gets from function to function in the source tree whose call index a worker keeps. */
export function clientHops(client: CallIndexClient, cancellation?: Cancellation): CallHops {
  return { hop: (question) => client.ask('hop', question, cancellation) };
}
