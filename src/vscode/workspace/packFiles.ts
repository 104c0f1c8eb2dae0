import * as vscode from 'vscode';
import {
  changeBetween,
  folderOf,
  joinPath,
  leftFilesIn,
  message,
  nameUntilWhole,
  ROOT,
  type FileChange,
  type Message,
  type PackTexts,
  type RepoPath,
} from '../../core';
import { VscodeSourceTree } from '../platform/adapters/vscodeSourceTree';
import { repoPathIn } from '../platform/paths';

/** The folder of a pack, and the folder that it must not lead out of. */
export interface PackFolder {
  /** Contains `pack.json`, or will. */
  readonly folder: vscode.Uri;
  /** The workspace folder or the checkout around it. */
  readonly home: vscode.Uri;
}

/**
 * `written`: everything is on disk. `unsaved`: a file that is open has the change, but could not be saved. Else why nothing
 * was written.
 */
export type PackWrite = 'written' | 'unsaved' | Message;

/** A change, and where its file is. */
interface PlacedChange extends FileChange {
  readonly uri: vscode.Uri;
}

/** Reads some files of a pack, those that exist, with unsaved edits; or says which one cannot be read. */
export async function textsInPack(
  { folder, home }: PackFolder,
  files: readonly RepoPath[],
): Promise<PackTexts | Message> {
  const tree = new VscodeSourceTree(home);
  const below = repoPathIn(home, folder) ?? ROOT;
  const texts = new Map<RepoPath, string>();
  for (const file of files) {
    const path = joinPath(below, file);
    const text = await tree.readText(path);
    const reason = tree.unreadable.get(path) ?? (await refusalFor(folderOf(path), tree));
    if (reason) return message('{0} cannot be read: {1}.', path, reason);
    if (text !== undefined) texts.set(file, text);
  }
  return texts;
}

/** A new file in a folder that leads out of the repository would be written elsewhere. */
async function refusalFor(folder: RepoPath, tree: VscodeSourceTree): Promise<Message | undefined> {
  await tree.listFolder(folder);
  return tree.unreadable.get(folder);
}

/**
 * Writes changes of a pack, all of them or none, and never over what somebody has written since the texts were read. What
 * is open in an editor with edits of its author is changed there, and saved.
 */
export async function writePackFiles(place: PackFolder, changes: readonly FileChange[]): Promise<PackWrite> {
  const now = await textsInPack(
    place,
    changes.map(({ path }) => path),
  );
  if (!(now instanceof Map)) return now as Message;
  const stale = changes.find(({ path, before }) => now.get(path) !== before);
  if (stale) return changedMeanwhile(stale.path);
  const placed = changes.map((change) => ({
    ...change,
    uri: vscode.Uri.joinPath(place.folder, change.path),
  }));
  const inEditors = placed.filter((change) => documentOf(change) !== undefined);
  const onDisk = placed.filter((change) => !inEditors.includes(change));
  const undo = await writeOnDisk(onDisk);
  if (typeof undo !== 'function') return undo;
  if (await editDocuments(inEditors)) {
    for (const { uri, text } of onDisk)
      if (text === undefined) await removeEmptyFolders(vscode.Uri.joinPath(uri, '..'), place.home);
    return (await saveAll(inEditors)) ? 'written' : 'unsaved';
  }
  await undo();
  return changedMeanwhile(inEditors[0]?.path ?? ROOT);
}

function changedMeanwhile(path: RepoPath): Message {
  return message('{0} changed in the meantime. Nothing was written; try again.', path);
}

/** The document of a file that is open, if it has the text that the change was made for. */
function documentOf({ uri, before, text }: PlacedChange): vscode.TextDocument | undefined {
  if (before === undefined || text === undefined) return undefined;
  return vscode.workspace.textDocuments.find(
    (document) => document.uri.toString() === uri.toString() && document.getText() === before,
  );
}

async function editDocuments(changes: readonly PlacedChange[]): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const change of changes) {
    const document = documentOf(change);
    if (!document) return false;
    const { start, end, text } = changeBetween(document.getText(), change.text ?? '');
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    edit.replace(change.uri, range, text);
  }
  return changes.length === 0 || vscode.workspace.applyEdit(edit);
}

