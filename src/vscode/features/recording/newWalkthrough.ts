import * as vscode from 'vscode';
import { LANGUAGES, message, packNameFor, type Language } from '../../../core';
import { localize } from '../../platform/localize';
import { pickOne } from '../../platform/pickOne';
import { contentLanguage } from '../../platform/settings';
import { tell } from '../../platform/tell';
import type { Reading } from '../../reading/reading';
import { askForCheckout } from '../../workspace/askForCheckout';
import type { OpenCheckout } from '../../workspace/workspaceCheckouts';
import type { PackFolder } from '../../workspace/packFiles';
import type { BegunWalkthrough } from './recorder';
import { ownAt, packFolderOf } from './target';
import { LANGUAGE_NAMES } from './texts';

/** The folder of packs at the root of a module. */
export const PACKS_FOLDER = '.source-guide';

/**
 * The module that a new walkthrough is about: that of the file in the editor, else the one that is read, else the only one,
 * else one that the author chooses. Tells the author if none is open.
 */
export async function moduleToDescribe({ checkouts, session }: Reading): Promise<OpenCheckout | undefined> {
  await checkouts.settled();
  const editor = vscode.window.activeTextEditor?.document.uri;
  const file = editor && checkouts.quotableAt(editor);
  const read = session.current && checkouts.openOf(session.current.checkout);
  if (file ?? read) return file?.open ?? read;
  const roots = new Map([...checkouts.plain, ...checkouts.all].map((open) => [open.root.toString(), open]));
  const [first, ...others] = roots.values();
  if (!first) {
    askForCheckout(checkouts);
    return undefined;
  }
  if (others.length === 0) return first;
  const picks = [first, ...others].map((open) => ({
    label: open.label,
    description: open.checkout.pack.module,
    open,
  }));
  return (await pickOne(message('Which module is the walkthrough about?'), picks))?.open;
}

/** Asks for the title of a new walkthrough, and for its pack or the languages of a new pack. `undefined` if the author cancels. */
export async function askForWalkthrough(
  reading: Reading,
  { root }: OpenCheckout,
  proposed = '',
): Promise<BegunWalkthrough | undefined> {
  const title = await vscode.window.showInputBox({
    title: localize(message('New Walkthrough')),
    prompt: localize(message('Its title. Readers see it in the list of walkthroughs.')),
    placeHolder: localize(message('How a write gets to the disk')),
    value: proposed,
    validateInput: (text) => (text.trim() === '' ? localize(message('Type a title.')) : undefined),
  });
  if (title === undefined || title.trim() === '') return undefined;
  const own = ownAt(reading.checkouts.all, root);
  const chosen = own.length === 0 ? undefined : await choosePack(own);
  const pack = own.length === 0 ? await askForLanguages() : chosen && packFolderOf(chosen);
  return pack && { root, title: title.trim(), pack };
}

/** The only pack, or the one that the author chooses. */
export async function choosePack(own: readonly OpenCheckout[]): Promise<OpenCheckout | undefined> {
  const picks = own.map((open) => ({
    label: open.checkout.pack.name,
    description: vscode.workspace.asRelativePath(open.home.folder),
    open,
  }));
  const chosen = picks.length === 1 ? picks[0] : await pickOne(message('Which pack of yours?'), picks);
  return chosen?.open;
}

async function askForLanguages(): Promise<{ readonly languages: readonly Language[] } | undefined> {
  const first = contentLanguage();
  const others = LANGUAGES.filter((each) => each !== first);
  const choices: readonly (readonly Language[])[] = [
    [first],
    ...others.map((each) => [each]),
    [first, ...others],
  ];
  const picks = choices.map((languages) => ({
    label: languages.map((each) => LANGUAGE_NAMES[each]).join(' + '),
    description: languages.length > 1 ? localize(message('every step gets a text in each language')) : '',
    languages,
  }));
  const placeHolder = message('You can add the other language later.');
  return pickOne(message('In which language do you write?'), picks, { placeHolder });
}

/**
 * The folder for a new pack: named after the module, not there yet, and at its root. If nothing can be written there, in the
 * storage of the extension, and the author is told.
 */
export async function newPackFolder(
  { root, checkout }: OpenCheckout,
  storage: vscode.Uri | undefined,
): Promise<{ name: string } & PackFolder> {
  const isStored = storage !== undefined && !(await canWriteTo(vscode.Uri.joinPath(root, PACKS_FOLDER)));
  const home = isStored ? storage : root;
  const packs = vscode.Uri.joinPath(home, PACKS_FOLDER);
  const name = packNameFor(checkout.pack.module, await namesIn(packs));
  if (isStored) tell(STORED);
  return { name, folder: vscode.Uri.joinPath(packs, name), home };
}

const STORED = message(
  'This folder cannot be written, so the walkthrough is kept in the storage of the extension. “Save the Pack As…” copies it to a folder.',
);

/** Makes the folder, if that is possible: some file systems say only then that they are read-only. */
async function canWriteTo(folder: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(folder.scheme) === false) return false;
  try {
    await vscode.workspace.fs.createDirectory(folder);
    return true;
  } catch {
    // The disk or the folder is read-only.
    return false;
  }
}

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    // There is no such folder yet.
    return [];
  }
}
