import assert from 'node:assert/strict';
import type { SourceFile } from 'typescript';
import { sourceFiles } from '../support/sourceFiles';
import { sharedNames } from '../support/sources/exports';
import { functionSizes, percentile99 } from '../support/sources/functionSizes';
import { countMemberComments } from '../support/sources/memberComments';
import { moduleState } from '../support/sources/moduleState';
import { parseAll } from '../support/sources/parse';

/** Values that the core's modules keep, each with the reason. The test fails for one that is gone: take it out here. */
const KEPT_STATE = [
  'languages/go/calls/lookup.ts caches: what was found in a type, for as long as somebody holds the type',
  'languages/go/calls/methodSets.ts parts: what a type embeds, for as long as somebody holds the type',
  'languages/go/calls/types.ts basics: one object for each of Go’s basic types, which nobody changes',
];

/** Names that twins export, of which a host takes one. */
const TWINS = ['giveWay'];

/** Names that different things still share. The list only gets shorter. */
const SHARED_NAMES = ['Diagram', 'contentLanguage', 'dayOf', 'nameOf', 'sizeOf', 'table', 'titleIn'];

/** Percent of the members of exported interfaces that have a doc comment. Raise it whenever there are more. */
const LEAST_COMMENTED = 75;

const MOST_LINES_IN_FILE = 350;

suite('sources', function () {
  // Every file is parsed.
  this.timeout(30_000);

  let texts: ReadonlyMap<string, string>;
  let sources: readonly SourceFile[];

  suiteSetup(async () => {
    texts = await sourceFiles();
    sources = parseAll(texts);
  });

  test('no file is long', async () => {
    const all = new Map([...texts, ...(await sourceFiles('test'))]);
    const long = [...all].filter(([, text]) => text.trimEnd().split('\n').length > MOST_LINES_IN_FILE);
    assert.deepEqual(
      long.map(([file]) => file),
      [],
    );
  });

  test('only two places show lists to choose from, so that each has a title', () => {
    const showing = [...texts].filter(([, text]) => /\bshowQuickPick\b|\bcreateQuickPick\b/.test(text));
    assert.deepEqual(
      showing.map(([file]) => file),
      ['src/vscode/platform/pickOne.ts', 'src/vscode/platform/pickWhileTyping.ts'],
    );
  });

  test('no function is long, and nearly all are short', () => {
    const sizes = functionSizes(sources);
    const longest = sizes.slice(0, 5).map(({ place, lines }) => `${place} has ${lines} lines`);
    assert.ok((sizes[0]?.lines ?? 0) <= 60, `60 lines at most: ${longest.join(', ')}`);
    const most = percentile99(sizes);
    assert.ok(most <= 40, `one function in a hundred has more than ${most} lines: ${longest.join(', ')}`);
  });

  test('the core’s modules keep no state', () => {
    const core = sources.filter(({ fileName }) => fileName.startsWith('src/core/'));
    const found = moduleState(core).map(({ file, name }) => `${file.slice('src/core/'.length)} ${name}`);
    assert.deepEqual(
      found,
      KEPT_STATE.map((kept) => kept.split(': ')[0]),
    );
  });

  test('a name is exported by one file', () => {
    const names = [...sharedNames(sources)];
    const found = names.map(([name, files]) => `${name}: ${files.join(', ')}`);
    assert.deepEqual(
      names.map(([name]) => name).sort(),
      [...TWINS, ...SHARED_NAMES].sort(),
      found.join('\n'),
    );
  });

  test('the members of interfaces are explained', () => {
    const { members, commented } = countMemberComments(sources);
    const percent = (100 * commented) / members;
    assert.ok(percent >= LEAST_COMMENTED, `${commented} of ${members} are: ${percent.toFixed(1)} %`);
  });
});

suite('sources: the checks themselves', () => {
  function parse(...texts: string[]): SourceFile[] {
    return parseAll(new Map(texts.map((text, index) => [`src/${index}.ts`, text])));
  }

  function stateIn(text: string): string[] {
    return moduleState(parse(text)).map(({ name }) => name);
  }

  test('find what a module keeps and a function changes', () => {
    assert.deepEqual(stateIn('let count = 0;'), ['count']);
    assert.deepEqual(stateIn('const seen = new Set(); function f() { seen.add(1); }'), ['seen']);
    assert.deepEqual(stateIn('export const all: string[] = []; export const f = () => all.push("");'), [
      'all',
    ]);
    assert.deepEqual(stateIn('const at = { line: 0 }; function f() { at.line++; }'), ['at']);
    assert.deepEqual(stateIn('const at = { line: 0 }; function f() { at.line += 1; }'), ['at']);
    assert.deepEqual(stateIn('const by = {}; class A { f() { delete by["a"]; } }'), ['by']);
    assert.deepEqual(stateIn('const deep = { a: { b: [] } }; function f() { deep.a.b[0] = 1; }'), ['deep']);
    assert.deepEqual(stateIn('class A { static count = 0; static readonly most = 1; }'), ['count']);
    assert.deepEqual(stateIn('const sticky = /a/y; function f() { return sticky.test("a"); }'), ['sticky']);
    assert.deepEqual(stateIn('const g = new RegExp("a", "gu"); function f() { g.exec("a"); }'), ['g']);
  });

  test('let pass what does not change, what is set up once, and what a function has itself', () => {
    assert.deepEqual(stateIn('const names = new Set(["a"]); function f() { return names.has("a"); }'), []);
    assert.deepEqual(stateIn('const plain = /a/u; function f() { return plain.test("a"); }'), []);
    assert.deepEqual(stateIn('const reader = make(); reader.isStrict = true;'), []);
    assert.deepEqual(stateIn('const all = []; function f() { const all = []; all.push(1); }'), []);
    assert.deepEqual(stateIn('const all = []; function f(all) { all.push(1); }'), []);
    assert.deepEqual(stateIn('function f() { let count = 0; count++; }'), []);
  });

  test('find a name that two files declare and export', () => {
    const names = sharedNames(
      parse(
        'export interface A { x: 1 } export const b = 1, c = 2; export function d() {} class E {}',
        'export type A = 1; export function c() {} export class E {} function d() {}',
        "export { b } from './0'; export * from './1';",
      ),
    );
    assert.deepEqual(
      [...names],
      [
        ['A', ['src/0.ts', 'src/1.ts']],
        ['c', ['src/0.ts', 'src/1.ts']],
      ],
    );
  });

  test('measure functions by their lines of text', () => {
    const [source] = parse('function long() {\n  // said\n\n  one();\n  two();\n}\nconst short = () => 1;');
    assert.deepEqual(functionSizes(source ? [source] : []), [{ place: 'src/0.ts:1', lines: 4 }]);
    const sizes = Array.from({ length: 200 }, (_, index) => ({ place: '', lines: index + 1 }));
    assert.equal(percentile99(sizes), 198);
  });

  test('count the comments of exported interfaces alone', () => {
    const text =
      'export interface A {\n/** Said. */\na: 1; b: 2; // Not said.\n c(): 3 } interface B { d: 4 }';
    assert.deepEqual(countMemberComments(parse(text)), { members: 3, commented: 1 });
  });
});
