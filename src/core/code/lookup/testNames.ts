import { nameOf, type RepoPath } from '../../base/repoPath';
import type { CodeLanguage } from '../language';
import type { TestName } from './codeLookup';

/** The tests that some texts declare. */
export function testNamesIn(
  texts: Iterable<readonly [RepoPath, string]>,
  { files, tests }: CodeLanguage,
): readonly TestName[] {
  return [...texts].flatMap(([path, text]) =>
    files.kindOf(nameOf(path)) === 'test' ? tests.namesIn(text).map((name) => ({ path, name })) : [],
  );
}
