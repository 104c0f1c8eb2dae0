import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { repositoryRoot } from '../../../src/development/repositoryRoot';
import { runCommandLine } from '../../support/commandLine';
import { commitAll, createRepository } from '../../support/gitRepository';
import { editFile, writeFile } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const KILN = `package kiln

import "sync"

type Kiln struct {
	mu   sync.Mutex
	heat int
}

func (k *Kiln) Fire() error {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.heatUp()
}

func (k *Kiln) heatUp() error { return k.burn() }

func (k *Kiln) burn() error { k.heat++; return nil }
`;

interface Answer {
  readonly isError: boolean;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

suite('an assistant asks over the Model Context Protocol', function () {
  this.timeout(60_000);
  const makeFolder = useTemporaryFolders();
  const open: Client[] = [];
  let repo: string;
  let commit: string;

  suiteSetup(async () => {
    repo = await makeFolder();
    await writeFile(repo, 'go.mod', 'module example.com/kiln\n');
    await writeFile(repo, 'kiln.go', KILN);
    await createRepository(repo);
    const about = ['--repo', repo, '--pack', 'guide', '--walkthrough', 'firing'];
    await runCommandLine(['pack', 'init', '--repo', repo, '--name', 'guide', '--lang', 'en']);
    for (const [step, symbol] of [
      ['fire', 'kiln.go#(*Kiln).Fire'],
      ['burn', 'kiln.go#(*Kiln).burn'],
    ] as const) {
      await runCommandLine([
        'pack',
        'add-step',
        ...about,
        '--step',
        step,
        '--symbol',
        symbol,
        '--reached',
        'direct',
      ]);
    }
    commit = await commitAll(repo);
  });

  suiteTeardown(async () => {
    for (const client of open) await client.close();
  });

  async function connect(bundle = 'cli.js', args = ['mcp', '--repo', repo]): Promise<Client> {
    const client = new Client({ name: 'test', version: '1.0.0' });
    const env = { ...(process.env as Record<string, string>), LC_ALL: 'C' };
    const words = {
      command: process.execPath,
      args: [path.join(repositoryRoot, 'dist', bundle), ...args],
      env,
      stderr: 'ignore' as const,
    };
    await client.connect(new StdioClientTransport(words));
    open.push(client);
    return client;
  }

  async function call(client: Client, name: string, given: Record<string, unknown>): Promise<Answer> {
    const { content, isError } = await client.callTool({ name, arguments: given });
    const [{ text } = { text: '' }] = content as { text: string }[];
    const json = isError ? {} : (JSON.parse(text) as Record<string, unknown>);
    return { isError: isError === true, text, json };
  }

  test('and is told which tools there are, all of which only read', async () => {
    const { tools } = await (await connect()).listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      [
        'list_walkthroughs',
        'get_walkthrough',
        'find_symbol',
        'call_flow',
        'call_path',
        'function_facts',
        'check_claims',
      ],
    );
    assert.ok(tools.every(({ annotations }) => annotations?.readOnlyHint === true));
  });

  test('and gets the same tools and answers from the server in the package for VS Code', async () => {
    const [whole, alone] = [await connect(), await connect('essayThread.js', [repo])];
    assert.deepEqual(await alone.listTools(), await whole.listTools());
    for (const [name, given] of [
      ['list_walkthroughs', {}],
      ['call_flow', { from: 'kiln.go#(*Kiln).Fire' }],
    ] as const)
      assert.deepEqual(await call(alone, name, given), await call(whole, name, given));
  });

  test('and gets answers with their place and the commit', async () => {
    const client = await connect();
    const { json: listed } = await call(client, 'list_walkthroughs', {});
    assert.deepEqual(listed, {
      ...{ commit, edited: false, module: 'example.com/kiln' },
      walkthroughs: [{ id: 'firing', title: 'firing', pack: 'guide', minutes: null, steps: 2, coreSteps: 0 }],
    });
    const { json: walkthrough } = await call(client, 'get_walkthrough', { id: 'firing', step: 'burn' });
    const [step] = walkthrough['steps'] as Record<string, unknown>[];
    assert.deepEqual(
      [step?.['verdict'], step?.['path'], step?.['line'], step?.['symbol'], step?.['reached']],
      ['exact', 'kiln.go', 18, '(*Kiln).burn', 'direct'],
    );
    const { json: found } = await call(client, 'find_symbol', { name: 'heatUp' });
    const [symbol] = found['symbols'] as Record<string, unknown>[];
    assert.equal(symbol?.['place'], 'kiln.go#(*Kiln).heatUp');
    const { json: flow } = await call(client, 'call_flow', {
      from: 'kiln.go#(*Kiln).burn',
      direction: 'callers',
    });
    assert.match(JSON.stringify(flow), /heatUp.*Fire/);
    const ends = { from: 'kiln.go#(*Kiln).Fire', to: 'kiln.go#(*Kiln).burn' };
    const { json: way } = await call(client, 'call_path', ends);
    const [best] = way['paths'] as { edges: { symbol: string; line: number }[] }[];
    assert.deepEqual(
      best?.edges.map(({ symbol: each, line }) => [each, line]),
      [
        ['(*Kiln).heatUp', 16],
        ['(*Kiln).burn', 18],
      ],
    );
    const { json: facts } = await call(client, 'function_facts', { symbol: 'kiln.go#(*Kiln).Fire' });
    assert.match(JSON.stringify(facts['locks']), /k\.mu\.Lock\(\)/);
    const text = '`(*Kiln).Fire` calls `(*Kiln).heatUp`.\n\n`(*Kiln).cool` puts it out.';
    const { json: claims } = await call(client, 'check_claims', { text });
    const told = claims['claims'] as { line: number; verdict: string }[];
    assert.equal(claims['checkedAt'], commit);
    assert.ok(told.some(({ line, verdict }) => line === 1 && verdict === 'holds'));
    assert.ok(told.some(({ line, verdict }) => line === 3 && verdict === 'contradicted'));
  });

  test('and gets a plain error for arguments that are wrong', async () => {
    const client = await connect();
    for (const [name, given, said] of [
      ['find_symbol', {}, /The argument "name" is missing/],
      ['find_symbol', { name: 7 }, /"name" must be a text/],
      ['find_symbol', { name: 'x', sort: 'up' }, /has no argument "sort"\. It has: name\./],
      ['call_flow', { from: 'kiln.go' }, /must be PATH#SYMBOL/],
      ['call_flow', { from: 'kiln.go#nobody' }, /kiln\.go declares no function nobody/],
      ['call_flow', { from: '../../etc/passwd#x' }, /must be PATH#SYMBOL/],
      ['call_flow', { from: 'kiln.go#(*Kiln).Fire', depth: 99 }, /whole number from 0 to 10/],
      ['get_walkthrough', { id: 'none' }, /There are: firing\./],
      ['write_file', {}, /There is no tool "write_file"/],
    ] as const) {
      const { isError, text } = await call(client, name, given);
      assert.deepEqual([isError, said.test(text)], [true, true], text);
    }
  });

  test('and another one at the same time, without a file being written', async () => {
    const before = await filesIn(repo);
    const clients = await Promise.all([connect(), connect()]);
    const answers = await Promise.all(
      clients.flatMap((client) => [
        call(client, 'call_flow', { from: 'kiln.go#(*Kiln).Fire' }),
        call(client, 'find_symbol', { name: 'Fire' }),
        call(client, 'function_facts', { symbol: 'kiln.go#(*Kiln).burn' }),
      ]),
    );
    assert.ok(answers.every(({ isError }) => !isError));
    assert.deepEqual(await filesIn(repo), before);
  });

  test('and hears of an edit with the next answer', async () => {
    const client = await connect();
    await call(client, 'get_walkthrough', { id: 'firing' });
    await editFile(repo, 'kiln.go', (text) => text.replace('k.heat++', 'k.heat += 2'));
    const { json } = await call(client, 'get_walkthrough', { id: 'firing', step: 'burn' });
    await editFile(repo, 'kiln.go', () => KILN);
    const [step] = json['steps'] as Record<string, unknown>[];
    assert.deepEqual([json['edited'], step?.['verdict']], [true, 'changed']);
  });
});

async function filesIn(folder: string): Promise<string[]> {
  const names = (await fs.readdir(folder, { recursive: true })).filter((name) => !name.startsWith('.git/'));
  const stamps = names.map(async (name) => `${name} ${(await fs.lstat(path.join(folder, name))).mtimeMs}`);
  return (await Promise.all(stamps)).sort();
}
