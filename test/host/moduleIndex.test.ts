import assert from 'node:assert/strict';
import { goLanguage } from '../../src/core/languages';
import * as vscode from 'vscode';
import {
  CallIndexClient,
  Cancelled,
  directChannel,
  serveCallIndex,
  type CallNode,
  type FromCallIndex,
  type ToCallIndex,
} from '../../src/core';
import { startIndex, type RunningIndex } from '../../src/vscode/index/startIndex';
import { ModuleIndex } from '../../src/vscode/index/moduleIndex';
import { until } from '../support/until';

const SHARD = 'engine/shard.go';

suite('the call index of a module', () => {
  let log: vscode.LogOutputChannel;
  let extensionUri: vscode.Uri;

  suiteSetup(() => {
    log = vscode.window.createOutputChannel('Index test', { log: true });
    const extension = vscode.extensions.getExtension('source-reading.source-guide');
    assert.ok(extension);
    ({ extensionUri } = extension);
  });
  suiteTeardown(() => log.dispose());

  function find(index: ModuleIndex, path: string, symbol: string): Promise<CallNode | undefined> {
    return index.client().then((client) => client.ask('find', { path, symbol }));
  }

  test('runs in a worker', async () => {
    const live = await startIndex({ extensionUri, log, language: goLanguage });
    assert.equal(live.place, 'thread');
    live.end();
  });

  test('notices new and deleted folders', async () => {
    const index = new ModuleIndex(uriOf(''), { extensionUri, storage: undefined, log, language: goLanguage });
    assert.ok(await find(index, SHARD, 'NewShard'));
    const folder = uriOf('engine/extra');
    const file = vscode.Uri.joinPath(folder, 'extra.go');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('package extra\n\nfunc Extra() {}\n'));
    await until(async () => (await find(index, 'engine/extra/extra.go', 'Extra')) !== undefined);
    const moved = uriOf('engine/moved');
    await vscode.workspace.fs.rename(folder, moved);
    await until(async () => (await find(index, 'engine/moved/extra.go', 'Extra')) !== undefined);
    assert.equal(await find(index, 'engine/extra/extra.go', 'Extra'), undefined);
    await vscode.workspace.fs.delete(moved, { recursive: true });
    await until(async () => (await find(index, 'engine/moved/extra.go', 'Extra')) === undefined);
    index.dispose();
  });

  test('refuses requests after it is closed', async () => {
    const index = new ModuleIndex(uriOf(''), { extensionUri, storage: undefined, log, language: goLanguage });
    const client = index.client();
    index.dispose();
    await assert.rejects(client);
    await assert.rejects(index.client());
  });

  test('is stored for the next window, and built again if the stored one is damaged', async () => {
    const storage = uriOf('.kept-index');
    const first = new ModuleIndex(uriOf(''), { extensionUri, storage, log, language: goLanguage });
    await first.client();
    await until(async () => (await namesIn(storage)).some((name) => name.endsWith('.json')));
    first.dispose();
    const [name = ''] = await namesIn(storage);
    const kept = vscode.Uri.joinPath(storage, name);
    const second = new ModuleIndex(uriOf(''), { extensionUri, storage, log, language: goLanguage });
    assert.ok(await find(second, SHARD, 'NewShard'));
    second.dispose();
    await vscode.workspace.fs.writeFile(kept, new TextEncoder().encode('{"format":'));
    const third = new ModuleIndex(uriOf(''), { extensionUri, storage, log, language: goLanguage });
    assert.ok(await find(third, SHARD, 'NewShard'));
    third.dispose();
    await vscode.workspace.fs.delete(storage, { recursive: true });
  });

  test('the call index runs in the editor’s thread', async () => {
    const live = await startIndex({ extensionUri, log, language: goLanguage }, () =>
      Promise.reject(new Error('no threads here')),
    );
    assert.equal(live.place, 'editor');
    live.client.change([
      { path: 'go.mod' as never, text: 'module m\n' },
      { path: 'a.go' as never, text: 'package m\n\nfunc a() { a() }\n' },
    ]);
    live.client.run();
    const node = await live.client.ask('find', { path: 'a.go', symbol: 'a' });
    assert.equal(node?.line, 2);
    live.end();
  });

  test('can be cancelled while it is built: then only who asks for it starts it again', async () => {
    const index = new ModuleIndex(uriOf(''), { extensionUri, storage: undefined, log, language: goLanguage });
    const waiting = index.client();
    assert.equal(index.isBeingBuilt, true);
    index.cancel();
    await assert.rejects(waiting, Cancelled);
    assert.deepEqual([index.isBeingBuilt, index.state.failure], [false, undefined]);
    await assert.rejects(index.clientUnlessCancelled(), Cancelled);
    assert.ok(await find(index, SHARD, 'NewShard'));
    index.cancel();
    assert.equal(index.isCancelled, false);
    index.dispose();
  });

  test('waiting requests are rejected, and the next request starts another worker', async () => {
    const started: { live: RunningIndex; fail: (reason: string) => void }[] = [];
    const start = (): Promise<RunningIndex> => {
      const { near, far, cut } = directChannel<ToCallIndex, FromCallIndex>();
      const client = new CallIndexClient(near);
      serveCallIndex(far, () => new Promise((resolve) => setTimeout(resolve, 0)), goLanguage);
      let fail: (reason: string) => void = () => undefined;
      const live: RunningIndex = {
        client,
        place: 'editor',
        onFailure: (take) => (fail = take),
        end: cut,
      };
      started.push({ live, fail: (reason) => fail(reason) });
      return Promise.resolve(live);
    };
    const index = new ModuleIndex(uriOf(''), {
      extensionUri,
      storage: undefined,
      log,
      start,
      language: goLanguage,
    });
    const waiting = (await index.client()).ask('find', { path: SHARD, symbol: 'NewShard' });
    const failing = assert.rejects(waiting, /out of memory/);
    started[0]?.fail('out of memory');
    await failing;
    assert.equal(index.state.failure, 'out of memory');
    assert.equal(index.isStarted, false);
    const node = await (await index.client()).ask('find', { path: SHARD, symbol: 'NewShard' });
    assert.equal(node?.symbol, 'NewShard');
    assert.equal(index.state.failure, undefined);
    assert.equal(started.length, 2);
    index.dispose();
  });
});

function uriOf(path: string): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root, 'a folder is open');
  return vscode.Uri.joinPath(root, path);
}

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    // It does not exist yet.
    return [];
  }
}
