import * as vscode from 'vscode';
import type { ExportedFile } from '../../../core';
import { createAllFiles, exists, type FileToCreate } from '../../platform/newFile';

/** The outcome of writing: all files were written, or some already existed and nothing was written. */
export type WrittenExport =
  | { readonly kind: 'written'; readonly places: readonly vscode.Uri[] }
  | { readonly kind: 'taken'; readonly names: readonly string[] };

/** Writes all files in one step, which fails if one of them exists. */
export async function writeExport(
  folder: vscode.Uri,
  exported: readonly ExportedFile[],
): Promise<WrittenExport> {
  const encoder = new TextEncoder();
  const files = exported.map((file) => ({
    path: file.path,
    uri: vscode.Uri.joinPath(folder, ...file.path.split('/')),
    contents: 'text' in file ? encoder.encode(file.text) : file.bytes,
  }));
  const taken = await namesOfExisting(files);
  if (taken.length > 0) return { kind: 'taken', names: taken };
  if (await createAllFiles(files)) return { kind: 'written', places: files.map(({ uri }) => uri) };
  return { kind: 'taken', names: await namesOfExisting(files) };
}

async function namesOfExisting(
  files: readonly (FileToCreate & { readonly path: string })[],
): Promise<string[]> {
  const found = await Promise.all(
    files.map(async ({ path, uri }) => ((await exists(uri)) ? path : undefined)),
  );
  return found.filter((path) => path !== undefined);
}
