import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ReadOnlyFiles } from '../support/readOnlyFiles';
import { AuthorAnswers, removeWalkthrough, run } from '../support/recordedWalkthrough';
import { until } from '../support/until';

const SCHEME = 'source-guide-read-only';
const KILN = 'package kiln\n\nfunc Fire() { heat() }\n\nfunc heat() {}\n';

suite('recording about a folder that cannot be written', function () {
  this.timeout(60_000);
  const root = vscode.Uri.from({ scheme: SCHEME, path: '/kiln' });
  const { workspaceFolders } = vscode.workspace;
  const files = { '/kiln/go.mod': 'module example.com/kiln\n', '/kiln/kiln.go': KILN };
  let provider: vscode.Disposable;
  let author: AuthorAnswers;

  suiteSetup(async () => {
    await vscode.extensions.getExtension('source-reading.source-guide')?.activate();
    provider = vscode.workspace.registerFileSystemProvider(SCHEME, new ReadOnlyFiles(files), {
      isReadonly: true,
    });
    showFolders([{ uri: root, name: 'kiln', index: 0 }]);
    await run('sourceGuide.checkout.refresh');
    author = new AuthorAnswers();
  });
  suiteTeardown(async () => {
    author.restore();
    for (let count = 0; count < 2; count++) await run('sourceGuide.pack.undo');
    showFolders(workspaceFolders);
    await removeWalkthrough();
    provider.dispose();
  });

  test('it is kept by the extension, can be read and added to, and that is said', async () => {
    await putCursor(3);
    await run('sourceGuide.walkthrough.create');
    assert.match(author.said.join('\n'), /This folder cannot be written, so the walkthrough is kept/);
    await putCursor(5);
    await run('sourceGuide.step.add');
    author.said = [];
    await run('sourceGuide.step.moveUp');
    await run('sourceGuide.step.moveUp');
    assert.deepEqual(author.said, ['This is already the first step.']);
  });

  test('it is copied to a folder that the author chooses, once', async () => {
    const [folder] = workspaceFolders ?? [];
    assert.ok(folder);
    const { showOpenDialog } = vscode.window;
    Object.assign(vscode.window, { showOpenDialog: () => Promise.resolve([folder.uri]) });
    author.said = [];
    await run('sourceGuide.pack.saveAs');
    await run('sourceGuide.pack.saveAs');
    Object.assign(vscode.window, { showOpenDialog });
    assert.match(author.said[0] ?? '', /^The pack was copied to /);
    assert.match(author.said[1] ?? '', /already exists, so nothing was copied\.$/);
    const copied = vscode.Uri.joinPath(folder.uri, '.source-guide');
    const [[name, kind] = []] = await vscode.workspace.fs.readDirectory(copied);
    assert.deepEqual(kind, vscode.FileType.Directory);
    const text = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(copied, name ?? '', 'pack.json'));
    assert.match(new TextDecoder().decode(text), /"module": "example\.com\/kiln"/);
  });

  async function putCursor(line: number): Promise<void> {
    const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(root, 'kiln.go'), {
      preview: false,
    });
    editor.selection = new vscode.Selection(line - 1, 1, line - 1, 1);
    await until(() => vscode.window.activeTextEditor?.document.uri.path === '/kiln/kiln.go');
  }
});

/** Opening other folders would end this extension host. The extension only asks which there are. */
function showFolders(folders: readonly vscode.WorkspaceFolder[] | undefined): void {
  Object.defineProperty(vscode.workspace, 'workspaceFolders', { configurable: true, get: () => folders });
}
