import * as vscode from 'vscode';
import {
  joinPath,
  moduleAt,
  ROOT,
  type CodeLanguage,
  type CodeLanguages,
  type FolderEntry,
  type RepoPath,
} from '../../core';
import { VscodeSourceTree } from '../platform/adapters/vscodeSourceTree';

/** A folder that contains a module. */
export interface ModuleFolder {
  readonly root: vscode.Uri;
  /** Path of the module, from its manifest. */
  readonly module: string;
  /** The language of the manifest. */
  readonly language: CodeLanguage;
}

/** True if a pack describes the module. */
export type IsWanted = (found: ModuleFolder) => Promise<boolean>;

const MOST_LEVELS_UP = 12;
const MOST_LEVELS_DOWN = 3;
const MOST_FOLDERS = 300;

/**
 * The modules around a workspace folder, nearest first: in it, above it (the reader opened a part of a repository), or
 * below it (the reader opened a folder with several checkouts). Stops if `isWanted` accepts one in it or above it.
 */
export async function findModules(
  folder: vscode.Uri,
  languages: CodeLanguages,
  isWanted: IsWanted,
): Promise<ModuleFolder[]> {
  const upwards = await modulesUpwards(folder, languages, isWanted);
  const nearest = upwards.at(-1);
  if (nearest && (await isWanted(nearest))) return upwards;
  const all = [...upwards, ...(await modulesBelow(folder, languages))];
  const isKept = await Promise.all(
    all.map(async (found) => !isPartOfAnother(found, all) || (await isWanted(found))),
  );
  return all.filter((_, index) => isKept[index]);
}

/** True for a part of a module that is written in another language: it belongs to the module around it. */
function isPartOfAnother({ root, language }: ModuleFolder, all: readonly ModuleFolder[]): boolean {
  return all.some((outer) => outer.language !== language && root.path.startsWith(`${outer.root.path}/`));
}

async function modulesUpwards(
  folder: vscode.Uri,
  languages: CodeLanguages,
  isWanted: IsWanted,
): Promise<ModuleFolder[]> {
  const found: ModuleFolder[] = [];
  let root = folder;
  for (let level = 0; level <= MOST_LEVELS_UP; level++) {
    const module = await moduleIn(root, languages);
    if (module) found.push(module);
    if (module && (await isWanted(module))) break;
    const parent = vscode.Uri.joinPath(root, '..');
    // Other file systems may not allow reading above the opened folder.
    if (folder.scheme !== 'file' || parent.path === root.path) break;
    root = parent;
  }
  return found;
}

async function modulesBelow(folder: vscode.Uri, languages: CodeLanguages): Promise<ModuleFolder[]> {
  const tree = new VscodeSourceTree(folder);
  const found: ModuleFolder[] = [];
  let level: RepoPath[] = [ROOT];
  let seen = 0;
  for (let depth = 0; depth < MOST_LEVELS_DOWN; depth++) {
    const below: RepoPath[] = [];
    for (const path of level) {
      for (const name of ((await tree.listFolder(path)) ?? [])
        .filter(mayHoldCheckouts)
        .map((entry) => entry.name)) {
        if (++seen > MOST_FOLDERS) return found;
        const child = joinPath(path, name);
        const root = tree.uriOf(child);
        const module = await moduleIn(root, languages);
        if (module) found.push(module);
        else below.push(child);
      }
    }
    level = below;
  }
  return found;
}

async function moduleIn(root: vscode.Uri, languages: CodeLanguages): Promise<ModuleFolder | undefined> {
  const found = await moduleAt(new VscodeSourceTree(root), languages);
  return found && { root, module: found.name, language: found.language };
}

function mayHoldCheckouts({ name, isFolder }: FolderEntry): boolean {
  return isFolder && !name.startsWith('.') && name !== 'node_modules';
}
