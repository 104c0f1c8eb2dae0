import * as vscode from 'vscode';

/** The preview opens within a second or two. Where VS Code has none that runs, its command never ends. */
const LONGEST_MILLISECONDS = 5000;

/** Opens VS Code's Markdown preview beside a file. False if this VS Code has none, or it does not open. */
export async function openPreview(uri: vscode.Uri): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), LONGEST_MILLISECONDS);
  });
  const opened = vscode.commands.executeCommand('markdown.showPreviewToSide', uri).then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([opened, late]);
  } finally {
    clearTimeout(timer);
  }
}
