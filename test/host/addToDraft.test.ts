import assert from 'node:assert/strict';
import { codeLanguages, createSiteFinder, goLanguage, loadLanguage } from '../../src/core/languages';
import * as vscode from 'vscode';
import { COMMUNITIES } from '../../src/community';
import { essayRegistry } from '../../src/core';
import { insertIntoDraft, type CodeToQuote } from '../../src/vscode/features/addToDraft/insertIntoDraft';
import { DraftSources } from '../../src/vscode/draftStore/draftSources';
import { ModuleIndexes } from '../../src/vscode/index/moduleIndexes';
import { OpenDrafts } from '../../src/vscode/draftStore/openDrafts';
import { codeToQuote } from '../../src/vscode/features/addToDraft/codeToQuote';
import { WorkspaceCheckouts } from '../../src/vscode/workspace/workspaceCheckouts';
import { until } from '../support/until';

const SHARD = 'engine/shard.go';
const DRAFT = [
  '<!-- source-guide-draft {"kind":"analysis"} -->',
  '',
  '## 关键代码解析',
  '',
  '这一部分解释关键代码。',
  '',
  '## 总结',
  '',
  '没有了。',
  '',
].join('\n');

suite('adding code to a draft', () => {
  const { showInputBox } = vscode.window;
  let checkouts: WorkspaceCheckouts;
  let drafts: OpenDrafts;
  let indexes: ModuleIndexes;
  let log: vscode.LogOutputChannel;

  suiteSetup(async () => {
    const extension = vscode.extensions.getExtension('source-reading.source-guide');
    assert.ok(extension);
    await extension.activate();
    log = vscode.window.createOutputChannel('Add to Draft test', { log: true });
    const { extensionUri } = extension;
    checkouts = new WorkspaceCheckouts(extensionUri, log, codeLanguages, createSiteFinder);
    await checkouts.search();
    indexes = new ModuleIndexes(checkouts, { extensionUri, storage: undefined, log, language: goLanguage });
    const sources = new DraftSources(checkouts, indexes);
    const registry = essayRegistry(COMMUNITIES);
    drafts = new OpenDrafts({
      extensionUri,
      checkouts,
      indexes,
      sources,
      registry,
      loadLanguage,
      log,
    });
  });
  suiteTeardown(() => {
    drafts.dispose();
    indexes.dispose();
    checkouts.dispose();
    log.dispose();
  });
  teardown(async () => {
    setInputBox(showInputBox);
    for (const { document } of drafts.all) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until(() => drafts.all.length === 0);
  });

  async function openDraft(): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: DRAFT });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Two });
    await until(() => drafts.all.length === 1);
    return document;
  }

  async function quote(...selections: [first: number, last: number][]): Promise<CodeToQuote> {
    const editor = await vscode.window.showTextDocument(uriOf(SHARD), { viewColumn: vscode.ViewColumn.One });
    editor.selections = selections.map(([first, last]) => new vscode.Selection(first, 0, last, 0));
    const quoted = await codeToQuote(undefined, checkouts);
    assert.ok('code' in quoted, JSON.stringify(quoted));
    return quoted;
  }

  /** The choice of the open draft. Creating a new one would fail the test. */
  function choice(): Parameters<typeof insertIntoDraft>[1] {
    return { drafts, newDraft: () => Promise.resolve(undefined) };
  }

  function answer(note: string | undefined): void {
    setInputBox(() => Promise.resolve(note));
  }

  test('takes the function at the cursor when nothing is selected', async () => {
    const line = await lineOf('lastWriteTime.Store');
    const { code } = await quote([line, line]);
    assert.equal(code.symbol, '(*shard).WriteRows');
    assert.ok(
      code.spans.length === 1 && code.spans[0] && code.spans[0].first < line && line < code.spans[0].last,
    );
  });

  test('takes the selected lines, but not a last line of which nothing is selected', async () => {
    const line = await lineOf('lastWriteTime.Store');
    const { code } = await quote([line, line + 1]);
    assert.deepEqual(code.spans, [{ first: line, last: line }]);
    assert.equal(code.symbol, '(*shard).WriteRows');
  });

  test('takes the function that a code lens names, whatever the editor shows', async () => {
    const line = await lineOf('func (s *shard) WriteRows(');
    const quoted = await codeToQuote({ uri: uriOf(SHARD), line }, checkouts);
    assert.ok('code' in quoted);
    assert.equal(quoted.code.symbol, '(*shard).WriteRows');
  });

  test('is copied as an excerpt, as a draft holds it', async () => {
    const line = await lineOf('lastWriteTime.Store');
    const editor = await vscode.window.showTextDocument(uriOf(SHARD));
    editor.selection = new vscode.Selection(line, 0, line, 0);
    await vscode.commands.executeCommand('sourceGuide.draft.copyExcerpt');
    const copied = await vscode.env.clipboard.readText();
    assert.match(
      copied,
      /^<!-- source-guide-excerpt \{"path":"engine\/shard\.go","symbol":"\(\*shard\)\.WriteRows"/,
    );
    assert.match(copied, /\n```go\nfunc \(s \*shard\) WriteRows\([^]*\n```\n$/);
  });

  test('says what to do when there is nothing to take', async () => {
    await vscode.window.showTextDocument(uriOf('go.mod'));
    assert.ok('template' in (await codeToQuote(undefined, checkouts)));
    const editor = await vscode.window.showTextDocument(uriOf(SHARD));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    assert.ok('template' in (await codeToQuote(undefined, checkouts)));
  });

  test('takes nothing from a draft', async () => {
    await openDraft();
    assert.ok('template' in (await codeToQuote(undefined, checkouts)));
  });

  test('is put into the section that explains code, in the language of the draft; one undo removes it', async () => {
    const draft = await openDraft();
    answer('');
    const line = await lineOf('lastWriteTime.Store');
    await insertIntoDraft(await quote([line, line + 1]), choice());
    const text = draft.getText();
    assert.match(
      text,
      /解释关键代码。\n\n### `\(\*shard\)\.WriteRows`\n\n<!-- source-guide-excerpt .*\n`\(\*shard\)\.WriteRows` · `engine\/shard\.go` 第 \d+ 行\n\n```go\n.*lastWriteTime\.Store.*\n```\n\n> 【待写】 [^]*\n\n## 总结/,
    );
    await vscode.window.showTextDocument(draft, { viewColumn: vscode.ViewColumn.Two });
    await vscode.commands.executeCommand('undo');
    assert.equal(draft.getText(), DRAFT);
  });

  test('has the note of the writer, and the code stays in front', async () => {
    const draft = await openDraft();
    answer('先记下时间，*再*写。');
    const line = await lineOf('lastWriteTime.Store');
    await insertIntoDraft(await quote([line, line + 1]), choice());
    assert.match(draft.getText(), /```\n\n先记下时间，\*再\*写。\n\n## 总结/);
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, uriOf(SHARD).path);
  });

  test('goes to the cursor of the draft if the cursor is in the section that explains code', async () => {
    const draft = await openDraft();
    const editor = await vscode.window.showTextDocument(draft, { viewColumn: vscode.ViewColumn.Two });
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    answer('x');
    const line = await lineOf('lastWriteTime.Store');
    await insertIntoDraft(await quote([line, line + 1]), choice());
    assert.match(draft.getText(), /## 关键代码解析\n\n<!-- source-guide-excerpt [^]*x\n\n这一部分/);
  });

  test('is not done twice, nor if the writer cancels', async () => {
    const draft = await openDraft();
    const line = await lineOf('lastWriteTime.Store');
    const quoted = await quote([line, line + 1]);
    answer(undefined);
    await insertIntoDraft(quoted, choice());
    assert.equal(draft.getText(), DRAFT);
    answer('');
    await insertIntoDraft(quoted, choice());
    const once = draft.getText();
    await insertIntoDraft(quoted, choice());
    assert.equal(draft.getText(), once);
    assert.notEqual(once, DRAFT);
  });
});

/** Answers the input box for the note. */
function setInputBox(show: typeof vscode.window.showInputBox | (() => Promise<string | undefined>)): void {
  Object.defineProperty(vscode.window, 'showInputBox', { value: show, configurable: true, writable: true });
}

function uriOf(path: string): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root, 'a folder is open');
  return vscode.Uri.joinPath(root, path);
}

async function lineOf(text: string): Promise<number> {
  const document = await vscode.workspace.openTextDocument(uriOf(SHARD));
  const line = document
    .getText()
    .split('\n')
    .findIndex((one) => one.includes(text));
  assert.ok(line >= 0, `${SHARD} has ${text}`);
  return line;
}
