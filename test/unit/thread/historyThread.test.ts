import assert from 'node:assert/strict';
import * as path from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  directChannel,
  serveVersionHistory,
  VersionHistoryClient,
  type ClosableHistory,
  type FromVersionHistory,
  type RepoPath,
  type ToVersionHistory,
} from '../../../src/core';
import { repositoryRoot } from '../../../src/development/repositoryRoot';
import { commitAll, createRepository, git } from '../../support/gitRepository';
import { writeFile } from '../../support/sampleModule';
import { useTemporaryFolders } from '../../support/temporaryFolders';

const FILE = 'kiln.go' as RepoPath;

suite('the worker that asks git about older versions', function () {
  this.timeout(20_000);
  const makeFolder = useTemporaryFolders();
  let worker: Worker;
  let client: VersionHistoryClient;

  suiteSetup(async () => {
    worker = new Worker(path.join(repositoryRoot, 'dist', 'historyThread.js'));
    client = new VersionHistoryClient({
      post: (message) => worker.postMessage(message),
      listen: (take) => worker.on('message', take),
    });
    await client.alive();
  });
  suiteTeardown(() => worker.terminate());

  test('tells releases, files, texts and commits', async () => {
    const folder = await makeFolder();
    await writeFile(folder, FILE, 'package kiln\n');
    const first = await createRepository(folder);
    await git(folder, 'tag', 'v0.1.0');
    await writeFile(folder, FILE, 'package kiln // hot\n');
    const second = await commitAll(folder, 'Hotter');
    const history = client.of(folder);
    assert.deepEqual(
      (await history.releases())?.map(({ tag }) => tag),
      ['v0.1.0'],
    );
    assert.deepEqual(await history.nearestRelease(second), { tag: 'v0.1.0', commits: 1 });
    assert.deepEqual(await history.pathsAt(first), [FILE]);
    assert.equal(await history.readAt(first, FILE), 'package kiln\n');
    assert.equal(await history.readAt(first, 'other.go' as RepoPath), null);
    assert.deepEqual(
      (await history.commitsOf(FILE, second, 5))?.map(({ subject }) => subject),
      ['Hotter', 'Everything'],
    );
    assert.equal(await history.pathBefore(FILE, second, first), undefined);
    assert.equal(await history.changedFiles(second, first), 1);
    history.close();
  });

  test('tells nothing of a folder that is no repository', async () => {
    const history = client.of(await makeFolder());
    assert.equal(await history.releases(), undefined);
    history.close();
  });
});

suite('the client for older versions', () => {
  const nothing = (): Promise<undefined> => Promise.resolve(undefined);
  const history = (parts: Partial<ClosableHistory>): ClosableHistory => ({
    ...{
      releases: nothing,
      nearestRelease: nothing,
      pathsAt: nothing,
      readAt: nothing,
      commitsOf: nothing,
      changedFiles: nothing,
      pathBefore: nothing,
    },
    ...{ close: () => undefined },
    ...parts,
  });

  function connect(open: () => ClosableHistory): VersionHistoryClient {
    const { near, far } = directChannel<ToVersionHistory, FromVersionHistory>();
    serveVersionHistory(far, open);
    return new VersionHistoryClient(near);
  }

  test('says that it cannot tell what fails, and goes on', async () => {
    const client = connect(() =>
      history({ pathsAt: () => Promise.reject(new Error('damaged')), readAt: () => Promise.resolve('text') }),
    );
    assert.equal(await client.of('/kiln').pathsAt('c'), undefined);
    assert.equal(await client.of('/kiln').readAt('c', FILE), 'text');
  });

  test('after its end, says so at once, also to those who wait', async () => {
    const client = connect(() => history({ releases: () => new Promise(() => undefined) }));
    const waiting = client.of('/kiln').releases();
    client.end();
    assert.deepEqual([await waiting, await client.of('/kiln').readAt('c', FILE)], [undefined, undefined]);
  });

  test('closes each history, and opens it again when it is asked', async () => {
    const opened: string[] = [];
    let closed = 0;
    const client = connect(() => {
      opened.push('again');
      return history({ close: () => (closed += 1) });
    });
    await client.of('/kiln').releases();
    client.of('/kiln').close();
    await client.of('/kiln').releases();
    assert.deepEqual([opened.length, closed], [2, 1]);
  });
});
