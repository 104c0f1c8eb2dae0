import { Announcer } from '../parts/announcer';
import { prose } from '../parts/element';
import { connectHost } from '../parts/host';
import { PressGate } from '../parts/pressGate';
import { CodeLinks } from './codeLinks';
import { codeEntry } from './codePanel';
import { FactsPanel } from './factsPanel';
import { fitText } from './fitText';
import type { GuideAction, GuideMessage } from './guideProtocol';
import { keepForWindow, keptForWindow } from './keptForWindow';
import { LackingMarks } from './lackingMarks';
import type { PageMemory } from './renderReading';
import { ShownPage } from './shownPage';
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
  const page = new ShownPage(container, { panel, facts, mark, send, memory }, new Announcer(document.body));
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

/** Sends the target of a link inside the pack to the host. VS Code opens all other links. */
function followLink(event: MouseEvent, panel: WordPanel): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link?.getAttribute('href') !== '#') return;
  // For `#`, VS Code would scroll to the top of the page.
  event.preventDefault();
  event.stopPropagation();
  const { word, walkthrough, step, page, code, type: shown, field } = link.dataset;
  if (shown !== undefined) send({ type: 'openType', shown, ...(field !== undefined && { field }) });
  else if (code !== undefined) {
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
  let openAsides = textsIn(state, 'openAsides');
  const keep = (): void => host.remember({ isMapOpen, isFactsOpen, openAsides });
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
    get openAsides() {
      return openAsides;
    },
    set openAsides(kinds) {
      openAsides = kinds;
      keep();
    },
  };
}

function textsIn(state: unknown, name: string): readonly string[] {
  const value: unknown =
    typeof state === 'object' && state !== null ? (state as Record<string, unknown>)[name] : undefined;
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
