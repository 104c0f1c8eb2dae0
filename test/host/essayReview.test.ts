import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support/until';

const BLOB = 'https://github.com/openGemini/openGemini/blob/0123456789abcdef0123456789abcdef01234567';

/** Nobody has this commit, so that nothing is known of the code: the page says so, and nothing is reported. */
const ESSAY = [
  '# Kiln',
  '',
  `[\`engine/shard.go\`](${BLOB}/engine/shard.go#L3-L5) has \`(*shard).WriteRowsTwice\`.`,
  '',
].join('\n');

suite('the review of an essay', () => {
  suiteSetup(async () => {
    await vscode.extensions.getExtension('source-reading.source-guide')?.activate();
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
  });
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('opens a page with the commit of the essay and its claims', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: ESSAY });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('sourceGuide.essay.review');
    const page = (): vscode.TextDocument | undefined =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'source-guide-claims');
    await until(() => page() !== undefined);
    const text = page()?.getText() ?? '';
    assert.match(text, /^# Claims of /);
    assert.match(text, /Checked against 0123456789abcdef/);
    assert.deepEqual(
      vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source?.includes('claim')),
      [],
    );
  });
});
