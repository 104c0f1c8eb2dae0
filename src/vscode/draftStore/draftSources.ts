import type * as vscode from 'vscode';
import {
  createExcerptSource,
  type Checkout,
  type CodeLanguages,
  type ExcerptSource,
  walkthroughTextsOf,
} from '../../core';
import { codeOfCheckout } from './codeOfCheckout';
import { postsBeside } from './postsBeside';
import type { ModuleIndexes } from '../index/moduleIndexes';
import type { OpenCheckout, WorkspaceCheckouts } from '../workspace/workspaceCheckouts';

/** The source for a draft when no checkout is open: it knows no code. */
const NOTHING: ExcerptSource = {
  textAt: () => Promise.resolve(undefined),
  textNow: () => Promise.resolve(undefined),
  declares: () => Promise.resolve(undefined),
  otherTexts: () => Promise.resolve([]),
};

/** Finds the code that a draft is compared with. Keeps texts read from commits, because those never change. */
export class DraftSources {
  private readonly sources = new WeakMap<Checkout, ExcerptSource>();
  /** A checkout is another one once a text of its pack has changed. */
  private versions = 0;

  constructor(
    private readonly checkouts: WorkspaceCheckouts,
    private readonly indexes: ModuleIndexes,
  ) {}

  /** The checkout that a draft is about: the one that contains it, else the first open one. */
  checkoutOf(draft: vscode.Uri): Checkout | undefined {
    return this.openFor(draft)?.checkout;
  }

  /** The same, with where it is. */
  openFor(draft: vscode.Uri): OpenCheckout | undefined {
    const { all, plain } = this.checkouts;
    return this.checkouts.quotableAt(draft)?.open ?? all[0] ?? plain[0];
  }

  get languages(): CodeLanguages {
    return this.checkouts.languages;
  }

  /** The code to compare a draft with, and the other posts in its folder. */
  sourceFor(draft: vscode.Uri): ExcerptSource {
    const checkout = this.checkoutOf(draft);
    if (!checkout) return NOTHING;
    const source = this.sources.get(checkout) ?? this.sourceOf(checkout, `${++this.versions}`);
    this.sources.set(checkout, source);
    return { ...source, otherTexts: () => postsBeside(draft) };
  }

  /** Resolves when the call index of the checkout that an essay is about answers, or cannot be had. */
  async settled(essay: vscode.Uri): Promise<void> {
    const checkout = this.checkoutOf(essay);
    const root = this.checkouts.all.find((open) => open.checkout === checkout)?.root;
    if (!root || checkout?.language !== this.indexes.language) return;
    try {
      const client = await this.indexes.of({ root }).clientUnlessCancelled();
      await client.ask('find', { path: '', symbol: '' });
    } catch {
      // Then nothing is said about claims; the failure is shown where the call flow is.
    }
  }

  private sourceOf(checkout: Checkout, version: string): ExcerptSource {
    const { tree, history, language, pack } = checkout;
    const kept = { head: () => checkout.head(), snapshot: () => checkout.snapshot() };
    const codeAt = codeOfCheckout(checkout, this.indexes, this.checkouts);
    return createExcerptSource({
      tree,
      language,
      ...(history && { history }),
      kept,
      codeAt,
      walkthroughs: (known) =>
        Promise.resolve(known === version ? { version } : { version, texts: walkthroughTextsOf(pack) }),
    });
  }
}
