import * as vscode from 'vscode';
import {
  codeWordsIn,
  Emitter,
  findWordPlaces,
  folderOf,
  inSlices,
  isMeantIn,
  plainCodeOf,
  prosePartsOf,
  type Checkout,
  type RepoPath,
  type Walkthrough,
  type WordPlace,
} from '../../core';
import { inBackground } from '../platform/failures';
import type { WorkspaceCheckouts } from '../workspace/workspaceCheckouts';

/** What a word can mean: one place is certain, several are for the reader to choose from. Never empty. */
export type WordMeanings = ReadonlyMap<string, readonly WordPlace[]>;

interface Known {
  readonly checkout: Checkout;
  /** The version of the checkouts that they are of. */
  readonly version: number;
  readonly meanings: WordMeanings;
}

const NOTHING: WordMeanings = new Map();
/** Sections of text between two pauses. */
const PARTS_OF_A_SLICE = 6;

/** Knows what the words in backticks of a walkthrough mean in the reader's checkout. Looks them up in the background, in slices. */
export class TextWords implements vscode.Disposable {
  private readonly didChange = new Emitter<void>();
  private readonly words = new WeakMap<Walkthrough, readonly string[]>();
  private readonly known = new WeakMap<Walkthrough, Known>();
  private readonly watch: vscode.Disposable;
  private version = 0;

  /** Fires when words have become known. */
  readonly onDidChange = this.didChange.event;

  constructor(
    checkouts: WorkspaceCheckouts,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.watch = vscode.Disposable.from(checkouts.onDidChange(() => this.version++));
  }

  /** What the words of a walkthrough and of the glossary mean, as far as it is known. */
  of(checkout: Checkout, walkthrough: Walkthrough): WordMeanings {
    const known = this.known.get(walkthrough);
    const isOurs = known?.checkout === checkout;
    if (!isOurs || known.version !== this.version)
      inBackground(this.log, 'words in backticks', () => this.update(checkout, walkthrough));
    return isOurs ? known.meanings : NOTHING;
  }

  /** What one word means in the files as they are now. */
  async lookUp(checkout: Checkout, walkthrough: Walkthrough, word: string): Promise<readonly WordPlace[]> {
    return (await meaningsOf([word], checkout, walkthrough)).get(word) ?? [];
  }

  dispose(): void {
    this.watch.dispose();
    this.didChange.dispose();
  }

  private async update(checkout: Checkout, walkthrough: Walkthrough): Promise<void> {
    const { version } = this;
    const before = this.known.get(walkthrough);
    const meanings = before?.checkout === checkout ? before.meanings : NOTHING;
    // Nobody looks the same words up a second time meanwhile.
    this.known.set(walkthrough, { checkout, version, meanings });
    const words = this.words.get(walkthrough) ?? (await wordsOf(checkout, walkthrough));
    this.words.set(walkthrough, words);
    const found = await meaningsOf(words, checkout, walkthrough);
    const { known } = this;
    if (known.get(walkthrough)?.version !== version || known.get(walkthrough)?.checkout !== checkout) return;
    known.set(walkthrough, { checkout, version, meanings: found });
    if (JSON.stringify([...meanings]) !== JSON.stringify([...found])) this.didChange.fire();
  }
}

/** The words in backticks of a walkthrough and of the glossary that are not marked as plain. */
async function wordsOf({ pack }: Checkout, walkthrough: Walkthrough): Promise<readonly string[]> {
  const plain = plainCodeOf(pack);
  const words = new Set<string>();
  const parts = prosePartsOf({ ...pack, walkthroughs: [walkthrough] });
  for (const [index, { folder, body }] of parts.entries()) {
    if (index % PARTS_OF_A_SLICE === PARTS_OF_A_SLICE - 1) await pause();
    for (const word of codeWordsIn(body)) if (!plain(folder).has(word)) words.add(word);
  }
  return [...words];
}

async function meaningsOf(
  words: readonly string[],
  checkout: Checkout,
  walkthrough: Walkthrough,
): Promise<WordMeanings> {
  const places = await inSlices(findWordPlaces(words, await checkout.files(), checkout.language), pause);
  const folders = await foldersOf(checkout, walkthrough);
  const isMeant = ([word, all]: [string, readonly WordPlace[]]): boolean =>
    all.some((place) => isMeantIn(folders, word, place));
  return new Map([...(places ?? NOTHING)].filter(isMeant));
}

/** The folders of the code that a walkthrough leads to. */
async function foldersOf(checkout: Checkout, { steps }: Walkthrough): Promise<ReadonlySet<RepoPath>> {
  const resolutions = await Promise.all(steps.map(({ anchor }) => checkout.resolve(anchor)));
  return new Set(resolutions.flatMap(({ place }) => (place ? [folderOf(place.path)] : [])));
}

function pause(): Promise<boolean> {
  return new Promise((resolve) => setTimeout(() => resolve(true), 0));
}
