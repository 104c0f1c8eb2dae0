import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import { OfferedEssays } from '../../../../src/vscode/draftStore/offeredEssays';
import type { CheckoutFile, OpenCheckout } from '../../../../src/vscode/workspace/workspaceCheckouts';
import { REGISTRY } from '../../../support/essays';
import { packOf } from '../../../support/packs';

/** An address is its path here. */
const uri = (path: string): Uri => path as unknown as Uri;

/** A window with modules: by root the community that a pack names, `no pack`, or `none` for a pack that names none. */
function offeredIn(modules: Readonly<Record<string, string>>, draft?: string): string {
  const all = Object.entries(modules)
    .filter(([, community]) => community !== 'no pack')
    .map(([root, community]) => {
      const pack = { ...packOf({}), ...(community !== 'none' && { community }) };
      return { root: uri(root), checkout: { pack } } as unknown as OpenCheckout;
    });
  const isBelow = (path: Uri, root: Uri): boolean => String(path).startsWith(`${String(root)}/`);
  const roots = Object.keys(modules).map(uri);
  const essays = new OfferedEssays(REGISTRY, {
    all,
    roots,
    rootOf: (file) => roots.find((root) => isBelow(file, root)),
    filesAt: (file) =>
      all.filter(({ root }) => isBelow(file, root)).map((open) => ({ open }) as CheckoutFile),
  });
  const { targets, templates } = essays.for(draft === undefined ? undefined : uri(draft));
  const hasTargets = targets.some(({ id }) => id === 'opengemini-blog');
  assert.equal(hasTargets, templates.length > 0);
  assert.ok(targets.some(({ id }) => id === 'zhihu'));
  return hasTargets ? 'offered' : 'not offered';
}

suite('what a community adds is offered', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, string | undefined, string])[] =
    [
      ['where nothing is open', {}, undefined, 'offered'],
      ['for a draft in a repository whose pack names it', { '/og': 'opengemini' }, '/og/a.md', 'offered'],
      ['for a draft elsewhere beside such a repository', { '/og': 'opengemini' }, '/notes/a.md', 'offered'],
      ['for a draft in a repository whose pack names none', { '/kiln': 'none' }, '/kiln/a.md', 'not offered'],
      ['for a draft in a module without a pack', { '/kiln': 'no pack' }, '/kiln/a.md', 'not offered'],
      ['for a draft in one of two', { '/og': 'opengemini', '/kiln': 'no pack' }, '/kiln/a.md', 'not offered'],
      [
        'for no draft where one of two names it',
        { '/og': 'opengemini', '/kiln': 'none' },
        undefined,
        'offered',
      ],
      ['for no draft in another repository', { '/kiln': 'none' }, undefined, 'not offered'],
      ['for a community that nobody knows', { '/kiln': 'potters' }, '/kiln/a.md', 'not offered'],
    ];
  for (const [name, modules, draft, expected] of cases)
    test(`${name}: ${expected}`, () => assert.equal(offeredIn(modules, draft), expected));
});
