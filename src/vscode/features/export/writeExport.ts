import * as vscode from 'vscode';
import type { ExportedFile } from '../../../core';
import { exists } from '../../platform/newFile';

/** What became of files that were to be written: all are there, or some were there before and nothing was written. */
export type WrittenExport =
  | { readonly kind: 'written'; readonly places: readonly vscode.Uri[] }
  | { readonly kind: 'taken'; readonly names: readonly string[] };

/** Writes all of the files in one step that fails when one of them exists. */
export async function writeExport(
  folder: vscode.Uri,
  files: readonly ExportedFile[],
): Promise<WrittenExport> {
  const places = files.map(({ path }) => vscode.Uri.joinPath(folder, ...path.split('/')));
  const taken = await namesOfExisting(files, places);
  if (taken.length > 0) return { kind: 'taken', names: taken };
  const edit = new vscode.WorkspaceEdit();
  const encoder = new TextEncoder();
  files.forEach((file, index) => {
    const contents = 'text' in file ? encoder.encode(file.text) : file.bytes;
    const place = places[index];
    if (place) edit.createFile(place, { overwrite: false, ignoreIfExists: false, contents });
  });
  if (await vscode.workspace.applyEdit(edit)) return { kind: 'written', places };
  return { kind: 'taken', names: await namesOfExisting(files, places) };
}

async function namesOfExisting(
  files: readonly ExportedFile[],
  places: readonly vscode.Uri[],
): Promise<string[]> {
  const found = await Promise.all(places.map((place) => exists(place)));
  return files.flatMap(({ path }, index) => (found[index] === true ? [path] : []));
}
