import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RepoPath } from '../../src/core';
import { postsBeside } from '../../src/vscode/draftStore/postsBeside';
import { VscodeHistory } from '../../src/vscode/platform/adapters/vscodeHistory';
import { VscodeSourceTree } from '../../src/vscode/platform/adapters/vscodeSourceTree';

const { File, Directory, SymbolicLink, Unknown } = vscode.FileType;
/** A link is a bit that VS Code adds to the type of what it leads to. */
const linked = (type: vscode.FileType): vscode.FileType => type | SymbolicLink;
const SCHEME = 'source-guide-hostile';
const ROOT = vscode.Uri.from({ scheme: SCHEME, path: '/repository' });

interface Entry {
  readonly type: vscode.FileType;
  readonly size?: number;
  readonly text?: string;
}

/** What the file system of the test has: types and sizes as VS Code reports them, and texts. */
const ENTRIES: Readonly<Record<string, Entry>> = {
  '': { type: Directory },
  'go.mod': { type: File, text: 'module example.com/m\n' },
  'device.go': { type: Unknown },
  'link.go': { type: linked(File), text: 'package secret\n' },
  'huge.go': { type: File, size: 3_000_000_000 },
  'locked.go': { type: File },
  out: { type: linked(Directory) },
  'out/secret.go': { type: File, text: 'package secret\n' },
  'locked.md': { type: File },
  'other.md': { type: File, text: 'Clay burns.' },
  '.git': { type: File, text: 'gitdir: //other-machine/share\n' },
};

/** Fails a test that reads what must not be read. */
class HostileFiles implements vscode.FileSystemProvider {
  readonly reads: string[] = [];
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  stat(uri: vscode.Uri): vscode.FileStat {
    const { type, size, text = '' } = entryAt(uri);
    return { type, ctime: 0, mtime: 0, size: size ?? text.length };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const { text } = entryAt(uri);
    this.reads.push(nameIn(uri));
    if (text === undefined) throw vscode.FileSystemError.NoPermissions(uri);
    return new TextEncoder().encode(text);
  }

  readDirectory(): [string, vscode.FileType][] {
    return Object.entries(ENTRIES).flatMap(([name, { type }]): [string, vscode.FileType][] =>
      name === '' || name.includes('/') ? [] : [[name, type]],
    );
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  writeFile(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

function nameIn(uri: vscode.Uri): string {
  return uri.path.slice(ROOT.path.length + 1);
}

function entryAt(uri: vscode.Uri): Entry {
  const entry = ENTRIES[nameIn(uri)];
  if (!entry) throw vscode.FileSystemError.FileNotFound(uri);
  return entry;
}

suite('hostile files', () => {
  const files = new HostileFiles();
  let registration: vscode.Disposable;

  suiteSetup(() => {
    registration = vscode.workspace.registerFileSystemProvider(SCHEME, files);
  });

  suiteTeardown(() => {
    registration.dispose();
  });

  test('are not read, and the tree says why', async () => {
    const tree = new VscodeSourceTree(ROOT);
    const asked = ['device.go', 'link.go', 'huge.go', 'locked.go', 'out/secret.go', 'missing.go'];
    for (const path of asked) assert.equal(await tree.readText(path as RepoPath), undefined, path);
    assert.deepEqual(files.reads, ['locked.go']);
    assert.deepEqual(
      [...tree.unreadable].map(([path, { template }]) => `${path}: ${template}`),
      [
        'device.go: it is not a regular file',
        'link.go: it is, or is behind, a link',
        'huge.go: it has more than {0} MB',
        'locked.go: permission denied',
        'out/secret.go: it is, or is behind, a link',
      ],
    );
  });

  test('do not hide the others', async () => {
    const tree = new VscodeSourceTree(ROOT);
    assert.equal(await tree.readText('go.mod' as RepoPath), 'module example.com/m\n');
    assert.equal(tree.unreadable.size, 0);
  });

  test('behind a linked folder are not listed', async () => {
    assert.equal(await new VscodeSourceTree(ROOT).listFolder('out' as RepoPath), undefined);
  });

  test('do not keep the posts beside a draft from being compared with it', async () => {
    const posts = await postsBeside(vscode.Uri.joinPath(ROOT, 'draft.md'));
    assert.deepEqual(posts, [{ name: 'other.md', text: 'Clay burns.' }]);
  });

  test('cannot send git to another machine', async () => {
    assert.equal(await new VscodeHistory(ROOT).head(), undefined);
    assert.deepEqual(await new VscodeHistory(ROOT).remotes(), []);
  });
});
