import assert from 'node:assert/strict';
import {
  bodyHash,
  Checkout,
  createDraft,
  essayRegistry,
  DeclarationIndex,
  findSymbols,
  listSources,
  makeAnchor,
  manifestHash,
  moduleAt,
  quoteDeclarationAt,
  type Anchor,
  type Pack,
  type RepoPath,
  type Resolution,
  type WrittenAnchor,
} from '../../../../src/core';
import { toAnchor } from '../../../../src/core/pack/walkthrough';
import { InMemoryHistory } from '../../../support/inMemoryHistory';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { packOf, stepOf, walkthroughOf } from '../../../support/packs';
import { stubLanguage, stubLanguages, stubSites } from '../../../support/stubLanguage';

const MANIFEST = 'name = "kiln"\n';
const FIRE = [
  'recipe Kiln::fire {',
  '  open door',
  '  load shelf # gently',
  '  heat slowly to nine hundred',
  '  open vent',
  '  wait until morning',
  '}',
].join('\n');
const COOL = ['recipe cool {', '  open vent', '}'].join('\n');
const FILES = {
  'Pottery.toml': MANIFEST,
  'kiln/kiln.pot': `# The kiln.\n\n${FIRE}\n\n# Afterwards.\n${COOL}\n`,
  'kiln/kiln_trial.pot': 'recipe trial {\n}\n',
  'shards/old.pot': FIRE,
};
const HERE = 'kiln/kiln.pot' as RepoPath;

function packWith(parts: Parameters<typeof packOf>[0] = {}): Pack {
  return { ...packOf({ module: 'kiln', ...parts }), language: stubLanguage };
}

/** What is recorded for a declaration, with the second statement of that name in it. */
async function written(name: string): Promise<WrittenAnchor> {
  const snapshot = await new DeclarationIndex(new InMemoryTree(FILES), stubLanguage).snapshot();
  const [located] = snapshot.withKey('Kiln::fire');
  assert.ok(located);
  return makeAnchor(located, snapshot, { site: { kind: 'use', name, nth: 2 }, finder: stubSites });
}

async function resolved(files: Readonly<Record<string, string>>): Promise<Resolution> {
  const anchor = toAnchor(await written('open'), stubLanguage);
  return checkoutOf(files).resolve(anchor);
}

function checkoutOf(files: Readonly<Record<string, string>>, pack = packWith()): Checkout {
  return new Checkout({
    pack,
    tree: new InMemoryTree(files),
    history: new InMemoryHistory(),
    sites: stubSites,
  });
}

/** The text at the statement that a resolution points at. */
function statement({ place }: Resolution, text: string): string | undefined {
  const line = place?.site?.start.line;
  return line === undefined ? undefined : text.split('\n')[line]?.trim();
}

suite('a repository in a language that is not Go', () => {
  test('is known by its manifest', async () => {
    assert.deepEqual(await moduleAt(new InMemoryTree(FILES), stubLanguages), {
      name: 'kiln',
      language: stubLanguage,
    });
    assert.equal(await moduleAt(new InMemoryTree({ 'go.mod': 'module kiln\n' }), stubLanguages), undefined);
  });

  test('has its own files: sources and manifests, no tests, nothing from folders outside', async () => {
    const sources = await listSources(new InMemoryTree({ ...FILES, 'borrowed/x.pot': FIRE }), stubLanguage);
    assert.deepEqual([...sources].sort(), ['Pottery.toml', 'kiln/kiln.pot']);
  });

  test('has declarations', async () => {
    const snapshot = await new DeclarationIndex(new InMemoryTree(FILES), stubLanguage).snapshot();
    const found = snapshot.inPackage('kiln' as RepoPath).map(({ declaration }) => declaration.symbol.written);
    assert.deepEqual(found, ['Kiln::fire', 'cool']);
  });

  test('has words that texts can name', async () => {
    const words = ['Kiln::fire', 'cool', 'vent', 'trial', 'kiln/kiln.pot', 'glaze'];
    const found = await findSymbols(words, new InMemoryTree(FILES), stubLanguage);
    assert.deepEqual(Object.fromEntries(found), {
      'Kiln::fire': 'method',
      cool: 'func',
      vent: 'identifier',
      trial: 'test',
      'kiln/kiln.pot': 'file',
    });
  });

  test('is recognised by its release', async () => {
    const releases = [{ tag: 'v1', commit: '1'.repeat(40), manifestHash: manifestHash(MANIFEST) }];
    const checkout = checkoutOf(FILES, packWith({ releases }));
    assert.deepEqual(await checkout.release(), { tags: ['v1'], evidence: 'manifest' });
  });
});

