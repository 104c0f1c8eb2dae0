import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support/until';

const DRAFT = [
  '# Kiln',
  '',
  '<!-- source-guide-draft {"kind":"analysis"} -->',
  '',
  '> **[To write]** What is a kiln?',
  '',
  '```go',
  'func Fire() {}',
  '```',
  '',
].join('\n');

suite('the preview of a draft', () => {
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    await vscode.extensions.getExtension('source-reading.source-guide')?.activate();
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
  });
  setup(async () => {
    document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
    const editor = await vscode.window.showTextDocument(document);
    // VS Code keeps the preview of a URI and a version, and other tests have untitled files too.
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), DRAFT));
    await until(() =>
      vscode.languages.getDiagnostics(document.uri).some(({ code }) => code === 'draft.open-place (A1)'),
    );
  });
  teardown(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  test('shows the verdict on each excerpt', async () => {
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', document);
    assert.match(html, /source-guide-untraced[^>]*>[^<]*origin not stated[\s\S]*<pre/);
    const other = await vscode.commands.executeCommand<string>('markdown.api.render', DRAFT);
    assert.ok(!other.includes('source-guide-verdict'));
  });

  test('draws figures, with words for those who do not see them, and says why one is not drawn', async () => {
    const html = await vscode.commands.executeCommand<string>(
      'markdown.api.render',
      '```figure layout A "record" <b>\nlength: 4\n```\n\n```figure tree\na\n    b\n  c\n```\n',
    );
    assert.match(
      html,
      /<img src="data:image\/svg\+xml,[^"]*" alt="Byte layout: A &quot;record&quot; &lt;b&gt; \(length 4 B\)">/,
    );
    assert.match(html, /✗ This line is indented like no line above it\.[^]*<code[^>]*>a\n/);
  });

  test('shows hostile names as text', async () => {
    const anchor = JSON.stringify({
      path: 'a<img src=x>.go',
      symbol: 'f',
      lines: '1-1',
      pin: 'f'.repeat(40),
    });
    const edit = new vscode.WorkspaceEdit();
    const end = document.lineAt(document.lineCount - 1).range.end;
    const excerpt = `\n<!-- source-guide-excerpt ${anchor} -->\n\`f\`\n\n\`\`\`go\nfunc f() {}\n\`\`\`\n`;
    edit.insert(document.uri, end, excerpt);
    await vscode.workspace.applyEdit(edit);
    let html = '';
    await until(async () => {
      html = await vscode.commands.executeCommand<string>('markdown.api.render', document);
      return html.includes('source-guide-unknown');
    });
    assert.match(html, /a&lt;img src=x&gt;\.go @ f{12}/);
    // The comment itself is a Markdown comment, which is not rendered.
    assert.ok(!html.replace(/<!--[^]*?-->/g, '').includes('<img'));
  });
});
