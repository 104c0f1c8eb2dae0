import { button, disclosure, element } from '../parts/element';
import type { GuideAction, GuideWelcome } from './guideProtocol';

/** The page that the Guide shows while no walkthrough is being read. */
export function renderWelcome(
  { heading, text, aboutLabel, remedies, walkthroughs }: GuideWelcome,
  send: (action: GuideAction) => void,
): HTMLElement {
  const items = walkthroughs.map(({ id, checkout, title, detail, introduction, action }) =>
    element(
      'li',
      {},
      element('strong', {}, title),
      element('p', { class: 'detail' }, detail),
      button(action, () => send({ type: 'start', walkthrough: id, checkout }), {
        class: 'primary',
        'aria-label': `${action}: ${title}`,
      }),
      disclosure(element('summary', {}, aboutLabel), introduction),
    ),
  );
  return element(
    'main',
    { class: 'welcome' },
    element('h1', {}, heading),
    element('p', {}, text),
    ...remedies.map(({ remedy, label }) =>
      button(label, () => send({ type: 'remedy', remedy }), { class: 'remedy primary' }),
    ),
    items.length > 0 ? element('ul', { class: 'walkthroughs' }, ...items) : undefined,
  );
}
