import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../support/until';

const DRAFT = [
  '---',
  'title: "Kiln"',
  '---',
  '',
  '<!-- source-guide-draft {"kind":"analysis"} -->',
  '',
  '## What it does',
  '',
  '> **[To write]** In your own words: what is this feature?',
  '',
  'A path like engine\\shard.go.',
  '',
  '## The code',
  '',
  '```go',
  'func Fire() {}',
  '```',
  '',
].join('\n');

suite('a draft in the editor', () => {
  let document: vscode.TextDocument;

  suiteSetup(async () => {
    await vscode.extensions.getExtension('source-reading.source-guide')?.activate();
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
  });
  setup(async () => {
    document = await vscode.workspace.openTextDocument({ language: 'markdown', content: DRAFT });
    await vscode.window.showTextDocument(document);
    await until(() => codes().includes('A1'));
  });
  teardown(async () => {
    await setRules(undefined);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('is checked, and checked again when it changes', async () => {
    assert.ok(codes().includes('P4'));
    await insert('\n## How it works\n\n## Key code\n');
    await until(() => !codes().includes('P4'));
  });

  test('is not checked after it stops being a draft', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, document.lineAt(4).rangeIncludingLineBreak);
    await vscode.workspace.applyEdit(edit);
    await until(() => codes().length === 0);
  });

  test('is changed by a fix that the writer chooses, and one undo reverts it', async () => {
    const [fix] = await actions('M5');
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.ok(document.getText().includes('engine/shard.go'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), DRAFT);
  });

  test('offers to turn a rule off in its own text', async () => {
    const offered = await actions('P5');
    const titles = offered.map(({ title }) => title);
    assert.deepEqual(titles, [...new Set(titles)]);
    const off = offered.find(({ title }) => title === 'Turn off rule part.closing (P5) in this draft');
    assert.ok(off?.edit);
    await vscode.workspace.applyEdit(off.edit);
    await until(() => codes().length > 0 && !codes().includes('P5'));
    assert.ok(document.getText().includes('<!-- source-guide-disable part.closing -->'));
  });

  test('gets the severities in the settings', async () => {
    await setRules({ 'part.closing': 'off', P4: 'information' });
    await until(() => codes().length > 0 && !codes().includes('P5'));
    const severities = diagnostics()
      .filter((diagnostic) => codeOf(diagnostic) === 'P4')
      .map(({ severity }) => severity);
    assert.deepEqual([...new Set(severities)], [vscode.DiagnosticSeverity.Information]);
  });

  test('goes to the next open question', async () => {
    await vscode.commands.executeCommand('sourceGuide.draft.nextQuestion');
    const editor = vscode.window.activeTextEditor;
    assert.equal(
      editor && document.getText(editor.selection),
      '**[To write]** In your own words: what is this feature?',
    );
  });

  function diagnostics(): vscode.Diagnostic[] {
    return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Source Guide');
  }

  function codes(): string[] {
    return diagnostics().map(codeOf);
  }

  async function insert(text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, text);
    await vscode.workspace.applyEdit(edit);
  }

  /** The code actions at the first finding of a rule. */
  function actions(code: string): Thenable<vscode.CodeAction[]> {
    const found = diagnostics().find((diagnostic) => codeOf(diagnostic) === code);
    assert.ok(found, `there is a finding of ${code}`);
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found.range,
      vscode.CodeActionKind.QuickFix.value,
    );
  }

  async function setRules(rules: Readonly<Record<string, string>> | undefined): Promise<void> {
    const configuration = vscode.workspace.getConfiguration();
    await configuration.update('sourceGuide.lint.rules', rules, vscode.ConfigurationTarget.Global);
  }
});

/** The short id at the end of what the Problems panel shows. */
function codeOf({ code }: vscode.Diagnostic): string {
  return (typeof code === 'string' && /\((\w+)\)$/.exec(code)?.[1]) || '';
}

suite('the depth of a draft in the editor', () => {
  test('changes without a word of the writer, and one undo reverts it', async () => {
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
    const content = DRAFT.replace('{"kind":"analysis"}', '{"kind":"analysis","depth":"standard"}');
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('sourceGuide.draft.changeDepth', 'deep');
    const [comment = '', ...others] = content.split('\n').slice(4);
    const deep = document.getText();
    assert.ok(deep.includes(comment.replace('standard', 'deep')));
    for (const line of others) assert.ok(deep.includes(line), line);
    assert.match(deep, /^## Elsewhere/m);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), content);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

suite('notes to the writer', () => {
  const NOTE = '<!-- source-guide-note: For you only\n\nWorked values.\n-->\n\n';
  const BARE = DRAFT.replace(/\n## The code[^]*$/, '\n');
  let document: vscode.TextDocument;

  setup(async () => {
    const content = `${BARE}## First\n\n${NOTE}## Second\n\n${NOTE}Text.\n`;
    document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
  });
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('are all removed by one command, and one undo brings them back', async () => {
    const before = document.getText();
    await vscode.commands.executeCommand('sourceGuide.draft.removeNotes');
    assert.equal(document.getText(), `${BARE}## First\n\n## Second\n\nText.\n`);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test('can be removed one by one, at the note', async () => {
    const { line } = document.positionAt(document.getText().indexOf('Worked values'));
    const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(line, 0, line, 0),
      vscode.CodeActionKind.QuickFix.value,
    );
    const one = offered.find(({ title }) => title === 'Remove this note to the writer');
    assert.ok(one?.edit);
    await vscode.workspace.applyEdit(one.edit);
    assert.equal(document.getText(), `${BARE}## First\n\n## Second\n\n${NOTE}Text.\n`);
  });
});

suite('a Markdown file that is no draft', () => {
  test('is not looked at until the writer calls it one', async () => {
    const content = '# Notes\n\nTODO\n';
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('sourceGuide.draft.adopt');
    assert.ok(document.getText().startsWith('<!-- source-guide-draft '));
    await until(() =>
      vscode.languages.getDiagnostics(document.uri).some(({ code }) => code === 'draft.open-place (A1)'),
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
