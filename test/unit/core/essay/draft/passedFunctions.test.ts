import assert from 'node:assert/strict';
import { goLanguage } from '../../../../../src/core/languages';
import { anchorOf } from '../../../../support/anchors';
import { codeFactsOf } from '../../../../support/codeFacts';
import { stepOf, walkthroughOf } from '../../../../support/packs';
import { draftParts, draftText, PINNED, type DraftCase } from './draftFixture';

const KILN = `package kiln

import (
	"os"
	"sync"
)

type Kiln struct {
	mu   sync.Mutex
	heat int
	log  *os.File
}

func (k *Kiln) Open() {
	go k.loop()
}

func (k *Kiln) loop() {
	for {
		k.swap()
	}
}

func (k *Kiln) swap() {
	k.mu.Lock()
	k.take()
	k.heat = 0
	k.mu.Unlock()
	k.drop()
}

func (k *Kiln) take() {
	k.mu.Lock()
	k.mu.Unlock()
}

func (k *Kiln) drop() {
	k.log.Sync()
}
`;

/** `take` and `drop` are steps; `loop` and `swap` lie between. */
async function kiln(): Promise<DraftCase> {
  const files = { 'kiln/kiln.go': KILN };
  const via = ['(*Kiln).loop', '(*Kiln).swap'].flatMap((symbol) => goLanguage.parseSymbol(symbol) ?? []);
  const step = (name: string, lane: string, from?: string) => ({
    ...stepOf(name, anchorOf(`kiln/kiln.go#(*Kiln).${name}`), {
      lane,
      reached: from === undefined ? 'start' : 'goroutine',
      ...(from !== undefined && { from }),
    }),
    via: from === undefined ? [] : via,
  });
  const steps = [step('Open', 'hand'), step('take', 'fire', 'Open'), step('drop', 'fire', 'Open')];
  return {
    files,
    walkthrough: walkthroughOf('firing', steps),
    history: { ...PINNED, files },
    facts: await codeFactsOf(files),
    picture: 'kiln.map.svg',
  };
}

suite('the functions between the steps of a walkthrough', () => {
  test('are quoted if they have much to tell', async () => {
    const { excerpts } = await draftParts({ ...(await kiln()), depth: 'short' });
    const symbols = excerpts.map(({ anchor }) => (anchor as { symbol: string }).symbol);
    assert.ok(symbols.includes('(*Kiln).swap'), symbols.join());
    assert.ok((await draftText({ ...(await kiln()), depth: 'short' })).includes('### `(*Kiln).swap`'));
  });

  test('count among those who hold a lock', async () => {
    const row = /^\| `Kiln\.mu` .*$/m.exec(await draftText(await kiln()))?.[0] ?? '';
    assert.match(row, /`\(\*Kiln\)\.swap` \(lines 25–28\).* \| no other function found \|$/);
  });

  test('are not all that a table of fields counts: who changes and who reads, in the whole tree', async () => {
    const rows = [...(await draftText(await kiln())).matchAll(/^\| `(?:heat|log)` .*$/gm)].map(
      ([row]) => row,
    );
    assert.deepEqual(rows, [
      '| `heat` | `int` | `(*Kiln).swap` | nobody by name |',
      '| `log` | `*os.File` | nobody by name | `(*Kiln).drop` |',
    ]);
  });
});
