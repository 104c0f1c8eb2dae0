import { drawLegend, drawMap, showCurrent } from '../parts/drawMap';
import { button, element } from '../parts/element';
import type { GuideAction, GuideAmount, GuidePageItem, GuideReading } from './guideProtocol';

export type Send = (action: GuideAction) => void;

/** What the page remembers itself when the host sends another state. */
export interface PageMemory {
  /** True while the reader keeps the walkthrough map open. */
  isMapOpen: boolean;
  /** True while the reader keeps the facts open. */
  isFactsOpen: boolean;
  /** The kinds of folded parts that the reader keeps open. */
  openAsides: readonly string[];
}

/** A page of a walkthrough: header with the position, text, walkthrough map, footer with the buttons. */
export function renderReading(
  reading: GuideReading,
  where: readonly string[],
  text: readonly (HTMLElement | undefined)[],
  send: Send,
  memory: PageMemory,
): HTMLElement {
  const section = element(
    'section',
    { class: 'text', tabindex: '0', 'aria-labelledby': 'page-heading', 'data-focus-else': '' },
    element('h1', { id: 'page-heading' }, reading.heading),
    ...text,
    walkthroughMap(reading, send, memory),
  );
  return element('main', { class: 'step' }, header(reading, where, send), section, footer(reading, send));
}

function header(reading: GuideReading, where: readonly string[], send: Send): HTMLElement {
  const { walkthroughTitle, position, progress, labels, origin } = reading;
  const [lane, ...further] = where;
  return element(
    'header',
    {},
    element(
      'div',
      { class: 'row' },
      element('span', { class: 'walkthrough', title: walkthroughTitle }, walkthroughTitle),
      element('span', { class: 'position' }, position),
      button('×', () => send({ type: 'close' }), {
        class: 'icon',
        'data-focus': 'close',
        title: labels.close,
        'aria-label': labels.close,
      }),
    ),
    element('progress', {
      max: String(progress.max),
      value: String(progress.value),
      'aria-label': position,
    }),
    lane === undefined
      ? undefined
      : element(
          'p',
          { class: 'where' },
          element('span', { class: 'lane' }, lane),
          ...further.map((each) => element('span', {}, each)),
        ),
    origin === undefined
      ? undefined
      : button(`← ${origin}`, () => send({ type: 'goBack' }), {
          class: 'link origin',
          'data-focus': 'origin',
        }),
  );
}

function walkthroughMap(reading: GuideReading, send: Send, memory: PageMemory): HTMLElement {
  const { map, labels, pages, hasGlossary } = reading;
  const drawn = drawMap(map, 'below', (step) => send({ type: 'goTo', step }));
  const scroller = element('div', { class: 'map-scroller', tabindex: '-1' }, drawn);
  const actions = element(
    'p',
    { class: 'map-actions' },
    button(labels.openMap, () => send({ type: 'openMap' }), { class: 'link', 'data-focus': 'open-map' }),
    hasGlossary
      ? button(labels.glossary, () => send({ type: 'explain', word: '' }), {
          class: 'link',
          'data-focus': 'glossary',
        })
      : undefined,
  );
  const details = element(
    'details',
    { class: 'walkthrough-map' },
    element('summary', { 'data-focus': 'map' }, labels.map),
    actions,
    scopeChoice(reading, 'in-map', send),
    pageLinks(pages.before, send),
    scroller,
    pageLinks(pages.after, send),
    drawLegend(map),
  );
  details.open = memory.isMapOpen;
  details.addEventListener('toggle', () => {
    const wasOpened = details.open && !memory.isMapOpen;
    memory.isMapOpen = details.open;
    if (details.open) showCurrent(scroller, drawn);
    if (wasOpened) details.scrollIntoView({ block: 'start' });
  });
  return details;
}

/** The choice between the first reading and all steps, at one of its two places. */
export function scopeChoice(
  { scope }: GuideReading,
  place: 'at-start' | 'in-map',
  send: Send,
): HTMLElement | undefined {
  if (!scope) return undefined;
  const choice = ({ label, detail }: GuideAmount, isOn: boolean): HTMLElement => {
    const field = element('input', {
      type: 'radio',
      name: `scope-${place}`,
      'data-focus': `scope-${place}-${isOn ? 'first' : 'all'}`,
    });
    field.checked = isOn === scope.isFirstReading;
    field.addEventListener('change', () => send({ type: 'setFirstReading', isOn }));
    return element('label', {}, field, element('strong', {}, label), element('span', {}, detail));
  };
  return element(
    'fieldset',
    { class: 'scope' },
    element('legend', {}, scope.label),
    choice(scope.first, true),
    choice(scope.all, false),
  );
}

function pageLinks(items: readonly GuidePageItem[], send: Send): HTMLElement | undefined {
  if (items.length === 0) return undefined;
  const links = items.map(({ page, heading, isCurrent }) => {
    const link = button(heading, () => send({ type: 'goToPage', page }), {
      class: 'link',
      'data-focus': `page-${page}`,
      ...(isCurrent && { 'aria-current': 'page' }),
    });
    return element('li', {}, link);
  });
  return element('ul', { class: 'pages' }, ...links);
}

function footer({ labels, isFirst }: GuideReading, send: Send): HTMLElement {
  const previous = button(labels.previous, () => send({ type: 'previous' }), {
    'data-focus': 'previous',
    ...(isFirst && { disabled: '' }),
  });
  const next = button(labels.next, () => send({ type: 'next' }), { class: 'primary', 'data-focus': 'next' });
  return element('footer', {}, previous, next);
}
