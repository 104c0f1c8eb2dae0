import assert from 'node:assert/strict';
import { callFlowRoot, type CallFlowDirection } from '../../../../src/core';
import { callFlowLevel } from '../../../../src/core/callFlow/callFlowLevel';
import { callIndexOf, nodeOf } from '../../../support/callIndex';

const SOURCE = `package m

import "fmt"

type Store interface{ Write() }

type disk struct{}

func (d *disk) Write() { fmt.Println() }

func Run(s Store) {
	fmt.Println()
	fmt.Printf("")
	s.Write()
	go leaf()
	Run(s)
	_ = len("")
}

func leaf() {}
`;

async function levelOf(
  symbol: string,
  direction: CallFlowDirection = 'callees',
  includesLibrary = false,
): Promise<{ rows: string[]; hidden: number }> {
  const index = await callIndexOf({ 'a.go': SOURCE });
  const root = callFlowRoot(index, nodeOf(index, 'a.go', symbol));
  const { steps, hiddenCalls } = callFlowLevel(index, root, [], { direction, includesLibrary });
  return { rows: steps.map(({ title, hasNext }) => `${title} ${hasNext ? '+' : '-'}`), hidden: hiddenCalls };
}

suite('one level of a flow', () => {
  test('tells what can be followed, and counts what is left out', async () => {
    assert.deepEqual(await levelOf('Run'), { rows: ['(Store).Write +', 'leaf -', 'Run -'], hidden: 2 });
  });

  test('leaves nothing out when the library is wanted', async () => {
    const { rows, hidden } = await levelOf('(*disk).Write', 'callees', true);
    assert.deepEqual({ rows, hidden }, { rows: ['Println -'], hidden: 0 });
  });

  test('leads from a method of an interface to its implementations', async () => {
    assert.deepEqual(await levelOf('(Store).Write'), { rows: ['(*disk).Write -'], hidden: 0 });
  });

  test('has nothing to hide towards the callers', async () => {
    assert.deepEqual(await levelOf('(*disk).Write', 'callers'), { rows: ['Run +'], hidden: 0 });
  });
});
