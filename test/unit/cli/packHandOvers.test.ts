import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { makeLineAnchor, type RepoPath } from '../../../src/core';
import { DeclarationIndex } from '../../../src/core/code/declarationIndex';
import { goLanguage } from '../../../src/core/languages';
import { runCommandLine } from '../../support/commandLine';
import { InMemoryTree } from '../../support/inMemoryTree';
import { writeFile } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const SOURCE = `package kiln

func main() { turnOn() }

func turnOn() { fire() }

func fire() {
	send("fire")
}

func send(string) {}

func onFire() { heat() }

func onCool() {}

func heat() {}
`;

const PACK = {
  format: 2,
  language: 'go',
  name: 'Kiln',
  module: 'example.com/kiln',
  base: { commit: '0'.repeat(40), date: '2026-01-31' },
  walkthroughs: [],
  topics: [{ id: 'fire', title: { en: 'Fire', 'zh-cn': '点火' } }],
};

const anchor = (symbol: string, more = {}): object => ({ path: 'kiln.go', symbol, ...more });
const toFire = {
  id: 'fire-message',
  name: 'FireRequest',
  from: anchor('fire', { site: { kind: 'call', name: 'send' } }),
  to: anchor('onFire'),
};

suite('hand-overs that a pack states', () => {
  const makeFolder = useTemporaryFolders();
  let folder: string;

  setup(async () => {
    folder = await makeFolder();
    await writeFile(folder, 'go.mod', 'module example.com/kiln\n');
    await writeFile(folder, 'kiln.go', SOURCE);
  });

  const state = (parts: object): Promise<void> =>
    writeFile(folder, '.source-guide/kiln/pack.json', JSON.stringify({ ...PACK, ...parts }));
  const run = (command: string, ...words: string[]): ReturnType<typeof runCommandLine> =>
    runCommandLine([command, '--repo', folder, ...words]);

  test('are rows behind the calls, with the pack as evidence', async () => {
    await state({ handOvers: [toFire] });
    assert.equal(
      (await run('flow', '--from', 'kiln.go#fire', '--depth', '1')).out,
      [
        'fire  kiln.go:7',
        '  send  kiln.go:11',
        '  onFire  kiln.go:13  stated by the pack Kiln  as FireRequest',
        '',
      ].join('\n'),
    );
  });

  test('are hops of a way, from the statement that hands over', async () => {
    await state({ handOvers: [toFire] });
    const { out } = await run('flow', '--from', 'kiln.go#turnOn', '--to', 'kiln.go#heat', '--json');
    const { paths } = JSON.parse(out) as {
      paths: { certain: boolean; edges: { kind: string; pack?: string; name?: string; from: object }[] }[];
    };
    assert.deepEqual(
      paths[0]?.edges.map(({ kind }) => kind),
      ['S', 'pack', 'S'],
    );
    const [, jump] = paths[0].edges;
    assert.deepEqual([jump?.pack, jump?.name, paths[0].certain], ['Kiln', 'FireRequest', true]);
    assert.deepEqual(jump?.from, { path: 'kiln.go', symbol: 'fire', line: 8 });
  });

  test('are in the table of hand-overs, and never in that of calls', async () => {
    const tables = await makeFolder();
    const [handOvers, calls] = [path.join(tables, 'h.tsv'), path.join(tables, 'c.tsv')];
    await state({ handOvers: [toFire] });
    await run('index', '--handovers', handOvers, '--calls', calls);
    assert.match(
      await readFile(handOvers, 'utf8'),
      /^kiln\.go\tfire\t8\tpack\tknown\tkiln\.go\tonFire\t13$/m,
    );
    assert.doesNotMatch(await readFile(calls, 'utf8'), /\tfire\t.*onFire/);
  });

  test('are only possible if the code is no longer what the authors saw', async () => {
    await state({ handOvers: [{ ...toFire, to: anchor('onFire', { body: 'a'.repeat(16) }) }] });
    const { out } = await run('flow', '--from', 'kiln.go#fire', '--to', 'kiln.go#onFire');
    assert.match(out, /stated by the pack Kiln {2}as FireRequest {2}possible/);
  });

  test('are only possible if one statement leads to several functions', async () => {
    await state({
      handOvers: [toFire, { ...toFire, id: 'cool', name: 'CoolRequest', to: anchor('onCool') }],
    });
    const { out } = await run('flow', '--from', 'kiln.go#fire', '--to', 'kiln.go#onFire');
    assert.match(out, /as FireRequest {2}possible/);
  });

  test('are left out and reported by check if an end is not found', async () => {
    await state({ handOvers: [{ ...toFire, to: anchor('onSmoke') }] });
    assert.equal((await run('flow', '--from', 'kiln.go#fire', '--to', 'kiln.go#heat')).code, 1);
    const { code, out } = await run('check', '--json');
    const { revisions } = JSON.parse(out) as {
      revisions: { handOvers: { handOver: string; end: string; verdict: string }[] }[];
    };
    assert.deepEqual(
      revisions[0]?.handOvers.map(({ handOver, end, verdict }) => [handOver, end, verdict]),
      [
        ['fire-message', 'from', 'exact'],
        ['fire-message', 'to', 'lost'],
      ],
    );
    assert.equal(code, 1);
  });

  test('are a problem, with its place, if an end is lines or a type, because no call flow shows them', async () => {
    const index = new DeclarationIndex(new InMemoryTree({ 'kiln.go': SOURCE }), goLanguage);
    const lines = await makeLineAnchor('kiln.go' as RepoPath, { first: 7, last: 7 }, index);
    assert.ok(lines);
    await writeFile(folder, 'types.go', 'package kiln\n\ntype Heat int\n');
    const toType = { ...toFire, id: 'heat', to: { path: 'types.go', symbol: 'Heat' } };
    await state({ handOvers: [{ ...toFire, from: lines }, toType] });
    const { code, out } = await run('check', '--format', 'github');
    assert.match(
      out,
      /::error file=\.source-guide\/kiln\/pack\.json,line=\d+,col=\d+,title=pack\.hand-over-without-function::Lines of a file are no function/,
    );
    assert.match(
      out,
      /title=pack\.hand-over-without-function::Heat is not a function, so this hand-over is left out\./,
    );
    assert.equal(code, 1);
  });

  test('are called what they are in annotations', async () => {
    await state({ handOvers: [{ ...toFire, to: anchor('onSmoke') }] });
    const { out } = await run('check', '--format', 'github');
    assert.match(out, /::The end of hand-over "fire-message" has lost its place, onSmoke in kiln\.go\./);
  });

  test('have ids of their own in a pack', async () => {
    await state({ handOvers: [toFire, toFire] });
    const { code, said } = await run('check');
    assert.match(said, /The id "fire-message" is used twice/);
    assert.equal(code, 1);
  });

  test('an entry point of the pack ends the search for callers', async () => {
    const title = { en: 'Turn on', 'zh-cn': '开机' };
    await state({ entryPoints: [{ id: 'on', topic: 'fire', title, anchor: anchor('turnOn') }] });
    assert.match((await run('flow', '--to', 'kiln.go#fire')).out, /^Way 1: 1 hop, certain\n {2}turnOn /);
  });

  test('are added by a command, which leaves a pack that check accepts', async () => {
    await state({});
    const words = [
      '--pack',
      'kiln',
      '--from',
      'kiln.go#fire',
      '--site',
      'call:send',
      '--to',
      'kiln.go#onFire',
    ];
    const add = (...more: string[]): ReturnType<typeof runCommandLine> =>
      runCommandLine(['pack', 'add-hand-over', '--repo', folder, ...words, ...more]);
    assert.equal((await add('--id', 'fire-message', '--name', 'FireRequest')).code, 0);
    assert.equal((await run('check')).code, 0);
    assert.match(
      (await run('flow', '--from', 'kiln.go#fire', '--depth', '1')).out,
      /onFire {2}kiln\.go:13 {2}stated by the pack Kiln {2}as FireRequest$/m,
    );
    const again = await add('--id', 'fire-message');
    assert.deepEqual([again.code, again.said], [2, 'The pack already has a hand-over "fire-message".\n']);
    assert.equal((await add('--id', 'Two words')).code, 2);
  });
});
