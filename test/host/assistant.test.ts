import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ASSISTANT_TOOLS } from '../../src/core';
import { TOOL_PREFIX } from '../../src/vscode/features/assistant/assistantTools';
import { EXTENSION_ID } from '../../src/vscode/ids';

const SHARD = 'engine/shard.go#(*shard).WriteRows';

suite('tools for assistants in VS Code', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension(EXTENSION_ID)?.activate();
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
  });

  test('are offered, with what they are for', () => {
    const offered = vscode.lm.tools.filter(({ name }) => name.startsWith(TOOL_PREFIX));
    assert.deepEqual(
      offered.map(({ name, description }) => [name, description]).sort(),
      ASSISTANT_TOOLS.map(({ name, description }) => [`${TOOL_PREFIX}${name}`, description]).sort(),
    );
  });

  test('list the walkthroughs, and give a step with its place', async () => {
    const { walkthroughs } = await answerOf('list_walkthroughs', {});
    assert.ok((walkthroughs as { id: string }[]).some(({ id }) => id === 'ts-sql-write'));
    const { steps } = await answerOf('get_walkthrough', { id: 'ts-sql-write', step: 'serve-write' });
    const [step] = steps as { path: string; line: number; verdict: string }[];
    assert.equal(step?.path, 'lib/util/lifted/influx/httpd/handler.go');
    assert.ok(step.line > 1 && step.verdict !== '');
  });

  test('find a symbol', async () => {
    const { symbols } = await answerOf('find_symbol', { name: '(*shard).WriteRows' });
    assert.deepEqual(
      (symbols as { place: string }[]).map(({ place }) => place),
      [SHARD],
    );
  });

  test('follow calls, find ways and tell facts', async () => {
    const { flow } = await answerOf('call_flow', { from: SHARD, depth: 1 });
    const { children } = flow as { children: { symbol: string }[] };
    assert.ok(children.some(({ symbol }) => symbol === '(*shard).writeRowsToTable'));
    const { paths } = await answerOf('call_path', { from: SHARD, to: 'engine/shard.go#(*shard).writeRows' });
    const [way] = paths as { certain: boolean; edges: { symbol: string }[] }[];
    assert.deepEqual(
      way?.edges.map(({ symbol }) => symbol),
      ['(*shard).writeRowsToTable', '(*shard).writeRows'],
    );
    const facts = await answerOf('function_facts', { symbol: 'engine/shard.go#(*shard).OpenAndEnable' });
    assert.equal((facts['goroutines'] as unknown[]).length, 1);
  });

  test('check what a text says', async () => {
    const text =
      'Here `(*shard).WriteRows` calls `(*WAL).noSuchMethod`. And `(*shard).WriteRows` calls `writeRowsToTable`.';
    const head = `At commit ${'a'.repeat(40)}: `;
    const { claims } = await answerOf('check_claims', { text: head + text });
    assert.ok((claims as unknown[]).length > 0);
  });

  test('say what is wrong with arguments', async () => {
    assert.match(await textOf('find_symbol', { name: '' }), /must be a text of 1 to 260 characters/);
    assert.match(
      await textOf('call_flow', { from: 'engine/shard.go#Missing' }),
      /declares no function Missing/,
    );
    assert.match(await textOf('get_walkthrough', { id: 'gone' }), /There is no walkthrough "gone"/);
  });
});

async function answerOf(tool: string, input: object): Promise<Record<string, unknown>> {
  return JSON.parse(await textOf(tool, input)) as Record<string, unknown>;
}

async function textOf(tool: string, input: object): Promise<string> {
  const result = await vscode.lm.invokeTool(`${TOOL_PREFIX}${tool}`, {
    input,
    toolInvocationToken: undefined,
  });
  const [part] = result.content;
  assert.ok(part instanceof vscode.LanguageModelTextPart);
  return part.value;
}
