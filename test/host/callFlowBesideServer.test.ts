import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { StepRow, type FunctionRow } from '../../src/vscode/features/callFlow/callFlowRows';
import { LanguageServer } from '../../src/vscode/features/callFlow/languageServer';
import { CallFlowInEditor, rowsBelow, SHARD, shownRows, uriOf } from '../support/callFlowInEditor';
import { until } from '../support/until';

suite('call flow beside a language server', () => {
  let editor: CallFlowInEditor;
  suiteSetup(async () => {
    editor = await CallFlowInEditor.open();
  });
  suiteTeardown(() => editor.close());

  const registrations: vscode.Disposable[] = [];
  teardown(() => {
    for (const registration of registrations.splice(0)) registration.dispose();
  });

  test('the extension registers no call hierarchy', async () => {
    const own = await vscode.commands.executeCommand<unknown[] | undefined>(
      'vscode.prepareCallHierarchy',
      uriOf(SHARD),
      new vscode.Position(64, 20),
    );
    assert.deepEqual(own ?? [], []);
  });

  test('marks what the server also knows, and adds what only the server knows', async () => {
    registrations.push(fakeServer(['writeRowsToTable', 'Close']));
    const own = editor.view(new LanguageServer(() => true));
    const root = await editor.rootAt(own, SHARD, 'lastWriteTime.Store');
    const list = async (): Promise<FunctionRow[]> =>
      (await rowsBelow(own.tree, root)).filter((one) => one instanceof StepRow);
    // The first answer does not wait for the server.
    assert.deepEqual(
      (await list()).map((one) => (one as StepRow).server),
      ['unknown'],
    );
    await until(async () => (await list()).length === 2);
    assert.deepEqual(shownRows(own.tree, await list()), [
      '(*shard).writeRowsToTable | ',
      '(*shard).Close | found only by the language server',
    ]);
    assert.deepEqual(
      (await list()).map((one) => (one as StepRow).server),
      ['too', 'only'],
    );
  });

  test('stops waiting after a time, and then does not ask the server for a while', async () => {
    let questions = 0;
    registrations.push(
      vscode.languages.registerCallHierarchyProvider('go', {
        prepareCallHierarchy: () => {
          questions++;
          return new Promise<never>(() => undefined);
        },
        provideCallHierarchyIncomingCalls: () => [],
        provideCallHierarchyOutgoingCalls: () => [],
      }),
    );
    const server = new LanguageServer(() => true, 50);
    const { node, index } = await editor.rootAt(editor.view(), SHARD, 'lastWriteTime.Store');
    assert.equal(await server.callsOf(index, node, 'callees'), undefined);
    assert.equal(await server.callsOf(index, node, 'callees'), undefined);
    assert.equal(questions, 1);
  });
});

/** A provider that reports calls of some methods of the shard for every function. */
function fakeServer(names: readonly string[]): vscode.Disposable {
  const callFlowItem = (document: vscode.TextDocument, name: string): vscode.CallHierarchyItem => {
    const at = document.positionAt(document.getText().indexOf(`) ${name}(`) + 2);
    const range = new vscode.Range(at, at);
    return new vscode.CallHierarchyItem(vscode.SymbolKind.Method, name, '', document.uri, range, range);
  };
  let asked: vscode.TextDocument | undefined;
  return vscode.languages.registerCallHierarchyProvider('go', {
    prepareCallHierarchy: (document, position) => {
      asked = document;
      const range = new vscode.Range(position, position);
      return new vscode.CallHierarchyItem(vscode.SymbolKind.Method, 'asked', '', document.uri, range, range);
    },
    provideCallHierarchyIncomingCalls: () => [],
    provideCallHierarchyOutgoingCalls: () =>
      names.flatMap((name) =>
        asked
          ? [
              new vscode.CallHierarchyOutgoingCall(callFlowItem(asked, name), [
                new vscode.Range(65, 1, 65, 5),
              ]),
            ]
          : [],
      ),
  });
}
