import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { WayTree } from '../../src/vscode/features/ways/wayTree';
import { CallFlowInEditor, SHARD } from '../support/callFlowInEditor';
import { Reactions } from '../support/reactions';

suite('ways', () => {
  let editor: CallFlowInEditor;
  suiteSetup(async () => {
    editor = await CallFlowInEditor.open();
  });
  suiteTeardown(() => editor.close());

  test('show the functions from one to another, each with the call that leads there', async () => {
    const { node: from, index } = await editor.rootAt(editor.view(), SHARD, 'lastWriteTime.Store');
    const client = await index.client();
    const to = await client.ask('find', { path: SHARD, symbol: '(*shard).writeRows' });
    assert.ok(to);
    const { ways } = await client.ask('ways', { from, to, most: 5, entries: [], stated: [] });
    const tree = new WayTree();
    tree.show({ index, from: from.symbol, to: to.symbol, ways });
    const [way] = tree.getChildren();
    assert.ok(way);
    assert.equal(tree.getTreeItem(way).label, 'Way 1: 2 hops, all certain');
    const items = tree.getChildren(way).map((row) => tree.getTreeItem(row));
    assert.deepEqual(
      items.map(({ label }) => label),
      ['(*shard).WriteRows', '(*shard).writeRowsToTable', '(*shard).writeRows'],
    );
    const command = items[1]?.command;
    const [uri, options] = (command?.arguments ?? []) as [vscode.Uri, { selection: vscode.Range }];
    assert.equal(command?.command, 'vscode.open');
    const document = await vscode.workspace.openTextDocument(uri);
    assert.match(document.lineAt(options.selection.start.line).text, /writeRowsToTable\(/);
    tree.dispose();
  });

  test('the command asks for the other function, shows the view, and from there a way becomes a draft', async () => {
    await editor.rootAt(editor.view(), SHARD, 'lastWriteTime.Store');
    const reactions = new Reactions();
    try {
      await vscode.commands.executeCommand('sourceGuide.ways.find');
      assert.ok(reactions.seen.some((one) => one === 'pick: Find the way from (*shard).WriteRows to …'));
      const target = await editor.rootAt(editor.view(), SHARD, 'lastWriteTime.Store');
      const uri = vscode.Uri.joinPath(target.index.root, SHARD);
      const client = await target.index.client();
      const to = await client.ask('find', { path: SHARD, symbol: '(*shard).writeRows' });
      assert.ok(to);
      const named = { uri, line: to.line, symbol: to.symbol };
      await vscode.commands.executeCommand('sourceGuide.ways.find', undefined, named);
      assert.ok(reactions.seen.some((one) => one.includes('sourceGuide.ways.focus')));
      await vscode.commands.executeCommand('sourceGuide.ways.draft');
      assert.ok(reactions.seen.some((one) => one.startsWith('save: ')));
    } finally {
      reactions.restore();
    }
  });
});
