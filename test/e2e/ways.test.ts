import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Locator } from 'playwright-core';
import { createTemporaryFolder } from '../../src/development/temporaryFolder';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../support/workbench';

const SOURCE = `package kiln

type Store interface{ Put(int) }
type disk struct{}
type memory struct{}

func (disk) Put(n int)   { write(n) }
func (memory) Put(n int) { write(n) }

type Kiln struct {
	store Store
	jobs  chan int
}

func main() { (&Kiln{}).Open() }

func (k *Kiln) Open() {
	k.jobs = make(chan int)
	go k.run()
	k.jobs <- 1
	send("fire")
}

func (k *Kiln) run() {
	for n := range k.jobs {
		k.store.Put(n)
	}
}

func send(string) {}

func onFire() { write(1) }

func write(n int) {}
`;

const PACK = {
  format: 2,
  language: 'go',
  name: 'Kiln',
  module: 'example.com/kiln',
  base: { commit: '0'.repeat(40), date: '2026-01-31' },
  walkthroughs: [],
  handOvers: [
    {
      id: 'fire-message',
      name: 'FireRequest',
      from: { path: 'kiln.go', symbol: '(*Kiln).Open', site: { kind: 'call', name: 'send' } },
      to: { path: 'kiln.go', symbol: 'onFire' },
    },
  ],
};

const WORDS = {
  en: {
    container: 'Source Guide',
    why: 'Why Is This Called?',
    flow: 'Show Call Flow',
    ways: 'Ways',
    calls: 'Call Flow',
    way: /^Way 1: 3 hops, all certain/,
    jump: /stated by the pack Kiln/,
  },
  'zh-cn': {
    container: '源码导读',
    why: '它为什么被调用？',
    flow: '显示调用流程',
    ways: '调用路径',
    calls: '调用流程',
    way: /^调用路径 1：3 跳，全部确定/,
    jump: /由导读包“Kiln”说明/,
  },
} as const;

suite('ways', () => {
  const looks = [
    { language: 'en', theme: 'Default Dark Modern' },
    { language: 'zh-cn', theme: 'Default Light Modern' },
  ] as const satisfies readonly WorkbenchOptions[];

  for (const { language, theme } of looks) {
    test(`to a function cross what a pack states, which its call flow shows, too (${language}, ${theme})`, async () => {
      const { path: folder } = createTemporaryFolder();
      fs.writeFileSync(path.join(folder, 'go.mod'), 'module example.com/kiln\n');
      fs.writeFileSync(path.join(folder, 'kiln.go'), SOURCE);
      fs.mkdirSync(path.join(folder, '.source-guide', 'kiln'), { recursive: true });
      fs.writeFileSync(path.join(folder, '.source-guide', 'kiln', 'pack.json'), JSON.stringify(PACK));
      const workbench = await openWorkbench({ folder, language, theme, width: 1400, height: 900 });
      const { container, why, flow, way, jump, ways, calls } = WORDS[language];
      await goTo(workbench, 34);
      await workbench.runCommand(`${container}: ${why}`);
      const found = treeOf(workbench, ways);
      await found.getByText(way).waitFor();
      await found.getByText(jump).waitFor();
      await workbench.screenshot(`ways-${language}`);
      await goTo(workbench, 17);
      await workbench.runCommand(`${container}: ${flow}`);
      await treeOf(workbench, calls).getByText(jump).waitFor();
      await workbench.screenshot(`ways-call-flow-${language}`);
      await workbench.close();
    });
  }
});

async function goTo(workbench: Workbench, line: number): Promise<void> {
  const { page } = workbench;
  await workbench.openFile('kiln.go');
  await page.keyboard.press('Control+G');
  await workbench.quickInput().fill(`:${line}:8`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: `Ln ${line}` }).waitFor();
}

function treeOf({ page }: Workbench, name: string): Locator {
  return page.getByRole('tree', { name });
}
