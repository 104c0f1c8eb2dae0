import * as vscode from 'vscode';
import type { OtherText } from '../../core';
import { fileNameOf } from '../platform/paths';

const MOST_POSTS = 100;
const LONGEST_POST = 400_000;

/** Other posts in the folder of the draft. A rule reports text that the draft shares with them word for word. */
export async function postsBeside(draft: vscode.Uri): Promise<OtherText[]> {
  const folder = vscode.Uri.joinPath(draft, '..');
  const own = fileNameOf(draft);
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    const names = entries
      .filter(([name, type]) => type === vscode.FileType.File && name.endsWith('.md') && name !== own)
      .map(([name]) => name)
      .sort();
    const texts = await Promise.all(
      names.slice(0, MOST_POSTS).map((name) => readPost(vscode.Uri.joinPath(folder, name), name)),
    );
    return texts.filter((text) => text !== undefined);
  } catch {
    // An unsaved draft is not in a folder.
    return [];
  }
}

async function readPost(uri: vscode.Uri, name: string): Promise<OtherText | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > LONGEST_POST) return undefined;
    return { name, text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    // Gone or unreadable. The other posts are compared all the same.
    return undefined;
  }
}
