import * as vscode from 'vscode';
import {
  addLanguage,
  filesToTranslate,
  isOpenText,
  LANGUAGES,
  linesOf,
  message,
  placeOfSection,
  prosePartsOf,
  prosePath,
  type Language,
  type Message,
  type ProsePart,
} from '../../../core';
import { localize } from '../../platform/localize';
import { pickOne } from '../../platform/pickOne';
import { contentLanguage } from '../../platform/settings';
import { tell } from '../../platform/tell';
import type { Reading } from '../../reading/reading';
import type { OpenCheckout } from '../../workspace/workspaceCheckouts';
import type { Recorder } from './recorder';
import { NOT_OWN, packFolderOf, stepToChange } from './target';

/** The languages, each by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-cn': '中文', en: 'English' };

/** The language of the text that a reader of a language gets. */
export function textLanguageOf({ checkout }: OpenCheckout, wanted: Language): Language {
  const { languages } = checkout.pack;
  return languages.includes(wanted) ? wanted : (languages[0] ?? wanted);
}

/** Opens the text of a step beside the code, at its section. */
export async function editText(reading: Reading, item: unknown): Promise<void> {
  const target = await stepToChange(reading, item);
  if (!target) return;
  const { open, walkthrough, step } = target;
  const language = textLanguageOf(open, contentLanguage());
  const uri = vscode.Uri.joinPath(open.home.folder, prosePath(walkthrough.id, language));
  await showSection(uri, step.id, false);
}

/** Shows a section of a text beside the code. What is still to be written is selected, so that typing replaces it. */
export async function showSection(
  uri: vscode.Uri,
  section: string | undefined,
  preserveFocus: boolean,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const wanted = section === undefined ? undefined : placeToWrite(document.getText(), section);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: columnOf(uri),
    preserveFocus,
    preview: false,
    // Together with the focus: what its author types at once must not replace what was selected before.
    ...(wanted && { selection: wanted.selection }),
  });
  if (wanted) editor.revealRange(wanted.top, vscode.TextEditorRevealType.AtTop);
}

/** Where writing in a section begins: all of a text that is still to be written, else the end of the text. */
function placeToWrite(
  text: string,
  section: string,
): { readonly selection: vscode.Range; readonly top: vscode.Range } | undefined {
  const place = placeOfSection(text, section);
  if (!place) return undefined;
  const lines = linesOf(text);
  const written = (line: number): boolean => (lines[line] ?? '').trim() !== '';
  let first = place.bodyLine;
  while (first < place.end - 1 && !written(first)) first++;
  let last = place.end - 1;
  while (last > first && !written(last)) last--;
  const end = new vscode.Position(last, lines[last]?.length ?? 0);
  const isOpen = isOpenText(lines.slice(first, last + 1).join('\n'));
  const start = isOpen ? new vscode.Position(first, 0) : end;
  return { selection: new vscode.Range(start, end), top: new vscode.Range(place.line, 0, place.line, 0) };
}

/** The column in which a text is open already, else that of another text of the pack, else the one beside the code. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const { all } = vscode.window.tabGroups;
  const pack = vscode.Uri.joinPath(uri, '..', '..').path;
  const holds = (isIt: (path: string) => boolean): vscode.TabGroup | undefined =>
    all.find(({ tabs }) =>
      tabs.some(({ input }) => input instanceof vscode.TabInputText && isIt(input.uri.path)),
    );
  const shown =
    holds((path) => path === uri.path) ??
    holds((path) => path.startsWith(`${pack}/`) && path.endsWith('.md'));
  return shown?.viewColumn ?? vscode.ViewColumn.Beside;
}

/** Adds a language to the pack that is being read or that the author chooses, and offers the texts that lack. */
export async function addLanguageTo(reading: Reading, recorder: Recorder): Promise<void> {
  const open = await ownPack(reading, message('Which pack gets another language?'));
  if (!open) return;
  const { languages, walkthroughs, name } = open.checkout.pack;
  const language = LANGUAGES.find((each) => !languages.includes(each));
  if (!language) {
    tell(
      message('{0} already has texts in every language. “Show Unwritten Texts…” lists what is open.', name),
    );
    return;
  }
  const isAdded = await recorder.change({
    place: packFolderOf(open),
    files: filesToTranslate(walkthroughs.map(({ id }) => id)),
    make: (texts) => addLanguage(texts, language),
    what: message('{0} was added.', LANGUAGE_NAMES[language]),
  });
  if (isAdded) await showUnwritten(reading, open);
}

/** Lists the texts of a pack that are still to be written or translated, and opens the chosen one. */
export async function showUnwritten(reading: Reading, pack?: OpenCheckout): Promise<void> {
  const wanted = pack ?? (await ownPack(reading, message('Of which pack?')));
  const open = wanted && reading.checkouts.openOf(wanted.checkout);
  if (!open) return;
  const parts = prosePartsOf(open.checkout.pack).filter(({ body }) => body === '' || isOpenText(body));
  if (parts.length === 0) {
    tell(message('Every text of {0} is written.', open.checkout.pack.name));
    return;
  }
  const picks = parts.map((part) => ({
    label: part.heading,
    description: LANGUAGE_NAMES[part.language],
    detail: partName(part),
    part,
  }));
  const chosen = await pickOne(message('Texts to write: {0}', parts.length), picks, {
    matchOnDescription: true,
  });
  if (!chosen) return;
  const { path, section } = chosen.part;
  await showSection(vscode.Uri.joinPath(open.home.folder, path), section, false);
}

function partName({ kind, path }: ProsePart): string {
  return kind === 'introduction' ? localize(message('introduction, {0}', path)) : path;
}

/** The pack of the workspace that is being read, else the only one, else one that the author chooses. Tells if there is none. */
export async function ownPack(
  { checkouts, session }: Reading,
  title: Message,
): Promise<OpenCheckout | undefined> {
  await checkouts.settled();
  const read = session.current && checkouts.openOf(session.current.checkout);
  if (read?.home.isOwn) return read;
  const own = checkouts.all.filter(({ home }) => home.isOwn);
  if (own.length === 0) return tell(read ? NOT_OWN : NO_PACK);
  const picks = own.map((open) => ({ label: open.checkout.pack.name, description: open.label, open }));
  return (own.length === 1 ? picks[0] : await pickOne(title, picks))?.open;
}

/** Said where a command needs a pack of the workspace. */
export const NO_PACK = message('There is no walkthrough of your own here yet. “New Walkthrough…” makes one.');
