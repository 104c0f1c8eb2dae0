import * as vscode from 'vscode';
import {
  createExcerptSource,
  type Checkout,
  type CodeLanguages,
  type ExcerptSource,
  type OtherText,
} from '../../core';
import { fileNameOf } from '../platform/paths';
import type { WorkspaceCheckouts } from '../workspace/workspaceCheckouts';

const MOST_POSTS = 100;
const LONGEST_POST = 400_000;

/** What a draft without a checkout is compared with. */
const NOTHING: ExcerptSource = {
  textAt: () => Promise.resolve(undefined),
  textNow: () => Promise.resolve(undefined),
  declares: () => Promise.resolve(undefined),
  otherTexts: () => Promise.resolve([]),
};

/** Knows what code a draft is compared with. Keeps what was read of commits, which never changes. */
export class DraftSources {
  private readonly sources = new WeakMap<Checkout, ExcerptSource>();

  constructor(private readonly checkouts: WorkspaceCheckouts) {}

  /** The checkout that a draft is about: the one that it lies in, else the first that is open. */
  checkoutOf(draft: vscode.Uri): Checkout | undefined {
    const [own] = this.checkouts.filesAt(draft);
    return (own?.open ?? this.checkouts.all[0])?.checkout;
  }

  get languages(): CodeLanguages {
    return this.checkouts.languages;
  }

  sourceFor(draft: vscode.Uri): ExcerptSource {
    const checkout = this.checkoutOf(draft);
    if (!checkout) return NOTHING;
    const source = this.sources.get(checkout) ?? sourceOf(checkout);
    this.sources.set(checkout, source);
    return { ...source, otherTexts: () => postsBeside(draft) };
  }
}

function sourceOf(checkout: Checkout): ExcerptSource {
  const { tree, history, language } = checkout;
  const kept = { head: () => checkout.head(), snapshot: () => checkout.snapshot() };
  return createExcerptSource({ tree, language, ...(history && { history }), kept });
}

/** Other posts in the folder of the draft: what stands there word for word is quoted as such. */
async function postsBeside(draft: vscode.Uri): Promise<OtherText[]> {
  const folder = vscode.Uri.joinPath(draft, '..');
  const own = fileNameOf(draft);
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    const names = entries
      .filter(([name, type]) => type === vscode.FileType.File && name.endsWith('.md') && name !== own)
      .map(([name]) => name)
      .sort();
    const texts = await Promise.all(
      names.slice(0, MOST_POSTS).map((name) => readPost(vscode.Uri.joinPath(folder, name), name)),
    );
    return texts.filter((text) => text !== undefined);
  } catch {
    // An unsaved draft lies in no folder.
    return [];
  }
}

async function readPost(uri: vscode.Uri, name: string): Promise<OtherText | undefined> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > LONGEST_POST) return undefined;
  return { name, text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
}
