import assert from 'node:assert/strict';
import type { Anchor } from '../../../../src/core';
import { resolveAnchor } from '../../../../src/core/anchor/resolver';
import { DeclarationIndex } from '../../../../src/core/code/declarationIndex';
import { sharedSites } from '../../../support/goCode';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { describeResolution, type DescribedResolution } from '../../../support/resolutions';
import { goLanguage } from '../../../../src/core/languages';

export const RELEASES = ['v1', 'v2', 'v3', 'v4'];

/** The source of one method and a file that holds it. */
export const FIRE = 'func (k *Kiln) Fire() int {\n\treturn k.heat\n}';
export const EDITED = 'func (k *Kiln) Fire() int {\n\treturn k.heat + 1\n}';

export function fileWith(...declarations: string[]): string {
  return ['package kiln', ...declarations, ''].join('\n\n');
}

/** Resolves an anchor in a tree of files and compares all that the answer says. */
export async function checkResolution(
  files: Readonly<Record<string, string>>,
  anchor: Anchor,
  expected: DescribedResolution,
  releases: readonly string[] = [],
): Promise<void> {
  const index = new DeclarationIndex(new InMemoryTree(files), goLanguage);
  const sites = await sharedSites();
  const resolution = await resolveAnchor(anchor, { index, sites, releases, releaseOrder: RELEASES });
  assert.deepEqual(describeResolution(resolution), expected);
}