suite('an anchor in a language that is not Go', () => {
  test('names the symbol as the language prints it, and hashes its tokens without comments', async () => {
    const { symbol, body, site } = await written('open');
    assert.deepEqual([symbol, body], ['Kiln::fire', bodyHash(FIRE.replace('# gently', ''), stubLanguage)]);
    assert.deepEqual([site?.kind, site?.name, site?.nth], ['use', 'open', 2]);
  });

  test('leads to its declaration and its statement', async () => {
    const found = await resolved(FILES);
    assert.deepEqual([found.verdict, found.place?.symbol], ['exact', 'Kiln::fire']);
    assert.equal(statement(found, FILES['kiln/kiln.pot']), 'open vent');
  });

  test('follows a declaration that was moved to another file and edited', async () => {
    const text = `${FIRE.replace('  open door\n', '  open door\n  open door again\n')}\n`;
    const found = await resolved({ ...FILES, 'kiln/kiln.pot': COOL, 'oven/fire.pot': text });
    const from = { path: HERE, symbol: 'Kiln::fire' };
    assert.deepEqual([found.verdict, found.place?.path, found.from], ['moved', 'oven/fire.pot', from]);
    assert.equal(statement(found, text), 'open vent');
  });

  test('follows a declaration that was renamed', async () => {
    const found = await resolved({ ...FILES, 'kiln/kiln.pot': FIRE.replace('Kiln::fire', 'Kiln::fire2') });
    assert.deepEqual([found.verdict, found.place?.symbol], ['moved', 'Kiln::fire2']);
  });

  test('is lost when nothing is like it', async () => {
    assert.equal((await resolved({ ...FILES, 'kiln/kiln.pot': COOL })).verdict, 'lost');
  });
});

suite('a draft about a language that is not Go', () => {
  test('quotes code in its fences, and says what was left out in its comments', async () => {
    const long = FIRE.replace('  wait', `${'  wait a little\n'.repeat(60)}  wait`);
    const anchor: Anchor = toAnchor(await written('open'), stubLanguage);
    const cool = stubLanguage.parseSymbol('cool');
    assert.ok(cool);
    const steps = [
      stepOf('load', { path: HERE, symbol: cool, was: [], absent: [] }, { reached: 'start' }),
      stepOf('fire', anchor, { reached: 'apprentice', from: 'load' }),
    ];
    const walkthrough = walkthroughOf('firing', steps);
    const checkout = checkoutOf(
      { ...FILES, [HERE]: `${long}\n${COOL}\n` },
      packWith({ walkthroughs: [walkthrough] }),
    );
    const parts = { registry: essayRegistry([]), checkout, walkthrough };
    const draft = await createDraft({ ...parts, language: 'en', today: '2026-01-02' });
    assert.match(draft, /```pot\nrecipe Kiln::fire \{\n/);
    assert.match(draft, /\n {2}# … lines \d+–\d+ left out …\n/);
    assert.match(draft, /What distinguishes one phase from the next: the apprentice,/);
    assert.match(draft, /-\)lane1: 2\./);
    assert.doesNotMatch(draft, /goroutine|\bGo\b/);
  });

  test('quotes the declaration at a line, its comment included', () => {
    const file = { path: HERE, text: FILES['kiln/kiln.pot'], code: stubLanguage };
    assert.equal(quoteDeclarationAt(file, 10)?.symbol, 'cool');
    assert.equal(quoteDeclarationAt(file, 0)?.symbol, undefined);
  });
});
