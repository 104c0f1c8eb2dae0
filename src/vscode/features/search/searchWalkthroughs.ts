import type * as vscode from 'vscode';
import { message, WalkthroughSearch, type SearchHit } from '../../../core';
import { pickWhileTyping } from '../../platform/pickWhileTyping';
import { contentLanguage } from '../../platform/settings';
import type { Reading } from '../../reading/reading';
import { showPage, type OpenPage } from '../../reading/startWalkthrough';
import { walkthroughTitle } from '../../reading/titles';
import { askForCheckout } from '../../workspace/askForCheckout';
import type { OpenCheckout } from '../../workspace/workspaceCheckouts';

/** Nobody looks through more; another word finds less. */
const MOST_HITS = 100;

interface PageRow extends vscode.QuickPickItem {
  readonly target: OpenPage;
}

/** Searches the texts, symbols and files of all walkthroughs while the reader types, and shows what is chosen. */
export async function searchWalkthroughs(reading: Reading): Promise<void> {
  const { checkouts } = reading;
  const all = (await checkouts.settled()).filter(({ checkout }) => checkout.pack.walkthroughs.length > 0);
  if (all.length === 0) {
    askForCheckout(checkouts);
    return;
  }
  const searches = all.map((open) => ({
    open,
    search: new WalkthroughSearch(open.checkout.pack.walkthroughs),
    distinction: checkouts.distinctionOf(open),
  }));
  const chosen = await pickWhileTyping(
    message('Search Walkthroughs'),
    message('Words of a text, a symbol or a file'),
    (typed): PageRow[] =>
      searches.flatMap(({ open, search, distinction }) =>
        search.find(typed, contentLanguage(), MOST_HITS).map((hit) => rowOf(open, hit, distinction)),
      ),
  );
  if (chosen) await showPage(reading, chosen.target);
}

function rowOf(open: OpenCheckout, hit: SearchHit, distinction: string): PageRow {
  const { walkthrough, page, index, heading, code, snippet } = hit;
  const step = page === 'step' ? walkthrough.steps[index]?.id : undefined;
  const where = page === 'introduction' ? '' : walkthroughTitle(walkthrough);
  return {
    label: page === 'step' ? `${index + 1}. ${heading}` : heading,
    description: [where, distinction].filter(Boolean).join(' · '),
    detail: [snippet, code].filter(Boolean).join(' — '),
    target: { open, walkthrough, page, ...(step !== undefined && { step }) },
  };
}
