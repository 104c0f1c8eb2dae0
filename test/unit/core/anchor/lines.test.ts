import assert from 'node:assert/strict';
import { makeLineAnchor, message, readAnchor, resolveAnchor, type RepoPath } from '../../../../src/core';
import { DeclarationIndex } from '../../../../src/core/code/declarationIndex';
import { goLanguage } from '../../../../src/core/languages';
import { sharedSites } from '../../../support/goCode';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { describeResolution, type DescribedResolution } from '../../../support/resolutions';

const KILNS = `# Kilns of the workshop
kilns:
  - name: small
    heat: 900
    fuel: wood

  - name: großer
    heat: 1200
    fuel: gas
    vents: 4
shelves:
\tcount: 3
`;

const BUILD = `all: clay glaze

clay:
\twedge --twice
\tif test -f wet; then \\
\t\tdry; \\
\tfi

glaze:
\tmix ash silica
\tif test -f thick; then \\
\t\tthin; \\
\tfi
`;

type Files = Readonly<Record<string, string>>;

function indexOf(files: Files): DeclarationIndex {
  return new DeclarationIndex(new InMemoryTree(files), goLanguage);
}

/** Records lines, from 1, in some files, and looks for them in others. */
async function follow(
  before: Files,
  [path, first, last = first]: readonly [string, number, number?],
  now: Files,
  hasHistory = false,
): Promise<DescribedResolution> {
  const old = indexOf(before);
  const made = await makeLineAnchor(path as RepoPath, { first: first - 1, last: last - 1 }, old);
  const { anchor, problems } = readAnchor(JSON.stringify(made), goLanguage);
  assert.deepEqual(problems, []);
  assert.ok(anchor);
  const past = { file: async (each: RepoPath) => (await old.file(each)) ?? null };
  const input = { index: indexOf(now), sites: await sharedSites(), releases: [], releaseOrder: [] };
  return describeResolution(await resolveAnchor(anchor, { ...input, ...(hasHistory && { past }) }));
}

async function verdictOf(...words: Parameters<typeof follow>): Promise<string> {
  const { verdict, place = '' } = await follow(...words);
  return `${verdict} ${place}`.trim();
}