async function saveAll(changes: readonly PlacedChange[]): Promise<boolean> {
  let isSaved = true;
  for (const { uri } of changes) {
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    if (document?.isDirty && !(await document.save())) isSaved = false;
  }
  return isSaved;
}

/**
 * Writes all new texts beside their files before one of them takes its place, so that each file is whole at any time: old or
 * new. Returns what takes everything back, or why nothing was written.
 */
async function writeOnDisk(changes: readonly PlacedChange[]): Promise<(() => Promise<void>) | Message> {
  const { fs } = vscode.workspace;
  const beside: { readonly change: PlacedChange; readonly uri: vscode.Uri }[] = [];
  const done: PlacedChange[] = [];
  const undo = async (): Promise<void> => {
    for (const { uri, before } of done.reverse()) {
      if (before === undefined) await removeIfThere(uri);
      else await fs.rename(await written(before, uri), uri, { overwrite: true });
    }
  };
  try {
    for (const change of changes)
      if (change.text !== undefined) beside.push({ change, uri: await written(change.text, change.uri) });
    for (const { change, uri } of beside) {
      await fs.rename(uri, change.uri, { overwrite: change.before !== undefined });
      // What somebody else has made in the meantime is not ours to take back.
      done.push(change);
    }
    for (const change of changes) {
      if (change.text !== undefined) continue;
      await fs.delete(change.uri);
      done.push(change);
    }
    return undo;
  } catch (error) {
    for (const { uri } of beside) await removeIfThere(uri);
    await undo();
    return message('The walkthrough cannot be written here: {0}', reasonOf(error));
  }
}

/** Writes a text beside its file, whole or not at all, and returns where. */
async function written(text: string, uri: vscode.Uri): Promise<vscode.Uri> {
  const unique = Math.random().toString(36).slice(2, 8).padEnd(6, '0');
  const beside = uri.with({ path: nameUntilWhole(uri.path, unique) });
  try {
    await vscode.workspace.fs.writeFile(beside, new TextEncoder().encode(text));
    return beside;
  } catch (error) {
    await removeIfThere(beside);
    throw error;
  }
}

/** Younger files may belong to a change that another window is making. */
const INTERRUPTED_MILLISECONDS = 60_000;

/**
 * Puts right what an interrupted change has left beside these files: a file that is missing gets its text, and what is beside
 * a whole file goes.
 */
export async function finishInterruptedChange(
  { folder }: PackFolder,
  files: readonly RepoPath[],
  now = Date.now(),
): Promise<void> {
  const { fs } = vscode.workspace;
  const tree = new VscodeSourceTree(folder);
  const folders = [...new Set(files.map(folderOf))];
  const left = (await Promise.all(folders.map((each) => leftFilesIn(tree, each)))).flat();
  for (const { path, of, isThere } of left.filter((each) => files.includes(each.of))) {
    const uri = tree.uriOf(path);
    try {
      if (now - (await fs.stat(uri)).mtime < INTERRUPTED_MILLISECONDS) continue;
      if (isThere) await removeIfThere(uri);
      else await fs.rename(uri, tree.uriOf(of), { overwrite: false });
    } catch {
      // Another window was faster; or it cannot be done, and the Problems panel still says what to do.
    }
  }
}

/** A walkthrough that is gone leaves no folders. */
async function removeEmptyFolders(folder: vscode.Uri, home: vscode.Uri): Promise<void> {
  if (repoPathIn(home, folder) === undefined) return;
  try {
    if ((await vscode.workspace.fs.readDirectory(folder)).length > 0) return;
    await vscode.workspace.fs.delete(folder);
  } catch {
    // It is gone, or it cannot be removed: an empty folder does no harm.
    return;
  }
  await removeEmptyFolders(vscode.Uri.joinPath(folder, '..'), home);
}

async function removeIfThere(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri);
  } catch {
    // It was never written, or it has its final name.
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
