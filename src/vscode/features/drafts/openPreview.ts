import * as vscode from 'vscode';

/** Opens VS Code's Markdown preview beside a file. */
export async function openPreview(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
}
