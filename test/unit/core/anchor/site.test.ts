import assert from 'node:assert/strict';
import type { Resolution } from '../../../../src/core';
import { resolveAnchor } from '../../../../src/core/anchor/resolver';
import { contextOf } from '../../../../src/core/anchor/siteContext';
import { DeclarationIndex } from '../../../../src/core/code/declarationIndex';
import type { Site } from '../../../../src/core/code/site';
import { anchorOf } from '../../../support/anchors';
import { hashOfGo, sharedSites } from '../../../support/goCode';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { checkResolution, fileWith } from './checkResolution';
import { goLanguage } from '../../../../src/core/languages';

const GLAZE = `func Glaze(p Piece) {
	paint("釉🏺"); dry(p)
	dry(
		p,
	)
}`;
const OTHER = 'func Other() {\n\tdry(1)\n\tburn(2)\n}';
const FILES = { 'shop/shop.go': fileWith(OTHER, GLAZE) };
const HERE = 'shop/shop.go#Glaze';

function checkSite(site: Site, expected: { site?: string; isSiteMissing?: true }): Promise<void> {
  return checkResolution(FILES, anchorOf(HERE, { site, body: hashOfGo(GLAZE) }), {
    verdict: 'exact',
    place: `${HERE} 8-13`,
    ...expected,
    isBodyChanged: false,
    evidence: 'Same place and same body as described.',
  });
}

async function resolvedSite(site: Site): Promise<Resolution> {
  const index = new DeclarationIndex(new InMemoryTree(FILES), goLanguage);
  const anchor = anchorOf(HERE, { site, body: hashOfGo(GLAZE) });
  return resolveAnchor(anchor, { index, sites: await sharedSites(), releases: [], releaseOrder: [] });
}

suite('the site of an anchor', () => {
  test('is looked for inside the symbol only', () =>
    checkSite({ kind: 'call', name: 'paint', nth: 1 }, { site: '9:2-9:14' }));

  test('has columns in UTF-16 units', () =>
    checkSite({ kind: 'call', name: 'dry', nth: 1 }, { site: '9:16-9:22' }));

  test('may span lines', () => checkSite({ kind: 'call', name: 'dry', nth: 2 }, { site: '10:2-12:3' }));

  test('is missing, with the whole function as the place, when the symbol has too few', () =>
    checkSite({ kind: 'call', name: 'dry', nth: 3 }, { isSiteMissing: true }));

  test('is missing when only another function has it', () =>
    checkSite({ kind: 'call', name: 'burn', nth: 1 }, { isSiteMissing: true }));

  test('without a number, is the only statement that fits', () =>
    checkSite({ kind: 'call', name: 'paint', nth: 1, isUnnumbered: true }, { site: '9:2-9:14' }));

  test('without a number, is missing when several statements fit, and they are named', async () => {
    const { isSiteMissing, place } = await resolvedSite({
      kind: 'call',
      name: 'dry',
      nth: 1,
      isUnnumbered: true,
    });
    assert.equal(isSiteMissing, true);
    assert.deepEqual(
      place?.siteChoices?.map(({ start }) => start.line + 1),
      [9, 10],
    );
  });

  test('without a number, is the one with the recorded tokens and neighbours', async () => {
    const site = { kind: 'call', name: 'dry', nth: 2 };
    const sites = await sharedSites();
    const range = sites.findSite(GLAZE, site);
    assert.ok(range);
    const context = contextOf(GLAZE, range, goLanguage);
    const { place } = await resolvedSite({ ...site, nth: 1, isUnnumbered: true, context });
    assert.equal(place?.site?.start.line, 9);
  });

  test('is given for every candidate that has it', () =>
    checkResolution(
      { 'a/a.go': fileWith(GLAZE), 'b/b.go': fileWith('func Glaze() {}') },
      anchorOf(HERE, { site: { kind: 'call', name: 'paint', nth: 1 } }),
      {
        verdict: 'ambiguous',
        candidates: ['a/a.go#Glaze 3-8 at 4:2-4:14', 'b/b.go#Glaze 3-3'],
        evidence: 'The name exists elsewhere, but nothing else shows that it is the same code.',
      },
    ));
});

suite('a place', () => {
  test('has exact ranges for the declaration, its name and its site', async () => {
    const index = new DeclarationIndex(
      new InMemoryTree({ 'a.go': 'package a\r\n/* 窑 */ var f, 烧 = 1, g(2) // x\r\n' }),
      goLanguage,
    );
    const anchor = anchorOf('a.go#烧', { site: { kind: 'call', name: 'g', nth: 1 } });
    const sites = await sharedSites();
    const { place } = await resolveAnchor(anchor, { index, sites, releases: [], releaseOrder: [] });
    const columns = (start: number, end: number) => ({
      start: { line: 1, column: start },
      end: { line: 1, column: end },
    });
    assert.deepEqual(place, {
      path: 'a.go',
      symbol: '烧',
      range: columns(8, 26),
      name: columns(15, 16),
      site: columns(22, 26),
    });
  });
});
