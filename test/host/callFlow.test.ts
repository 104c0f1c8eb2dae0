import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ReadingSession } from '../../src/core';
import { compare } from '../../src/vscode/features/callFlow/comparison';
import type { CallFlowRoot, CallFlowRoots } from '../../src/vscode/features/callFlow/callFlowRoots';
import { NoteRow, StepRow, type CallFlowRow } from '../../src/vscode/features/callFlow/callFlowRows';
import type { CallFlowTreeProvider } from '../../src/vscode/features/callFlow/callFlowTreeProvider';
import { wayTo } from '../../src/vscode/features/callFlow/callFlowWords';
import { OpenedPlaces } from '../../src/vscode/features/callFlow/openedPlaces';
import { RootUpdates } from '../../src/vscode/features/callFlow/rootUpdates';
import {
  CallFlowInEditor,
  type CallFlowInView,
  putCursor,
  rowsBelow,
  SHARD,
  shownRows,
  uriOf,
} from '../support/callFlowInEditor';
import { InMemoryStore } from '../support/inMemoryStore';
import { until } from '../support/until';

suite('call flow', () => {
  let editor: CallFlowInEditor;
  suiteSetup(async () => {
    editor = await CallFlowInEditor.open();
  });
  suiteTeardown(() => editor.close());

  const view = (): CallFlowInView => editor.view();
  const rootAt: CallFlowInEditor['rootAt'] = (...place) => editor.rootAt(...place);

  async function row(tree: CallFlowTreeProvider, root: CallFlowRoot, title: string): Promise<StepRow> {
    const found = (await rowsBelow(tree, root)).find(
      (one): one is StepRow => one instanceof StepRow && one.step.title === title,
    );
    assert.ok(found, `there is a row ${title}`);
    return found;
  }

  test('lists what the function under the cursor calls, and how', async () => {
    const own = view();
    const root = await rootAt(own, SHARD, 'tblLock.RLock()\n\tdefer s.tblLock.RUnlock()\n\ts.activeTbl.Add');
    assert.deepEqual(shownRows(own.tree, await rowsBelow(own.tree, root)), [
      '(*MemTable).AddMemSize | mutable',
      '(MTable).WriteRows | via interface MTable → 1 implementation · mutable',
      '(*WAL).Write | ',
    ]);
    assert.equal(own.tree.hiddenCalls, 2);
  });

  test('takes the function that is called where the cursor is', async () => {
    const { node } = await rootAt(view(), SHARD, 'writeRows(byMst, encoded); err');
    assert.equal(node.symbol, '(*shard).writeRows');
  });

  test('opens an interface’s method to its implementations, and those further', async () => {
    const own = view();
    const root = await rootAt(own, 'engine/engine.go', 'Lock()\n\tdefer e.mu.RUnlock()');
    const method = await row(own.tree, root, '(Shard).WriteRows');
    const [implementation] = await own.tree.getChildren(method);
    assert.ok(implementation instanceof StepRow);
    assert.deepEqual(shownRows(own.tree, [implementation]), ['(*shard).WriteRows | implementation']);
    assert.deepEqual(shownRows(own.tree, await own.tree.getChildren(implementation)), [
      '(*shard).writeRowsToTable | ',
    ]);
  });

  test('names the way to a deep row, and the file in its tooltip only', async () => {
    const own = view();
    const root = await rootAt(own, SHARD, 'lastWriteTime.Store');
    const first = await row(own.tree, root, '(*shard).writeRowsToTable');
    assert.equal(wayTo(first), '');
    const below = await own.tree.getChildren(first);
    const deep = below.find((one) => one instanceof StepRow && one.step.title === '(*shard).writeRows');
    assert.ok(deep);
    assert.equal(wayTo(deep), '(*shard).WriteRows → (*shard).writeRowsToTable → (*shard).writeRows');
    const { description, tooltip } = own.tree.getTreeItem(deep);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.equal(description, '');
    assert.match(tooltip.value.replaceAll('\\', ''), /engine\/shard\.go:\d+/);
  });

  test('a click on a row does not count as a move of the cursor, unlike any other place', async () => {
    const own = view();
    const root = await rootAt(own, SHARD, 'lastWriteTime.Store');
    const clicked = await row(own.tree, root, '(*shard).writeRowsToTable');
    const opened = new OpenedPlaces({ selection: [clicked] } as unknown as vscode.TreeView<CallFlowRow>);
    const [uri, { selection }] = own.tree.getTreeItem(clicked).command?.arguments as [
      vscode.Uri,
      { selection: vscode.Range },
    ];
    assert.ok(opened.includes(uri, selection.start));
    assert.ok(!opened.includes(uri, selection.start.translate(1)));
    opened.note({ uri: uriOf('engine/wal.go'), range: new vscode.Range(3, 0, 3, 0) });
    assert.ok(opened.includes(uriOf('engine/wal.go'), new vscode.Position(3, 0)));
  });

  test('lists who calls a function, through interfaces too', async () => {
    const own = view();
    const root = await rootAt(own, SHARD, 'lastWriteTime.Store', 'callers');
    assert.deepEqual(shownRows(own.tree, await rowsBelow(own.tree, root)), [
      '(*EngineImpl).WriteRows | via interface Shard',
    ]);
  });

  test('names goroutines, deferred calls and function values, in words and by icon', async () => {
    const own = view();
    const opened = await rootAt(own, SHARD, 's.wg.Add(1)');
    const started = await row(own.tree, opened, '(*shard).Snapshot');
    assert.deepEqual(shownRows(own.tree, [started]), ['(*shard).Snapshot | goroutine']);
    const table = await rootAt(own, SHARD, 'indexed := s.');
    const value = await row(own.tree, table, 'indexed');
    const icons = [started, value].map((one) => (own.tree.getTreeItem(one).iconPath as vscode.ThemeIcon).id);
    assert.deepEqual(icons, ['rocket', 'symbol-variable']);
    assert.match(shownRows(own.tree, [value]).join(), /function value/);
  });

  test('says aloud what a row shows', async () => {
    const own = view();
    const root = await rootAt(own, SHARD, 'tblLock.RLock()\n\tdefer s.tblLock.RUnlock()\n\ts.activeTbl.Add');
    const item = own.tree.getTreeItem(await row(own.tree, root, '(MTable).WriteRows'));
    assert.equal(
      item.accessibilityInformation?.label,
      '(MTable).WriteRows, via interface MTable → 1 implementation, engine/mutable/table.go:16',
    );
    assert.ok(item.tooltip instanceof vscode.MarkdownString);
    assert.ok(!item.tooltip.isTrusted);
  });

  test('hides the library until it is wanted', async () => {
    const own = view();
    const root = await rootAt(own, SHARD, 'lastWriteTime.Store');
    assert.equal((await rowsBelow(own.tree, root)).length, 1);
    assert.ok(own.tree.hiddenCalls > 0);
    own.roots.includesLibrary = true;
    own.tree.refresh();
    const all = shownRows(own.tree, await rowsBelow(own.tree, root));
    assert.ok(all.includes('Now | library · time'), all.join('\n'));
    assert.equal(own.tree.hiddenCalls, 0);
  });

  test('a click leads to the call, in the function that holds it', async () => {
    const own = view();
    const callee = await row(
      own.tree,
      await rootAt(own, SHARD, 'lastWriteTime.Store'),
      '(*shard).writeRowsToTable',
    );
    const [caller] = await rowsBelow(own.tree, await rootAt(own, SHARD, 'byMst := mapRows', 'callers'));
    assert.ok(caller);
    for (const one of [callee, caller]) {
      const [uri, { selection }] = own.tree.getTreeItem(one).command?.arguments as [
        vscode.Uri,
        { selection: vscode.Range },
      ];
      assert.equal(uri.toString(), uriOf(SHARD).toString());
      const document = await vscode.workspace.openTextDocument(uri);
      assert.match(document.lineAt(selection.start.line).text, /return s\.writeRowsToTable/);
    }
  });

  test('says why there are no rows below a function', async () => {
    const own = view();
    const leaf = await rootAt(own, 'engine/mutable/table.go', 'AddMemSize(');
    const [note] = await rowsBelow(own.tree, leaf);
    assert.ok(note instanceof NoteRow);
  });

  test('keeps a pinned call flow when another one is shown', async () => {
    const own = view();
    const first = await rootAt(own, SHARD, 'lastWriteTime.Store');
    const second = await rootAt(own, SHARD, 'byMst := mapRows');
    assert.deepEqual(titles(own.roots), ['(*shard).writeRowsToTable']);
    own.roots.setPinned(second.id, true);
    await rootAt(own, SHARD, 'lastWriteTime.Store');
    assert.deepEqual(titles(own.roots), ['(*shard).WriteRows', '(*shard).writeRowsToTable']);
    await rootAt(own, SHARD, 's.wg.Add(1)');
    assert.deepEqual(titles(own.roots), ['(*shard).OpenAndEnable', '(*shard).writeRowsToTable']);
    own.roots.setPinned(second.id, false);
    assert.deepEqual(titles(own.roots), ['(*shard).OpenAndEnable']);
    assert.notEqual(first.id, second.id);
  });

  test('marks the steps of a walkthrough, and says which ones it does not reach', async () => {
    const own = view();
    const open = editor.checkouts.all.find(({ home }) => !home.isOwn);
    const walkthrough = open?.checkout.pack.walkthroughs.find(({ id }) => id === 'ts-sql-write');
    assert.ok(open && walkthrough);
    const session = new ReadingSession(new InMemoryStore());
    session.start(open.checkout, walkthrough);
    const root = await rootAt(own, 'engine/engine.go', 'Lock()\n\tdefer e.mu.RUnlock()');
    own.roots.update(root.id, { comparison: await compare(root, { open, walkthrough }) });
    const [comparison] = await rowsBelow(own.tree, root);
    assert.ok(comparison);
    const places = await own.tree.getChildren(comparison);
    assert.equal(places.length, walkthrough.steps.length);
    const listed = shownRows(own.tree, places);
    assert.ok(
      listed.some((text) => / \| \d+ calls? deep$/.test(text)),
      listed.join('\n'),
    );
    assert.ok(
      listed.some((text) => text.includes(' | not reached')),
      listed.join('\n'),
    );
    assert.match(
      shownRows(own.tree, await own.tree.getChildren()).join(),
      /step \d+ of “How ts-sql writes data”/,
    );
  });

  test('notices edits, and follows its function', async () => {
    const own = view();
    const root = await rootAt(own, SHARD, 'lastWriteTime.Store');
    const before = root.index.state.version;
    const document = await vscode.workspace.openTextDocument(uriOf(SHARD));
    const text = document.getText();
    await replaceText(
      document,
      text.replace('return s.writeRowsToTable', 's.Close()\n\treturn s.writeRowsToTable'),
    );
    await until(() => root.index.state.version > before && root.index.state.progress === undefined);
    assert.deepEqual(shownRows(own.tree, await rowsBelow(own.tree, root)), [
      '(*shard).Close | ',
      '(*shard).writeRowsToTable | ',
    ]);
    await replaceText(document, text);
    await until(async () => (await rowsBelow(own.tree, root)).length === 1);
  });

  test('says that a deleted function is gone, until it is back', async () => {
    const own = view();
    const updates = new RootUpdates(own.roots, editor.indexes, editor.checkouts, editor.log);
    const { id } = await rootAt(own, SHARD, 'lastWriteTime.Store');
    const document = await vscode.workspace.openTextDocument(uriOf(SHARD));
    const text = document.getText();
    await replaceText(document, text.replaceAll(') WriteRows(', ') PutRows('));
    await until(() => own.roots.byId(id)?.isGone === true);
    const [note] = await own.tree.getChildren((await own.tree.getChildren())[0]);
    assert.ok(note instanceof NoteRow);
    await replaceText(document, text);
    await until(() => own.roots.byId(id)?.isGone === false);
    updates.dispose();
  });

  test('copies its expanded rows as Mermaid text', async () => {
    await putCursor(SHARD, 'lastWriteTime.Store');
    await vscode.commands.executeCommand('sourceGuide.callFlow.show');
    await until(async () => {
      await vscode.commands.executeCommand('sourceGuide.callFlow.copyMermaid');
      return (await vscode.env.clipboard.readText()).includes('-->');
    });
    const [head, root, callee, edge, ...more] = (await vscode.env.clipboard.readText()).trim().split('\n');
    assert.equal(head, 'flowchart LR');
    assert.match(root ?? '', /\(\*shard\)\.WriteRows/);
    assert.match(callee ?? '', /\(\*shard\)\.writeRowsToTable/);
    assert.equal(edge, '  n0 --> n1');
    assert.deepEqual(more, []);
  });
});

function titles(roots: CallFlowRoots): string[] {
  return roots.all.map(({ node }) => node.symbol);
}

async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
