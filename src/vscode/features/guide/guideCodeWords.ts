import * as vscode from 'vscode';
import {
  folderOf,
  message,
  type CurrentStep,
  type Message,
  type RepoPath,
  type WordPlace,
} from '../../../core';
import type { GuideCode, GuideLinks } from '../../../webview/guide/codeProtocol';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import { localize } from '../../platform/localize';
import { pickOne } from '../../platform/pickOne';
import { tell } from '../../platform/tell';
import type { Reading } from '../../reading/reading';
import type { TextWords } from '../../reading/textWords';
import { describedFacts, factText } from './guideFacts';

/** A panel is no list: the first facts of each kind. */
const MOST_ROWS = 6;

/** Dependencies of the words in backticks. */
interface CodeWordParts {
  readonly reading: Reading;
  readonly indexes: ModuleIndexes;
  readonly words: TextWords;
}

/** The words in backticks of the text that is shown: which lead somewhere, what they are, and their code. */
export class GuideCodeWords {
  private described = 0;

  constructor(private readonly parts: CodeWordParts) {}

  /** The words that lead somewhere, without the function that the step is about. */
  async links(): Promise<GuideLinks> {
    const { current } = this.parts.reading.session;
    if (!current) return { kind: 'links', words: [] };
    const { checkout, walkthrough, step, page } = current;
    const { place } = await checkout.resolve(step.anchor);
    const own = page === 'step' ? place : undefined;
    const isOwn = (meant: WordPlace): boolean =>
      meant.path === own?.path && meant.line === own.name.start.line;
    const words = [...this.parts.words.of(checkout, walkthrough)]
      .filter(([, places]) => !places.every(isOwn))
      .map(([word, places]) => ({ word, title: titleOf(places) }));
    return { kind: 'links', words };
  }

  /** Shows what a word is, and once they are known, its facts. If it can be several things, asks for one and opens it. */
  async describe(word: string, show: (code: GuideCode) => unknown): Promise<void> {
    const described = ++this.described;
    const found = await this.meaning(word);
    if (!found) return;
    const { place, uri, isOnly } = found;
    if (!isOnly) {
      await open(uri, place);
      return;
    }
    const hasFacts = place.kind === 'func' || place.kind === 'method';
    const entry = await entryFor(word, place, uri);
    const waiting = localize(message('Reading the code …'));
    await show({ ...entry, ...(hasFacts && { waiting }) });
    if (!hasFacts) return;
    const facts = await describedFacts(uri, place.symbol, this.parts.indexes);
    if (described !== this.described) return;
    const sections = (facts?.sections ?? []).map(({ title, rows }) => ({
      title,
      rows: rows.slice(0, MOST_ROWS).map(({ line, text }) => `${line + 1}: ${factText(text)}`),
    }));
    await show({ ...entry, sections, isUpdate: true });
  }

  /** Opens the declaration of a word. */
  async open(word: string): Promise<void> {
    const found = await this.meaning(word);
    if (found) await open(found.uri, found.place);
  }

  /** Shows the declaration of a word above the code in the editor, which stays open. */
  async peek(word: string): Promise<void> {
    const found = await this.meaning(word);
    if (!found) return;
    const { uri, place } = found;
    const editor = vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0];
    if (!editor) {
      await open(uri, place);
      return;
    }
    const { document, selection } = editor;
    const column = editor.viewColumn;
    await vscode.window.showTextDocument(document, { ...(column !== undefined && { viewColumn: column }) });
    await vscode.commands.executeCommand(
      'editor.action.peekLocations',
      document.uri,
      selection.active,
      [new vscode.Location(uri, new vscode.Position(place.line, 0))],
      'peek',
    );
  }

  /** What a word means now, in the files as they are; asks if it can be several things. The page is not trusted: it may name any word. */
  private async meaning(
    word: string,
  ): Promise<{ place: WordPlace; uri: vscode.Uri; isOnly: boolean } | undefined> {
    const { reading, words } = this.parts;
    const { current } = reading.session;
    if (!current) return undefined;
    const places = await words.lookUp(current.checkout, current.walkthrough, word);
    const here = (await current.checkout.resolve(current.step.anchor)).place?.path;
    const place = places.length > 1 ? await choose(word, nearestFirst(places, here)) : places[0];
    if (places.length === 0) tell(message('This checkout no longer declares {0}.', word));
    const uri = place && uriOf(reading, current, place);
    return place && uri && { place, uri, isOnly: places.length === 1 };
  }
}

function uriOf(
  { checkouts }: Reading,
  { checkout }: CurrentStep,
  { path }: WordPlace,
): vscode.Uri | undefined {
  return checkouts.uriOf(checkout, path);
}

/** Those in the file of the step first, then those in its folder. */
function nearestFirst(places: readonly WordPlace[], here: RepoPath | undefined): readonly WordPlace[] {
  if (here === undefined) return places;
  const distance = ({ path }: WordPlace): number =>
    path === here ? 0 : folderOf(path) === folderOf(here) ? 1 : 2;
  return [...places].sort((one, other) => distance(one) - distance(other));
}

async function choose(word: string, places: readonly WordPlace[]): Promise<WordPlace | undefined> {
  const rows = places.map((place) => ({
    label: place.symbol,
    description: `${localize(kindText(place))} · ${placeText(place)}`,
    place,
  }));
  const title = message('What {0} means', word);
  const placeHolder = message('The text does not say which of these is meant. Choose one to open it.');
  return (await pickOne(title, rows, { placeHolder, matchOnDescription: true }))?.place;
}

async function open(uri: vscode.Uri, { line }: WordPlace): Promise<void> {
  const start = new vscode.Position(line, 0);
  const selection = new vscode.Range(start, start);
  await vscode.window.showTextDocument(uri, { selection, preserveFocus: true });
}

async function entryFor(word: string, place: WordPlace, uri: vscode.Uri): Promise<GuideCode> {
  const document = await vscode.workspace.openTextDocument(uri);
  return {
    kind: 'code',
    word,
    heading: place.symbol,
    place: `${localize(kindText(place))} · ${placeText(place)}`,
    declaration: document.lineAt(Math.min(place.line, document.lineCount - 1)).text.trim(),
    sections: [],
    isUpdate: false,
    labels: {
      open: localize(message('Go to Definition')),
      peek: localize(message('Peek Definition')),
      back: localize(message('Back')),
      close: localize(message('Close')),
    },
  };
}

function titleOf(places: readonly WordPlace[]): string {
  const [place] = places;
  if (!place || places.length > 1) return localize(message('Can be one of {0} declarations', places.length));
  return `${place.symbol} · ${localize(kindText(place))} · ${placeText(place)}`;
}

function placeText({ path, line }: WordPlace): string {
  return `${path}:${line + 1}`;
}

function kindText({ kind, type = '' }: WordPlace): Message {
  switch (kind) {
    case 'func':
      return message('function');
    case 'method':
      return message('method');
    case 'type':
      return message('type');
    case 'var':
      return message('variable');
    case 'const':
      return message('constant');
    case 'field':
      return message('field of {0}', type);
    case 'interface method':
      return message('method of the interface {0}', type);
  }
}
