import * as vscode from 'vscode';
import { message, parseRepoPath, type ExportRequest, type RepoPath } from '../../../core';
import type { OpenDrafts } from '../../draftStore/openDrafts';
import { localize } from '../../platform/localize';
import { today } from '../../platform/today';
import { fileNameOf, repoPathIn } from '../../platform/paths';

/** In bytes. Larger files are not exported. */
const LARGEST_PICTURE = 20_000_000;

/**
 * The draft that a command acts on: the file that a menu passes, else the one in the editor, else the draft that was
 * active last, because a preview may have the focus. Tells the writer if there is none.
 */
export async function draftDocument(
  wanted: unknown,
  drafts: OpenDrafts,
): Promise<vscode.TextDocument | undefined> {
  const document =
    wanted instanceof vscode.Uri
      ? await vscode.workspace.openTextDocument(wanted)
      : vscode.window.activeTextEditor?.document;
  if (document?.languageId === 'markdown') return document;
  if (drafts.current) return drafts.current.document;
  void vscode.window.showInformationMessage(
    localize(message('Open a draft first: a Markdown file in the editor.')),
  );
  return undefined;
}

/** The folder of a draft; `undefined` if the draft was never saved. */
export function folderOfDraft({ isUntitled, uri }: vscode.TextDocument): vscode.Uri | undefined {
  return isUntitled ? undefined : vscode.Uri.joinPath(uri, '..');
}

/** The file name of a draft without its extension. */
export function nameOfDraft({ uri }: vscode.TextDocument): string {
  return fileNameOf(uri).replace(/\.[^.]*$/, '');
}

/** The export request for a draft as the editor has it, saved or not. */
export function requestFor(
  document: vscode.TextDocument,
  { target, registry }: Pick<ExportRequest, 'target' | 'registry'>,
): ExportRequest {
  const folder = folderOfDraft(document);
  return {
    target,
    registry,
    path: parseRepoPath(vscode.workspace.asRelativePath(document.uri)) ?? ('draft.md' as RepoPath),
    date: today(),
    slug: nameOfDraft(document),
    readImage: (picture) => (folder ? readPicture(picture, folder) : Promise.resolve(undefined)),
  };
}

/**
 * Reads a picture. Drafts are untrusted, so only files in the workspace folder of the draft are read, or in the draft's
 * own folder if it has none.
 */
async function readPicture(address: string, folder: vscode.Uri): Promise<Uint8Array | undefined> {
  if (address.startsWith('/') || address.includes('\0') || /^[a-z]:/i.test(address)) return undefined;
  const home = vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder;
  const place = vscode.Uri.joinPath(folder, address);
  const path = repoPathIn(home, place);
  if (path === undefined) return undefined;
  try {
    if (await hasLink(home, path)) return undefined;
    const { type, size } = await vscode.workspace.fs.stat(place);
    const isFit = type === vscode.FileType.File && size <= LARGEST_PICTURE;
    return isFit ? await vscode.workspace.fs.readFile(place) : undefined;
  } catch {
    // The picture is missing or not readable. The check-list says so.
    return undefined;
  }
}

/** True if the path contains a symbolic link, which could lead out of the folder. */
async function hasLink(home: vscode.Uri, path: string): Promise<boolean> {
  let place = home;
  for (const part of path.split('/')) {
    place = vscode.Uri.joinPath(place, part);
    const { type } = await vscode.workspace.fs.stat(place);
    if ((type & vscode.FileType.SymbolicLink) !== 0) return true;
  }
  return false;
}
