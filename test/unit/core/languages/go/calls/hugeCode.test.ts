import assert from 'node:assert/strict';
import { indexDataOf } from '../../../../../support/callIndex';
import { goLanguage } from '../../../../../../src/core/languages';
import type { RepoPath } from '../../../../../../src/core';

const COUNT = 200_000;

function list(write: (number: number) => string, count = COUNT): string {
  return Array.from({ length: count }, (_, number) => write(number)).join('\n');
}

/** Files that once exhausted the stack, or took quadratic time: minutes at this size. */
const HUGE: Readonly<Record<string, string>> = {
  'a constraint in 8,000 parentheses': `//go:build ${'('.repeat(8000)}\n\npackage p\n`,
  'a constraint that is negated 8,000 times': `//go:build ${'!'.repeat(8000)}linux\n\npackage p\n`,
  'a function with very many calls': `package p\nfunc f() {\n${list(() => 'last()')}\n}\n`,
  'groups of very many declarations': `package p\nvar (\n${list((n) => `v${n} int`)}\n)\nconst (\n${list((n) => `c${n} = ${n}`)}\n)\n`,
  'a million comments on one line': `package p\n${'/**/'.repeat(1_000_000)}\nfunc f() {}\n`,
  'very many parameter lists that are never closed': `package p\n${'func ('.repeat(300_000)}`,
  'a function with very many parameters': `package p\nfunc f(${list((n) => `p${n},`)} last int) {}\n`,
  'a struct with very many fields': `package p\ntype t struct {\n${list((n) => `f${n}, g${n} int \`tag\``)}\n}\n`,
  'as many interfaces as types that satisfy them': `package p\n${list(
    (n) => `type I${n} interface{ M() }\ntype T${n} struct{}\nfunc (T${n}) M() {}`,
    1500,
  )}\n`,
};

suite('the index of a tree', function () {
  this.timeout(20_000);

  for (const [what, text] of Object.entries(HUGE)) {
    test(`has all other files beside ${what}`, async () => {
      const { files } = await indexDataOf({
        'a/bad.go': text,
        'good.go': 'package good\nfunc first() { last() }\nfunc last() {}\n',
      });
      const good = files.find(({ path }) => path === 'good.go');
      assert.deepEqual(
        good?.calls.map(({ calleeSymbol }) => calleeSymbol),
        ['last'],
      );
    });
  }

  test('has all calls and parameters of a huge function', async () => {
    const calls = list(() => 'last()');
    const parameters = list((n) => `p${n},`);
    const { files } = await indexDataOf({
      'p.go': `package p\nfunc f(${parameters} last func()) {\n${calls}\n}\nfunc last() {}\n`,
    });
    assert.equal(files[0]?.isPartial, false);
    assert.equal(files[0].calls.filter((call) => call.class === 'V').length, COUNT);
  });

  test('is partial where interfaces have too many implementations, and says in which file', async () => {
    const { files } = await indexDataOf({
      'p.go': HUGE['as many interfaces as types that satisfy them'] ?? '',
      'good.go': 'package p\nfunc f() {}\n',
    });
    assert.deepEqual(
      files.map(({ path, isPartial }) => [path, isPartial]),
      [
        ['good.go', false],
        ['p.go', true],
      ],
    );
  });

  test('has all other files beside one that breaks the reader, which is partial', async () => {
    const analyser = goLanguage.createAnalyser();
    const breaking = Object.assign(Object('package p\nfunc f() {}') as string, {
      slice: () => {
        throw new RangeError('Maximum call stack size exceeded');
      },
    });
    analyser.set('bad.go' as RepoPath, breaking);
    analyser.set('good.go' as RepoPath, 'package p\nfunc first() { last() }\nfunc last() {}\n');
    const data = await analyser.run();
    assert.deepEqual(
      data?.files.map(({ path, isPartial, calls }) => [path, isPartial, calls.length]),
      [
        ['bad.go', true, 0],
        ['good.go', false, 1],
      ],
    );
  });
});