suite('lines of any file', () => {
  test('are not known to be gone if a folder around their file cannot be read', async () => {
    const files = { 'conf/kilns.yml': KILNS, 'copy/kilns.yml': KILNS };
    const lines = { first: 2, last: 2 };
    const made = await makeLineAnchor('conf/kilns.yml' as RepoPath, lines, indexOf(files));
    const { anchor } = readAnchor(JSON.stringify(made), goLanguage);
    assert.ok(anchor);
    const left = new InMemoryTree({ 'copy/kilns.yml': KILNS });
    const unreadable = new Map([['conf' as RepoPath, message('no permission')]]);
    const tree = Object.assign(left, { unreadable });
    const index = new DeclarationIndex(tree, goLanguage);
    const input = { index, sites: await sharedSites(), releases: [], releaseOrder: [] };
    const { verdict, isUnreadable, place } = await resolveAnchor(anchor, input);
    assert.deepEqual([verdict, isUnreadable, place], ['lost', true, undefined]);
  });

  test('are exact at their place, whatever ends the lines', async () => {
    const windows = { 'kilns.yaml': KILNS.replaceAll('\n', '\r\n') };
    assert.deepEqual(await follow({ 'kilns.yaml': KILNS }, ['kilns.yaml', 8, 9], windows), {
      verdict: 'exact',
      place: 'kilns.yaml#kilns.yaml#L8-L9 8-9',
      isBodyChanged: false,
      evidence: 'Same lines at the same place.',
    });
  });

  test('have moved when lines were put above them', async () => {
    const now = { 'kilns.yaml': KILNS.replace('kilns:', '# Hot!\nkilns:') };
    assert.deepEqual(await follow({ 'kilns.yaml': KILNS }, ['kilns.yaml', 7], now), {
      verdict: 'moved',
      place: 'kilns.yaml#kilns.yaml#L8 8-8',
      from: 'kilns.yaml#kilns.yaml#L7',
      isBodyChanged: false,
      evidence: 'The same lines; the author saw them at kilns.yaml#L7.',
    });
  });

  test('have changed when their neighbours are there and they differ', async () => {
    const now = { 'kilns.yaml': KILNS.replace('1200', '1280') };
    assert.equal(
      await verdictOf({ 'kilns.yaml': KILNS }, ['kilns.yaml', 8], now),
      'changed kilns.yaml#kilns.yaml#L8 8-8',
    );
  });

  test('have changed when only their indentation differs', async () => {
    const now = { 'kilns.yaml': KILNS.replace('    vents', '  vents') };
    const found = await follow({ 'kilns.yaml': KILNS }, ['kilns.yaml', 10], now);
    assert.deepEqual([found.verdict, found.evidence], ['changed', 'The same lines with another layout.']);
  });

  test('are lost when they are gone and their neighbours are there', async () => {
    const now = { 'kilns.yaml': KILNS.replace('    heat: 1200\n', '') };
    const found = await follow({ 'kilns.yaml': KILNS }, ['kilns.yaml', 8], now);
    assert.deepEqual(found, {
      verdict: 'lost',
      evidence: 'The lines before and after are there, at line 8; those between are gone.',
    });
  });

  test('are told apart by their neighbours, and not taken for those of another block', async () => {
    const before = { Makefile: BUILD };
    assert.equal(await verdictOf(before, ['Makefile', 13], before), 'exact Makefile#Makefile#L13 13-13');
    const withoutGlaze = { Makefile: BUILD.slice(0, BUILD.indexOf('glaze:')) };
    assert.doesNotMatch(await verdictOf(before, ['Makefile', 13], withoutGlaze), /exact|moved|changed/);
  });

  test('are not those of the next block of a list when their own block is gone', async () => {
    const block = (name: string): string =>
      `  - id: ${name}\n    binary: bin/${name}\n    heats:\n      - low\n      - high\n    fuels:\n      - wood\n      - gas\n    vents: 2\n`;
    const head = '# Builds\nbefore:\n  hooks:\n    - sweep\n    - light\n\nkilns:\n';
    const before = { 'kilns.yaml': head + ['small', 'tall', 'wide'].map(block).join('') };
    const now = { 'kilns.yaml': head + ['tall', 'wide'].map(block).join('') };
    assert.doesNotMatch(await verdictOf(before, ['kilns.yaml', 12], now), /exact|moved|changed/);
    assert.doesNotMatch(await verdictOf(before, ['kilns.yaml', 16], now), /exact|moved|changed/);
  });

  test('are ambiguous when a copy has the same neighbours', async () => {
    const rust = `fn fire() {\n    heat();\n    wait();\n}\n\nfn glaze() {\n    mix();\n}\n`;
    const before = { 'src/kiln.rs': rust };
    const found = await follow(before, ['src/kiln.rs', 2], { 'src/kiln.rs': `${rust}\n${rust}` });
    assert.equal(found.verdict, 'ambiguous');
    assert.deepEqual(found.candidates, ['src/kiln.rs#kiln.rs#L2 2-2', 'src/kiln.rs#kiln.rs#L11 11-11']);
  });

  test('are not chosen by their line number among lines that are alike', async () => {
    const before = { 'list.txt': 'glaze\n'.repeat(80) };
    assert.match(await verdictOf(before, ['list.txt', 40], before), /^ambiguous/);
  });

  test('are found in a file that was renamed', async () => {
    const text = '# Firing\n\nOpen the door.\nLight the fire.\nWait a day.\n\nClose the door.\n';
    const found = await follow({ 'docs/firing.md': text }, ['docs/firing.md', 4], {
      'guide/firing.md': text,
    });
    assert.equal(found.verdict, 'moved');
    assert.equal(found.place, 'guide/firing.md#firing.md#L4 4-4');
  });

  test('are followed into a file that was renamed and changed, if the history has the file', async () => {
    const words = Array.from({ length: 30 }, (_, index) => `line ${index}: stoke the fire ${index * 7}`);
    const now = words.map((line, index) => (index % 3 === 0 ? `new ${index}` : line)).join('\n');
    const [before, after] = [{ 'a.md': words.join('\n') }, { 'b.md': now }];
    assert.equal(await verdictOf(before, ['a.md', 15], after, true), 'moved b.md#b.md#L15 15-15');
    assert.match(await verdictOf(before, ['a.md', 15], after), /^lost/);
  });

  test('are not found in another file that had the same lines all along', async () => {
    const files = { 'a/kilns.yaml': KILNS, 'b/kilns.yaml': KILNS };
    const found = await follow(files, ['a/kilns.yaml', 8], { 'b/kilns.yaml': KILNS });
    assert.match(found.verdict, /lost|ambiguous/);
  });

  test('are lost with their file', async () => {
    const found = await follow({ 'kilns.yaml': KILNS }, ['kilns.yaml', 8], { 'other.yaml': 'a: 1\n' });
    assert.deepEqual(found, {
      verdict: 'lost',
      evidence: 'There is no file kilns.yaml here, and no other file has these lines.',
    });
  });
});
