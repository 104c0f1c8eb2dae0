import { button, disclosure, element } from '../parts/element';
import type { GuideAction, GuideWelcome } from './guideProtocol';

/** The page that the Guide shows while no walkthrough is being read. */
export function renderWelcome(
  { heading, text, versions, aboutLabel, remedies, walkthroughs }: GuideWelcome,
  send: (action: GuideAction) => void,
): HTMLElement {
  const items = walkthroughs.map(({ id, checkout, title, detail, introduction, action, isSuggested }) =>
    element(
      'li',
      {},
      element('strong', {}, title),
      element('p', { class: 'detail' }, detail),
      button(action, () => send({ type: 'start', walkthrough: id, checkout }), {
        ...(isSuggested && { class: 'primary' }),
        'aria-label': `${action}: ${title}`,
        'data-focus': `start-${checkout}-${id}`,
      }),
      disclosure(element('summary', {}, aboutLabel), introduction),
    ),
  );
  return element(
    'main',
    { class: 'welcome' },
    element('h1', { tabindex: '-1', 'data-focus-else': '' }, heading),
    element('p', {}, text),
    ...versions.map((version) => element('p', { class: 'detail version' }, version)),
    ...remedies.map(({ remedy, label }, index) =>
      button(label, () => send({ type: 'remedy', remedy }), {
        class: index === 0 ? 'remedy primary' : 'remedy',
        'data-focus': `remedy-${remedy}`,
      }),
    ),
    items.length > 0 ? element('ul', { class: 'walkthroughs' }, ...items) : undefined,
  );
}
