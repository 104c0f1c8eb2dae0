import assert from 'node:assert/strict';
import { allProblems, loadPack, translateWith, type LoadedPack, type Problem } from '../../../../src/core';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { packFiles } from '../../../support/packFiles';
import { codeLanguages } from '../../../../src/core/languages';

/** Loads the small pack with some files changed, with the problems of all files; `undefined` takes a file away. */
export async function loadChanged(
  changes: Readonly<Record<string, string | undefined>>,
): Promise<Pick<LoadedPack, 'pack' | 'problems'>> {
  const tree = new InMemoryTree(packFiles());
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) tree.remove(path);
    else tree.write(path, text);
  }
  const loaded = await loadPack(tree, codeLanguages);
  return { ...loaded, problems: allProblems(loaded) };
}

/** A problem as a line of text, `path:line severity code`, with the line from 1. */
export function describeProblem({ path, range, severity, code }: Problem): string {
  return `${path}:${range ? range.start.line + 1 : '-'} ${severity} ${code}`;
}

/** The problems that a change causes must be these and no others. */
export async function checkProblems(
  changes: Readonly<Record<string, string | undefined>>,
  ...expected: string[]
): Promise<void> {
  const { problems } = await loadChanged(changes);
  assert.deepEqual(problems.map(describeProblem), expected);
}

/** The English text of the first problem that a change causes. */
export async function firstMessage(
  changes: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const [problem] = (await loadChanged(changes)).problems;
  return problem && translateWith({})(problem.message);
}
