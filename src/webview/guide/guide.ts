import { Announcer } from '../parts/announcer';
import { prose } from '../parts/element';
import { connectHost } from '../parts/host';
import { KeptFocus, nameForFocus } from '../parts/keptFocus';
import { CodeLinks } from './codeLinks';
import { codeEntry } from './codePanel';
import { FactsPanel } from './factsPanel';
import { fitText } from './fitText';
import type { GuideAction, GuideMessage, GuideState } from './guideProtocol';
import { PressGate } from '../parts/pressGate';
import { keepForWindow, keptForWindow } from './keptForWindow';
import { LackingMarks } from './lackingMarks';
import { renderFinish } from './renderFinish';
import { renderPage } from './renderPage';
import type { PageMemory } from './renderReading';
import { renderStep } from './renderStep';
import { renderWelcome } from './renderWelcome';
import { WordPanel } from './wordPanel';

const kept = keptForWindow();
const host = connectHost<GuideAction, GuideMessage, PageMemory>({
  type: 'ready',
  ...(kept !== undefined && { kept }),
});
const { send } = host;
const memory = rememberedMemory();
const root = document.getElementById('guide');
if (root) run(root);

function run(container: HTMLElement): void {
  const panel = new WordPanel(container);
  const facts = new FactsPanel(send, memory);
  const gate = new PressGate(window);
  const lacking = new LackingMarks(container);
  const links = new CodeLinks(container);
  const mark = (): void => {
    lacking.mark();
    links.mark();
  };
  const page = new ShownPage(container, { panel, facts, mark }, new Announcer(document.body));
  host.listen((posted) => {
    switch (posted.kind) {
      case 'word':
        panel.show({ ...posted, id: posted.word, body: prose(posted.html) });
        mark();
        return;
      case 'code':
        panel.take(codeEntry(posted, send), posted.isUpdate);
        return;
      case 'window':
        keepForWindow(posted.kept);
        return;
      case 'links':
        links.take(posted);
        return;
      case 'lacking':
        gate.pass(() => lacking.take(posted));
        return;
      case 'facts':
        gate.pass(() => facts.show(posted));
        return;
      default:
        gate.pass(() => page.show(posted));
    }
  });
  container.addEventListener('click', (event) => followLink(event, panel));
  container.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') panel.close();
  });
  new ResizeObserver(() => fitText(container)).observe(container);
}

/** What is in the page beside its state. */
interface PageParts {
  readonly panel: WordPanel;
  readonly facts: FactsPanel;
  /** Marks the words in the page as it is now. */
  readonly mark: () => void;
}

/** The state that the page shows. */
class ShownPage {
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
function show(
  container: HTMLElement,
  state: GuideState,
  { panel, facts, mark }: PageParts,
  isSamePage: boolean,
): void {
  const focus = new KeptFocus(container);
  const hadFocus = panel.hasFocus;
  const top = container.querySelector('.text')?.scrollTop ?? 0;
  const open = detailsOf(container).map((details) => details.open);
  const typed = noteOf(container);
  document.documentElement.lang = state.language;
  container.replaceChildren(render(state, facts));
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

function render(state: GuideState, facts: FactsPanel): HTMLElement {
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

/** Sends the target of a link inside the pack to the host. VS Code opens all other links. */
function followLink(event: MouseEvent, panel: WordPanel): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link?.getAttribute('href') !== '#') return;
  // For `#`, VS Code would scroll to the top of the page.
  event.preventDefault();
  event.stopPropagation();
  const { word, walkthrough, step, page, code } = link.dataset;
  if (code !== undefined) {
    const isDirect = event.ctrlKey || event.metaKey;
    if (!isDirect) panel.openedFrom(link);
    send({ type: isDirect ? 'openCode' : 'describeCode', word: code });
  } else if (word !== undefined) {
    panel.openedFrom(link);
    send({ type: 'explain', word });
  } else if (walkthrough !== undefined) {
    send({
      type: 'follow',
      walkthrough,
      ...(step !== undefined && { step }),
      ...(page !== undefined && { page }),
    });
  }
}

/** What the page remembered when it was last shown; defaults if that cannot be read. */
function rememberedMemory(): PageMemory {
  const state = host.remembered();
  const was = (name: string): boolean =>
    typeof state === 'object' && state !== null && (state as Record<string, unknown>)[name] === true;
  let isMapOpen = was('isMapOpen');
  let isFactsOpen = was('isFactsOpen');
  const keep = (): void => host.remember({ isMapOpen, isFactsOpen });
  return {
    get isMapOpen() {
      return isMapOpen;
    },
    set isMapOpen(isOpen) {
      isMapOpen = isOpen;
      keep();
    },
    get isFactsOpen() {
      return isFactsOpen;
    },
    set isFactsOpen(isOpen) {
      isFactsOpen = isOpen;
      keep();
    },
  };
}
