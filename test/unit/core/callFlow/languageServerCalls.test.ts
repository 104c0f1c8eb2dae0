import assert from 'node:assert/strict';
import { goLanguage } from '../../../../src/core/languages';
import {
  confirmSteps,
  callFlowRoot,
  type CallFlowLevelStep,
  type LanguageServerCall,
} from '../../../../src/core';
import { callFlowLevel } from '../../../../src/core/callFlow/callFlowLevel';
import { callIndexOf, nodeOf } from '../../../support/callIndex';

const SOURCE = `package m

import "fmt"

type a struct{}
type b struct{}

func (a) Close() {}
func (b) Close() {}

func Run(x a, y b) {
	x.Close()
	y.Close()
	leaf()
	fmt.Println()
}

func leaf() {}
`;

suite('what a language server says of a level', () => {
  let steps: readonly CallFlowLevelStep[];

  suiteSetup(async () => {
    const index = await callIndexOf({ 'a.go': SOURCE });
    const root = callFlowRoot(index, nodeOf(index, 'a.go', 'Run'));
    ({ steps } = callFlowLevel(index, root, [], { direction: 'callees', includesLibrary: true }));
  });

  function compare(...calls: Pick<LanguageServerCall, 'path' | 'name' | 'line'>[]): string[] {
    const all = calls.map((call) => ({ ...call, column: 0, sites: [] }));
    const { steps: confirmed, others } = confirmSteps(steps, all, goLanguage);
    return [
      ...confirmed.flatMap(({ step, call }) => (call ? [`${step.title} = ${call.name}`] : [])),
      ...others.map(({ name }) => `only ${name}`),
    ];
  }

  test('confirms by file and name, with or without a receiver, even when lines moved', () => {
    assert.deepEqual(compare({ path: 'a.go', name: 'm.leaf', line: 20 }), ['leaf = m.leaf']);
  });

  test('tells methods of one name apart by their line', () => {
    const line = steps.find(({ title }) => title === '(b).Close')?.node?.line ?? -1;
    assert.deepEqual(compare({ path: 'a.go', name: 'Close', line }), ['(b).Close = Close']);
    assert.deepEqual(compare({ path: 'a.go', name: 'Close', line: 99 }), ['only Close']);
  });

  test('compares what lies outside the tree by name', () => {
    assert.deepEqual(compare({ name: 'Println', line: 300 }), ['Println = Println']);
  });

  test('keeps what only the server knows', () => {
    assert.deepEqual(compare({ path: 'b.go', name: 'leaf', line: 1 }), ['only leaf']);
  });
});
