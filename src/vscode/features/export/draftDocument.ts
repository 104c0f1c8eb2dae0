import * as vscode from 'vscode';
import { message, parseRepoPath, type ExportRequest, type RepoPath } from '../../../core';
import type { OpenDrafts } from '../../draftStore/openDrafts';
import { localize } from '../../platform/localize';
import { today } from '../../platform/today';
import { fileNameOf, repoPathIn } from '../../platform/paths';

/** Larger ones are no pictures for an essay. */
const LARGEST_PICTURE = 20_000_000;

/**
 * The draft that a command is meant for: the file that a menu names, else the one in the editor, else the one that was
 * there last, since a preview may have the focus. Says so when there is none.
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

/** The folder that a draft lies in; absent for one that was never saved. */
export function folderOfDraft({ isUntitled, uri }: vscode.TextDocument): vscode.Uri | undefined {
  return isUntitled ? undefined : vscode.Uri.joinPath(uri, '..');
}

/** The name of a draft's file without its ending. */
export function nameOfDraft({ uri }: vscode.TextDocument): string {
  return fileNameOf(uri).replace(/\.[^.]*$/, '');
}

/** What an export needs of a draft as it is in the editor, saved or not. */
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

/** A draft may come from anybody: its pictures are taken from its own folder and from the workspace folder around it only. */
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
    // Not there, or not readable: the check-list says so.
    return undefined;
  }
}

/** True when a symbolic link stands on the way, which may lead anywhere. */
async function hasLink(home: vscode.Uri, path: string): Promise<boolean> {
  let place = home;
  for (const part of path.split('/')) {
    place = vscode.Uri.joinPath(place, part);
    const { type } = await vscode.workspace.fs.stat(place);
    if ((type & vscode.FileType.SymbolicLink) !== 0) return true;
  }
  return false;
}
