import assert from 'node:assert/strict';
import { allProblems, loadPack, translateWith } from '../../../../src/core';
import { codeLanguages, goLanguage } from '../../../../src/core/languages';
import { InMemoryTree } from '../../../support/inMemoryTree';
import {
  changedAnchor,
  changedPack,
  changedWalkthrough,
  COMMIT,
  FIRE_ENTRY,
  FIRE_STEP,
  OPEN_STEP,
  packFiles,
  packJson,
  type WrittenAnchor,
} from '../../../support/packFiles';
import { stubLanguage } from '../../../support/stubLanguage';
import { checkProblems, describeProblem, firstMessage, loadChanged } from './checkProblems';

const HASH = '0123456789abcdef';
const LANGUAGES = { all: [goLanguage, stubLanguage], fallback: goLanguage };

/** The line, from 1, of the first text that holds another. */
function lineOf(changes: Record<string, string>, text: string): number {
  const lines = Object.values(changes)[0]?.split('\n') ?? [];
  return lines.findIndex((line) => line.includes(text)) + 1;
}

/** A `pack.json` as format 1 has it. */
function firstFormat(values: object = {}): Record<string, string> {
  const releases = [{ tag: 'v1.0.0', commit: COMMIT, goMod: HASH }];
  return changedPack({ format: 1, language: undefined, releases, ...values });
}

suite('the formats of a pack', () => {
  test('format 1 is read: it is about Go, and calls the hash of the manifest goMod', async () => {
    const { pack, problems } = await loadChanged(firstFormat());
    assert.deepEqual(
      [pack?.language, pack?.releases, problems],
      [goLanguage, [{ tag: 'v1.0.0', commit: COMMIT, manifestHash: HASH }], []],
    );
  });

  test('a walkthrough of format 1 is read', () => checkProblems(changedWalkthrough({ format: 1 })));

  test('format 1 has no language', async () => {
    const changes = firstFormat({ language: 'go' });
    await checkProblems(changes, `pack.json:${lineOf(changes, '"language"')} error pack.not-in-format`);
    assert.equal(
      await firstMessage(changes),
      'language: this property is not part of the format that the file names.',
    );
  });

  test('format 2 has a language', () =>
    checkProblems(changedPack({ language: undefined }), 'pack.json:1 error pack.schema-required'));

  test('format 2 has no goMod', () => {
    const changes = changedPack({ releases: [{ tag: 'v1', commit: COMMIT, goMod: HASH }] });
    return checkProblems(changes, `pack.json:${lineOf(changes, '"goMod"')} error pack.not-in-format`);
  });

  test('entry points and releases may be left out, and so may the hash of a manifest that is not there', async () => {
    const without = await loadChanged(
      changedPack({ entryPoints: undefined, topics: undefined, releases: undefined }),
    );
    const unhashed = await loadChanged(changedPack({ releases: [{ tag: 'v1', commit: COMMIT }] }));
    assert.deepEqual([without.pack?.entryPoints, without.pack?.releases, without.problems], [[], [], []]);
    assert.deepEqual([unhashed.pack?.releases, unhashed.problems], [[{ tag: 'v1', commit: COMMIT }], []]);
  });
});

