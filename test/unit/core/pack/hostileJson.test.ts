import assert from 'node:assert/strict';
import { codeLanguages, goLanguage } from '../../../../src/core/languages';
import {
  isUnreadable,
  loadPack,
  parseJsonObject,
  readAnchor,
  readIndex,
  readSymbols,
  translateWith,
} from '../../../../src/core';
import { parseDraftComment } from '../../../../src/core/essay/document/draftComment';
import { parseExcerptComment } from '../../../../src/core/essay/document/excerptComment';
import { readTour } from '../../../../src/core/tours/readTour';
import { FailingTree } from '../../../support/failingTree';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { packFiles, packJson, walkthroughJson } from '../../../support/packFiles';
import { checkProblems, describeProblem, loadChanged } from './checkProblems';

function nested(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}

suite('hostile JSON of a pack', function () {
  this.timeout(20_000);
  const pack = JSON.stringify(packJson(), undefined, 2);
  const withMore = (more: string): string => pack.replace('{\n', `{\n\n\n${more},\n`);

  const broken: Record<string, [text: string, ...problems: string[]]> = {
    'half a character as a name': ['{"\\ud800":0}', 'pack.json:1 error pack.json-text'],
    'half a character in a name': [withMore('"a\\udc00b": 1'), 'pack.json:4 error pack.json-text'],
    'half a character in a text': [withMore('"plainCode": ["\\ud83d"]'), 'pack.json:4 error pack.json-text'],
    'lists in lists without end': [nested(20_000), 'pack.json:1 error pack.json-too-deep'],
    'lists in lists inside a property': [
      withMore(`"$schema": ${nested(20_000)}`),
      'pack.json:4 error pack.json-too-deep',
    ],
    'lists that are opened only': ['{"a":\n'.repeat(20_000), 'pack.json:1001 error pack.json-too-deep'],
    'lists that are hidden from a reader of strings': [
      `/* " */${'['.repeat(20_000)}`,
      'pack.json:1 error pack.json-too-deep',
    ],
    'a list without end': [
      withMore(`"plainCode": [${'0,'.repeat(200_000)}0]`),
      'pack.json:4 error pack.json-too-long',
    ],
    'a file without end': [`{"a":"${'x'.repeat(3_000_000)}"}`, 'pack.json:1 error pack.json-too-long'],
  };
  for (const [what, [text, ...problems]] of Object.entries(broken)) {
    test(`is a problem of its file: ${what}`, () => checkProblems({ 'pack.json': text }, ...problems));
  }

  test('is found where it is also below a property whose name is a number', async () => {
    const read = await readSymbols(new InMemoryTree({ 'symbols.json': '{"format":1,\n"words":{\n"7": 1}}' }));
    const types = read?.problems.map(describeProblem).filter((problem) => /schema-type$/.test(problem));
    assert.deepEqual(types, ['symbols.json:3 error pack.schema-type']);
  });

  test('leaves the other walkthroughs of the pack alone', async () => {
    const loaded = await loadChanged({
      'pack.json': JSON.stringify({ ...packJson(), walkthroughs: ['bad', 'firing'] }),
      'bad/walkthrough.json': nested(20_000),
    });
    assert.deepEqual(
      [loaded.pack?.walkthroughs.map(({ id }) => id), loaded.problems.map(({ code, path }) => [code, path])],
      [['firing'], [['pack.json-too-deep', 'bad/walkthrough.json']]],
    );
  });

  test('characters of two halves, brackets in texts and 64 levels are nothing special', async () => {
    const name = `${'['.repeat(30)}\\" 😀 {`;
    const { pack: loaded } = await loadChanged({ 'pack.json': JSON.stringify({ ...packJson(), name }) });
    assert.equal(loaded?.name, name);
    assert.ok(parseJsonObject(`{"a":${nested(63)}}`));
    assert.equal(parseJsonObject(`{"a":${nested(64)}}`), undefined);
  });

  test('a pack that cannot be read is a problem of that pack, and read by the next request', async () => {
    const tree = new FailingTree(packFiles());
    tree.failures = 1;
    const failed = await loadPack(tree, codeLanguages);
    assert.deepEqual([failed.pack, isUnreadable(failed)], [undefined, true]);
    assert.match(failed.problems.map(({ message }) => translateWith({})(message)).join(), /unplugged/);
    assert.deepEqual(
      [(await loadPack(tree, codeLanguages)).pack?.name, isUnreadable(await loadPack(tree, codeLanguages))],
      ['Kiln', false],
    );
  });
});

suite('every reader of outside JSON', function () {
  this.timeout(60_000);
  const readers: Record<string, (text: string) => unknown> = {
    'pack.json': (text) => loadChanged({ 'pack.json': text }),
    'walkthrough.json': (text) => loadChanged({ 'firing/walkthrough.json': text }),
    'symbols.json': (text) => readSymbols(new InMemoryTree({ 'symbols.json': text })),
    'an anchor': (text) => readAnchor(text, goLanguage),
    'a tour': readTour,
    'a stored index': readIndex,
    'the comment of a draft': (text) => parseDraftComment(`source-guide-draft ${text}`),
    'the comment of an excerpt': (text) => parseExcerptComment(`source-guide-excerpt ${text}`),
  };
  const seeds = [
    JSON.stringify(packJson()),
    JSON.stringify(walkthroughJson()),
    '{"words":{"a":"b"},"format":1}',
  ];
  const pieces = [
    '"\\ud800"',
    '{',
    '[',
    ']',
    '}',
    ',',
    ':',
    '"',
    '\\',
    '0',
    '-1e999',
    'null',
    '"__proto__":',
    '%',
    '#',
  ];

  /** The same numbers in every run. */
  function numbersFrom(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
  }

  function mutate(text: string, random: (below: number) => number): string {
    let changed = text;
    for (let count = random(4); count >= 0; count--) {
      const start = random(changed.length + 1);
      const piece = (pieces[random(pieces.length)] ?? '').repeat(random(20) === 0 ? 3000 : 1);
      changed = changed.slice(0, start) + piece + changed.slice(start + random(6));
    }
    return changed;
  }

  for (const [what, read] of Object.entries(readers)) {
    test(`answers without throwing: ${what}`, async () => {
      const random = numbersFrom(7);
      for (const text of ['{"\\ud800":0}', nested(20_000), 'null', '[]', '"x"', `{"a":${nested(20_000)}}`])
        await read(text);
      for (let round = 0; round < 300; round++) {
        const text = mutate(seeds[round % seeds.length] ?? '', random);
        await assert.doesNotReject(() => Promise.resolve(text).then(read), text.slice(0, 2000));
      }
    });
  }
});
