import * as vscode from 'vscode';
import {
  message,
  type Anchor,
  type Pack,
  type Place,
  type Release,
  type Resolution,
  type WrittenAnchor,
} from '../../../core';
import { localize } from '../../platform/localize';
import { pickOne } from '../../platform/pickOne';
import { pickPlace } from '../../reading/pickPlace';
import { explainResolution } from '../../reading/verdicts';

/** A repair that the author has to confirm. */
export interface Proposal {
  /** Heading of the step. */
  readonly title: string;
  /** The changes in the file, one line each. */
  readonly changes: readonly string[];
  /** False if the code that the anchor was written for is not known. */
  readonly hasOldText: boolean;
  /** True if the anchor names a statement that is not at the new place. */
  readonly isSiteMissing: boolean;
  /** The pack that the repair changes. */
  readonly pack: Pack;
  /** Date of the checked-out commit (YYYY-MM-DD); `undefined` if it is not known. */
  readonly checkoutDate: string | undefined;
}

/** What to record in a pack. */
export interface RecordingProposal {
  readonly pack: Pack;
  /** How many places have no record yet. */
  readonly count: number;
  /** The commit that is checked out; `undefined` if it is not known. */
  readonly commit: string | undefined;
}

/** Asks whether the code as it is now is the code that the texts of a pack describe. */
export async function askToRecord({ pack, count, commit }: RecordingProposal): Promise<boolean> {
  const base = pack.base.commit.slice(0, 10);
  const isOther = commit !== undefined && commit !== pack.base.commit;
  const notes = [
    message('From then on, the Guide tells readers when this code differs from what the texts describe.'),
    ...(isOther
      ? [
          message(
            'The pack describes commit {0}, but {1} is checked out. Record only if this code is the same there.',
            base,
            commit.slice(0, 10),
          ),
        ]
      : []),
  ];
  const record = localize(message('Record'));
  const question = localize(
    message('Record this code as the one that the texts of {0} describe? Places: {1}.', pack.name, count),
  );
  const detail = notes.map(localize).join('\n');
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, record)) === record;
}

/** Asks which of several places the step means; `undefined` if the author cancels. */
export function askForPlace(resolution: Resolution): Promise<Place | undefined> {
  const title = localize(message('Which of these does the step mean?'));
  return pickPlace(resolution.candidates, title, explainResolution(resolution));
}

/**
 * Asks for the last release that has the anchor at its old place. `unknown` if the author does not know, or if there is
 * nothing to ask; `undefined` if the author cancels.
 */
export async function askForRelease(
  anchor: Anchor,
  to: WrittenAnchor,
  releases: readonly Release[],
): Promise<string | undefined> {
  const isMoved = to.path !== anchor.path || to.symbol !== anchor.symbol.written;
  const newest = Math.max(
    -1,
    ...anchor.was.map(({ until }) => releases.findIndex(({ tag }) => tag === until)),
  );
  // Earlier places are listed oldest first. So only a release later than all of them can be added.
  const tags = releases.slice(newest + 1).map(({ tag }) => tag);
  if (!isMoved || tags.length === 0) return 'unknown';
  const picks = [
    { label: localize(message('I don’t know; leave "was" unchanged')), until: 'unknown' },
    ...tags.reverse().map((tag) => ({ label: tag, until: tag })),
  ];
  const title = message('Which is the last release that has {0} in {1}?', anchor.symbol.written, anchor.path);
  return (await pickOne(title, picks, { ignoreFocusOut: true }))?.until;
}

/** Gives the author time to compare the code. The message does not cover the editors. True if the author continues. */
export async function waitUntilCompared(title: string): Promise<boolean> {
  const goOn = localize(message('Continue'));
  const text = localize(message('Look at the code of "{0}" first. Nothing has been written yet.', title));
  return (await vscode.window.showInformationMessage(text, goOn)) === goOn;
}

/** Shows what will change and asks for confirmation. */
export async function askForAgreement(proposal: Proposal): Promise<boolean> {
  const { title, changes, hasOldText, isSiteMissing, pack, checkoutDate } = proposal;
  const notes = [
    hasOldText
      ? undefined
      : message('The code that the author saw is not known: the history does not have it.'),
    isSiteMissing
      ? message('The statement that the step points to is not there; "site" stays unchanged.')
      : undefined,
    checkoutDate !== undefined && checkoutDate < pack.base.date
      ? message('This checkout ({0}) is older than the base of the pack ({1}).', checkoutDate, pack.base.date)
      : undefined,
    message(
      'The base commit of the pack stays {0}. Is the text of the step still right?',
      pack.base.commit.slice(0, 10),
    ),
  ];
  const detail = [...changes, '', ...notes.flatMap((note) => (note ? [localize(note)] : []))].join('\n');
  const agree = localize(message('Repair'));
  const question = localize(message('Repair the anchor of "{0}"?', title));
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, agree)) === agree;
}
