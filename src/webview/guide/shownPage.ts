import type { Announcer } from '../parts/announcer';
import { KeptFocus, nameForFocus } from '../parts/keptFocus';
import type { FactsPanel } from './factsPanel';
import { fitText } from './fitText';
import type { GuideState } from './guideProtocol';
import { renderFinish } from './renderFinish';
import { renderPage } from './renderPage';
import type { PageMemory, Send } from './renderReading';
import { renderStep } from './renderStep';
import { renderWelcome } from './renderWelcome';
import type { WordPanel } from './wordPanel';

/** What is in the page beside its state. */
interface PageParts {
  readonly panel: WordPanel;
  readonly facts: FactsPanel;
  readonly send: Send;
  readonly memory: PageMemory;
  /** Marks the words in the page as it is now. */
  readonly mark: () => void;
}

/** The state that the page shows. */
export class ShownPage {
  private key = '';
  private drawn = '';

  constructor(
    private readonly container: HTMLElement,
    private readonly parts: PageParts,
    private readonly announcer: Announcer,
  ) {}

  show(posted: GuideState): void {
    // The same once more: a new page would take from the reader what is selected, or under the mouse.
    const state = JSON.stringify(posted);
    if (state === this.drawn) return;
    this.drawn = state;
    const key = keyOf(posted);
    show(this.container, posted, this.parts, key === this.key);
    if (key !== this.key) this.announcer.say(announcementOf(posted));
    this.key = key;
  }
}

/** Shows a state. If the page is the same as before, the reader's place in it is kept. */
function show(container: HTMLElement, state: GuideState, parts: PageParts, isSamePage: boolean): void {
  const { panel, mark } = parts;
  const focus = new KeptFocus(container);
  const hadFocus = panel.hasFocus;
  const top = container.querySelector('.text')?.scrollTop ?? 0;
  const open = detailsOf(container).map((details) => details.open);
  const typed = noteOf(container);
  document.documentElement.lang = state.language;
  container.replaceChildren(render(state, parts));
  nameForFocus(container, keyOf(state));
  fitText(container);
  container.querySelector('.text')?.scrollTo(0, isSamePage ? top : 0);
  if (isSamePage) {
    detailsOf(container).forEach((details, index) => (details.open = open[index] ?? details.open));
    panel.putBack(hadFocus);
  } else {
    panel.forget();
  }
  if (isSamePage) keepTyped(typed, noteOf(container));
  mark();
  focus.restore();
}

function render(state: GuideState, { facts, send, memory }: PageParts): HTMLElement {
  switch (state.kind) {
    case 'step':
      return renderStep(state, send, memory, facts);
    case 'page':
      return renderPage(state, send, memory);
    case 'finish':
      return renderFinish(state, send);
    case 'welcome':
      return renderWelcome(state, send);
  }
}

/** What screen readers say when another page is shown. */
function announcementOf(state: GuideState): string {
  switch (state.kind) {
    case 'step':
    case 'page':
      return `${state.position}: ${state.heading}`;
    case 'finish':
      return `${state.labels.position}: ${state.heading}`;
    case 'welcome':
      return state.heading;
  }
}

function keyOf(state: GuideState): string {
  if (state.kind === 'welcome') return 'welcome';
  if (state.kind === 'finish') return `finish\n${state.heading}`;
  return [state.kind, state.walkthroughTitle, state.position, state.heading].join('\n');
}

function noteOf(container: HTMLElement): HTMLTextAreaElement | null {
  return container.querySelector<HTMLTextAreaElement>('textarea.note');
}

/** The host may not have received the last keys yet: what is in a field in which the reader types is newer than its state. */
function keepTyped(typed: HTMLTextAreaElement | null, shown: HTMLTextAreaElement | null): void {
  if (!typed || !shown || typed.dataset['note'] !== shown.dataset['note']) return;
  shown.value = typed.value;
  shown.setSelectionRange(typed.selectionStart, typed.selectionEnd);
}

function detailsOf(container: HTMLElement): HTMLDetailsElement[] {
  return [...container.querySelectorAll('details')];
}