suite('the language of a pack', () => {
  test('is reported at its line when it is unknown, with those that can be read', async () => {
    const changes = changedPack({ language: 'cobol' });
    await checkProblems(changes, 'pack.json:3 error pack.unknown-language');
    assert.equal(
      await firstMessage(changes),
      'This version does not read the language "cobol". It reads: go, rust, python, cpp, c.',
    );
    assert.equal((await loadChanged(changes)).pack, undefined);
  });

  test('decides what its anchors may name', async () => {
    const anchor = { path: 'kiln/kiln.pot', symbol: 'Kiln::fire', site: { kind: 'use', name: 'open' } };
    const files = new InMemoryTree({
      ...packFiles(),
      ...changedPack({ language: 'pot', entryPoints: [{ ...FIRE_ENTRY, anchor }] }),
      ...changedWalkthrough({
        steps: [
          { ...OPEN_STEP, anchor },
          { ...FIRE_STEP, anchor, reached: 'apprentice', via: ['Kiln::light'] },
        ],
      }),
    });
    const loaded = await loadPack(files, LANGUAGES);
    const { pack } = loaded;
    assert.deepEqual([pack?.language.id, allProblems(loaded)], ['pot', []]);
    assert.deepEqual(pack?.walkthroughs[0]?.steps[1]?.via, [stubLanguage.parseSymbol('Kiln::light')]);
  });

  test('does not accept what is right in another language', async () => {
    const files = new InMemoryTree({
      ...packFiles(),
      ...changedPack({ language: 'pot', entryPoints: [] }),
    });
    const { pack, contentProblems } = await loadPack(files, LANGUAGES);
    assert.deepEqual(pack?.walkthroughs, []);
    assert.deepEqual(
      [...new Set(contentProblems().map(({ code }) => code))],
      ['anchor.not-a-source-file', 'anchor.not-a-symbol', 'walkthrough.unknown-transfer'],
    );
  });

  const wrong: Record<string, [anchor: WrittenAnchor, line: string, code: string]> = {
    'a file of no language': [{ path: 'README.md', symbol: 'F' }, '"path"', 'not-a-source-file'],
    'a manifest': [{ path: 'go.mod', symbol: 'F' }, '"path"', 'not-a-source-file'],
    'a symbol that is none': [{ path: 'a.go', symbol: 'kiln.Fire' }, '"symbol"', 'not-a-symbol'],
    'a site of an unknown kind': [
      { path: 'a.go', symbol: 'F', site: { kind: 'loop', name: 'x' } },
      '"kind"',
      'unknown-site-kind',
    ],
    'a site without a name': [
      { path: 'a.go', symbol: 'F', site: { kind: 'call' } },
      '"site"',
      'site-without-name',
    ],
    'an earlier path of no language': [
      { path: 'a.go', symbol: 'F', was: [{ path: 'b.rs', until: 'v1' }] },
      'b.rs',
      'not-a-source-file',
    ],
    'an earlier symbol that is none': [
      { path: 'a.go', symbol: 'F', was: [{ symbol: 'a b', until: 'v1' }] },
      'a b',
      'not-a-symbol',
    ],
  };
  for (const [what, [anchor, line, code]] of Object.entries(wrong)) {
    test(`reports ${what} at its line`, () => {
      const changes = changedAnchor(anchor);
      return checkProblems(changes, `pack.json:${lineOf(changes, line)} error anchor.${code}`);
    });
  }

  test('names the kinds and the transfers that it has', async () => {
    const site = { kind: 'loop', name: 'x' };
    assert.deepEqual(
      [
        await firstMessage(changedAnchor({ path: 'a.go', symbol: 'F', site })),
        await firstMessage(changedWalkthrough({ steps: [{ ...OPEN_STEP, reached: 'magic' }] })),
      ],
      [
        'Go has no kind of statement "loop" that a site can name. It has: call, go, defer, assign, case, return.',
        'In Go, control cannot get to a step by "magic". It can by: start, direct, interface, callback, channel, rpc, registration, goroutine, deferred, literal.',
      ],
    );
  });

  test('reports no more than a person can read', async () => {
    const steps = Array.from({ length: 50 }, (_, index) => ({
      ...OPEN_STEP,
      id: `step-${index}`,
      reached: 'magic',
    }));
    assert.equal((await loadChanged(changedWalkthrough({ steps }))).problems.length, 20);
  });

  test('leaves out the walkthrough that has such a step, and keeps the others', async () => {
    const changed = new InMemoryTree({
      ...packFiles(),
      ...changedPack({ walkthroughs: ['firing', 'cooling'] }),
      'cooling/walkthrough.json': JSON.stringify({
        format: 2,
        lanes: [{ id: 'hand' }],
        steps: [{ ...OPEN_STEP, anchor: { path: 'a.go', symbol: 'not one' } }],
      }),
    });
    const { pack, contentProblems } = await loadPack(changed, codeLanguages);
    const problems = contentProblems();
    assert.deepEqual(
      [pack?.walkthroughs.map(({ id }) => id), problems.map(describeProblem)],
      [['firing'], ['cooling/walkthrough.json:1 error anchor.not-a-symbol']],
    );
    assert.equal(packJson().format, 2);
    assert.match(translateWith({})(problems[0]?.message ?? { template: '', args: [] }), /as Go prints it/);
  });
});
