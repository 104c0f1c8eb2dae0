import * as vscode from 'vscode';
import { message, pagesOf, type ReadingSession } from '../../../core';
import type { GuideCode } from '../../../webview/guide/codeProtocol';
import type { GuideAction, GuideFacts, GuideWord, Remedy } from '../../../webview/guide/guideProtocol';
import { sayInStatusBar } from '../../platform/sayInStatusBar';
import { showPlace } from '../../platform/showPlace';
import type { CheckoutVersions } from '../../reading/checkoutVersions';
import type { DeclarationTexts } from '../../reading/declarationTexts';
import { currentStepOf, OpenWalkthrough } from '../../reading/openWalkthrough';
import type { Reading } from '../../reading/reading';
import { revealCurrentStep } from '../../reading/showCurrentStep';
import { openOtherFolder } from '../../workspace/askForCheckout';
import { cloneCheckout } from '../../workspace/cloneCheckout';
import { startWalkthrough } from '../../reading/startWalkthrough';
import { showStepChange } from '../../reading/stepChange';
import type { GuideCodeWords } from './guideCodeWords';
import type { StepFacts } from './guideFacts';
import { exerciseCommands, ideasOf } from './guideFinish';
import { openShownType } from './shownTypes';
import { guideWord } from './guideWord';

/** Dependencies of the actions in the Guide. */
export interface GuideParts {
  readonly reading: Reading;
  /** Names the version of each checkout. */
  readonly versions: CheckoutVersions;
  /** Show the code that a text describes. */
  readonly texts: DeclarationTexts;
  /** Records the code that the pack being read describes, if the author agrees. */
  readonly record: () => Promise<void>;
  /** Makes a draft from a walkthrough and one of its ideas for essays. */
  readonly newDraft: (target: OpenWalkthrough, idea: string) => Promise<unknown>;
  /** Opens the walkthrough map in a tab. */
  readonly openMap: () => Promise<void>;
}

/** What the view does for the actions. */
interface GuidePageHost {
  /** Called when the page is loaded, with what it kept for its window. */
  readonly onReady: (kept: string | undefined) => Promise<void>;
  /** Sends something to the page. */
  readonly show: (shown: GuideWord | GuideFacts | GuideCode) => unknown;
  readonly facts: StepFacts;
  readonly code: GuideCodeWords;
}

type Follow = Extract<GuideAction, { type: 'follow' }>;
type Note = Extract<GuideAction, { type: 'note' }>;
type Move = Extract<
  GuideAction,
  {
    type:
      | 'next'
      | 'previous'
      | 'close'
      | 'start'
      | 'goTo'
      | 'goToPage'
      | 'setFirstReading'
      | 'readRest'
      | 'follow'
      | 'goBack';
  }
>;

/**
 * Does what a reader asks for in the page of the Guide. The page is not trusted: every id that it sends is looked up.
 */
export function actInGuide(action: GuideAction, parts: GuideParts, page: GuidePageHost): unknown {
  const { reading, openMap } = parts;
  switch (action.type) {
    case 'ready':
      return page.onReady(action.kept);
    case 'reveal':
      return revealCurrentStep(reading);
    case 'remedy':
      return remedy(reading, action.remedy);
    case 'explain': {
      const word = explained(reading, action.word);
      return word && page.show(word);
    }
    case 'describeCode':
      return page.code.describe(action.word, page.show);
    case 'openCode':
      return page.code.open(action.word);
    case 'peekCode':
      return page.code.peek(action.word);
    case 'openType':
      return openShownType(reading, action);
    case 'facts':
      return showFacts(page);
    case 'openFact':
      return page.facts.open(action.index);
    case 'copyFact':
      return page.facts.copy(action.index);
    case 'note':
      return takeNote(reading, action);
    case 'openMap':
      return openMap();
    case 'openCandidate':
      return openCandidate(reading, action.index);
    case 'showChange': {
      const target = currentStepOf(reading);
      return target && showStepChange(target, parts.texts);
    }
    case 'copyCommand':
      return copyCommand(reading.session, action.index);
    case 'startDraft':
      return startDraft(parts, action.index);
    case 'record':
      return parts.record();
    default:
      return moveInGuide(action, reading);
  }
}

