import { TreeLookup, type CodeLookup, type RepoPath, type RevisionName } from '../../src/core';
import { callIndexOf, GO_MOD, type Texts } from './callIndex';

/** What a tree that is written out in a test has besides its Go files. */
export interface OtherParts {
  readonly others?: Texts;
  readonly hasRevision?: (revision: RevisionName) => boolean | undefined;
}

/** Looks things up in a tree that is written out in a test. */
export async function lookupIn(
  texts: Texts,
  { others = {}, hasRevision }: OtherParts = {},
): Promise<CodeLookup> {
  const sources = { 'go.mod': GO_MOD, ...texts };
  const paths = [...Object.keys(sources), ...Object.keys(others)] as RepoPath[];
  return new TreeLookup({
    texts: new Map(Object.entries(sources)) as Map<RepoPath, string>,
    index: await callIndexOf(
      Object.fromEntries(Object.entries(texts).filter(([path]) => !path.endsWith('_test.go'))),
    ),
    paths: () => Promise.resolve(paths),
    otherTexts: () => Promise.resolve(new Map(Object.entries(others)) as Map<RepoPath, string>),
    hasRevision: (revision) => Promise.resolve(hasRevision?.(revision)),
  });
}
