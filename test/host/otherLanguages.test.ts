import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LanguageServer } from '../../src/vscode/features/callFlow/languageServer';
import { serverPlaceOf, serverTargetOf } from '../../src/vscode/features/callFlow/serverTarget';
import { EXTENSION_ID } from '../../src/vscode/ids';
import { CallFlowInEditor, putCursor, shownRows } from '../support/callFlowInEditor';
import { until } from '../support/until';
import { walkthroughText } from '../support/walkthroughText';

const PACK = '.source-guide/kiln';
const FILE = 'kiln/src/lib.rs';
const CODE = [
  'pub struct Kiln { heat: u8 }',
  '',
  'impl Kiln {',
  '    pub fn fire(&mut self) {',
  '        self.heat = measure();',
  '        self.open();',
  '    }',
  '',
  '    fn open(&self) {}',
  '}',
  '',
].join('\n');
const FIRE = { id: 'fire', path: FILE, symbol: 'Kiln::fire' };
const OPEN = { ...FIRE, id: 'open', site: { kind: 'call', name: 'open' } };

suite('a pack about code in Rust', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension(EXTENSION_ID)?.activate();
    await write(FILE, CODE);
    await write(`${PACK}/pack.json`, JSON.stringify(packJson(), null, 2));
    await write(`${PACK}/firing/walkthrough.json`, walkthroughText([FIRE, OPEN]));
    await write(`${PACK}/firing/en.md`, '# Firing\n\n## Fire {#fire}\n\nText.\n\n## Open {#open}\n\nText.\n');
    await write(
      `${PACK}/firing/zh-cn.md`,
      '# 烧制\n\n## 点火 {#fire}\n\n文字。\n\n## 打开 {#open}\n\n文字。\n',
    );
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
  });

  suiteTeardown(async () => {
    await vscode.commands.executeCommand('sourceGuide.walkthrough.stop');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const folder of ['.source-guide', 'kiln'])
      await vscode.workspace.fs.delete(uriOf(folder), { recursive: true });
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
  });

  test('leads to its functions and statements', async () => {
    await vscode.commands.executeCommand('sourceGuide.walkthrough.start', 'firing');
    await untilAt('pub fn fire');
    await vscode.commands.executeCommand('sourceGuide.step.next');
    await untilAt('self.open()');
  });

  test('has code lenses above its functions', async () => {
    await until(async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        uriOf(FILE),
        100,
      );
      return found.some(
        ({ command, range }) => command?.title === 'Firing: step 1' && range.start.line === 3,
      );
    });
  });

  suite('with call flows', () => {
    let editor: CallFlowInEditor;
    suiteSetup(async () => {
      editor = await CallFlowInEditor.open();
    });
    suiteTeardown(() => editor.close());

    const registrations: vscode.Disposable[] = [];
    teardown(() => {
      for (const registration of registrations.splice(0)) registration.dispose();
    });

    test('come from a language server, which is named, and hide calls of libraries', async () => {
      registrations.push(vscode.languages.registerCallHierarchyProvider('rust', SERVER));
      await putCursor(FILE, 'self.heat');
      const { roots, tree } = editor.view();
      const place = await serverPlaceOf(undefined, editor.indexes);
      assert.ok(place);
      const target = await serverTargetOf(place, editor.checkouts, new LanguageServer());
      assert.ok(target);
      roots.showServerFlow({ ...target, direction: 'callees' });
      const [root] = await tree.getChildren();
      assert.ok(root);
      const below = await tree.getChildren(root);
      assert.deepEqual(shownRows(tree, [root, ...below]), [
        `fire | what it calls · from the language server · ${FILE}:4`,
        `open | from the language server · ${FILE}:9`,
      ]);
      assert.equal(tree.hiddenCalls, 1);
    });

    test('are not invented without a language server', async () => {
      await putCursor(FILE, 'self.heat');
      const place = await serverPlaceOf(undefined, editor.indexes);
      assert.ok(place);
      assert.equal(await serverTargetOf(place, editor.checkouts, new LanguageServer()), undefined);
    });
  });
});

/** Knows the function `fire` at its name only, and two functions that it calls. */
const SERVER: vscode.CallHierarchyProvider = {
  prepareCallHierarchy: (document, position) => {
    const range = document.getWordRangeAtPosition(position);
    return range && document.getText(range) === 'fire'
      ? callHierarchyItem('fire', document.uri, range)
      : undefined;
  },
  provideCallHierarchyIncomingCalls: () => [],
  provideCallHierarchyOutgoingCalls: ({ uri }) => {
    const library = vscode.Uri.joinPath(uri, '../../../../library/measure.rs');
    const [open, first] = [new vscode.Range(8, 7, 8, 11), new vscode.Range(0, 0, 0, 7)];
    return [
      new vscode.CallHierarchyOutgoingCall(callHierarchyItem('open', uri, open), [
        new vscode.Range(5, 13, 5, 17),
      ]),
      new vscode.CallHierarchyOutgoingCall(callHierarchyItem('measure', library, first), [
        new vscode.Range(4, 20, 4, 27),
      ]),
    ];
  },
};

function callHierarchyItem(name: string, uri: vscode.Uri, range: vscode.Range): vscode.CallHierarchyItem {
  return new vscode.CallHierarchyItem(vscode.SymbolKind.Method, name, '', uri, range, range);
}

function packJson(): object {
  return {
    format: 2,
    language: 'rust',
    name: 'Kiln',
    module: 'github.com/openGemini/openGemini',
    repository: 'https://example.invalid/kiln',
    base: { commit: '0'.repeat(40), date: '2026-01-31' },
    walkthroughs: ['firing'],
  };
}

function uriOf(path: string): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root, 'a folder is open');
  return vscode.Uri.joinPath(root, path);
}

async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
}

/** Waits until the editor shows a line that contains a text, with the cursor in it. */
async function untilAt(text: string): Promise<void> {
  await until(() => {
    const { document, selection } = vscode.window.activeTextEditor ?? {};
    if (!document || !selection || document.uri.toString() !== uriOf(FILE).toString()) return false;
    return document.lineAt(selection.active.line).text.includes(text);
  });
}