/** Shows another page. */
function moveInGuide(action: Move, reading: Reading): unknown {
  const { session } = reading;
  switch (action.type) {
    case 'next':
      return session.next();
    case 'previous':
      return session.previous();
    case 'close':
      return session.stop();
    case 'start':
      return start(reading, action.checkout, action.walkthrough);
    case 'goTo':
      return session.goTo({ step: action.step });
    case 'goToPage':
      return goToPage(reading, action.page);
    case 'setFirstReading':
      return setFirstReading(reading, action.isOn);
    case 'readRest':
      return readRest(reading);
    case 'follow':
      return follow(reading, action);
    case 'goBack':
      return session.goBack();
  }
}

async function showFacts({ facts, show }: GuidePageHost): Promise<void> {
  const found = await facts.read();
  if (found) await show(found);
}

function remedy({ checkouts }: Reading, wanted: Remedy): Thenable<unknown> {
  switch (wanted) {
    case 'openFolder':
      return openOtherFolder();
    case 'clone':
      return cloneCheckout(checkouts);
    case 'lookAgain':
      return checkouts.search();
    case 'showProblems':
      return vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}

function start({ checkouts, session }: Reading, checkoutIndex: number, walkthroughId: string): void {
  const checkout = checkouts.all[checkoutIndex]?.checkout;
  const walkthrough = checkout?.pack.walkthroughs.find(({ id }) => id === walkthroughId);
  if (checkout && walkthrough) session.start(checkout, walkthrough);
}

async function openCandidate({ checkouts, session }: Reading, index: number): Promise<void> {
  const { current } = session;
  const place = current && (await current.checkout.resolve(current.step.anchor)).candidates[index];
  const uri = place && checkouts.uriOf(current.checkout, place.path);
  if (place && uri && session.current?.step === current.step) await showPlace(uri, place, 'keep');
}

function goToPage({ session }: Reading, wanted: string): void {
  const current = session.current ?? session.finished;
  const page = current && pagesOf(current.walkthrough).find((at) => at.page === wanted)?.page;
  if (page && page !== 'step') session.goTo({ page });
}

function setFirstReading({ session }: Reading, isOn: boolean): void {
  const read = session.current ?? session.finished;
  if (read) session.setFirstReading(read.checkout, read.walkthrough, isOn);
}

/** After a first reading, goes on with the first step that is not read. */
function readRest({ session }: Reading): void {
  const { finished } = session;
  if (!finished) return;
  const { checkout, walkthrough } = finished;
  const progress = session.progressOf(checkout);
  const left = walkthrough.steps.find(({ id }) => !progress.isRead(walkthrough.id, id));
  session.setFirstReading(checkout, walkthrough, false);
  if (left) session.goTo({ step: left.id });
}

/** Follows a link. A link to a walkthrough goes to its first page, not to the place where the reader left it. */
async function follow(reading: Reading, { walkthrough: id, step, page }: Follow): Promise<void> {
  const { session } = reading;
  const walkthrough = session.current?.checkout.pack.walkthroughs.find((each) => each.id === id);
  if (!walkthrough) {
    await startWalkthrough(reading, id, step);
    return;
  }
  const pages = pagesOf(walkthrough);
  const wanted = pages.find((at) => at.page === page)?.page ?? (step === undefined ? pages[0]?.page : 'step');
  const first = walkthrough.steps[0]?.id;
  session.follow({ walkthrough, step: step ?? first, ...(wanted && { page: wanted }) });
}

async function copyCommand({ finished }: ReadingSession, index: number): Promise<void> {
  const command = finished && exerciseCommands(finished)[index];
  if (command === undefined) return;
  await vscode.env.clipboard.writeText(command);
  sayInStatusBar(message('Copied the command.'));
}

async function startDraft({ reading, newDraft }: GuideParts, index: number): Promise<void> {
  const { finished } = reading.session;
  const open = finished && reading.checkouts.openOf(finished.checkout);
  const idea = finished && ideasOf(finished)[index];
  if (open && idea !== undefined) await newDraft(new OpenWalkthrough(open, finished.walkthrough), idea);
}

function takeNote({ session }: Reading, { walkthrough: id, step, text }: Note): void {
  const checkout = session.current?.checkout;
  const walkthrough = checkout?.pack.walkthroughs.find((each) => each.id === id);
  if (!checkout || !walkthrough?.steps.some((each) => each.id === step)) return;
  session.setNote(checkout, walkthrough, step, text);
}

function explained({ checkouts, session: { current } }: Reading, word: string): GuideWord | undefined {
  const packs = current ? [current.checkout.pack] : checkouts.all.map(({ checkout }) => checkout.pack);
  return packs.map((pack) => guideWord(pack, word)).find((each) => each !== undefined);
}
