import { button, element } from '../parts/element';
import type { GuideCode } from './codeProtocol';
import type { Send } from './renderReading';
import type { PanelEntry } from './wordPanel';

/** What a word in backticks is, as an entry of the panel below the text. */
export function codeEntry(code: GuideCode, send: Send): PanelEntry {
  const { word, heading, place, declaration, labels } = code;
  const act = (type: 'openCode' | 'peekCode', label: string): HTMLElement =>
    button(label, () => send({ type, word }), { class: 'link', 'data-focus': type });
  const body = element(
    'div',
    { class: 'code-entry' },
    element('p', { class: 'detail' }, place),
    element('pre', { tabindex: '0', 'aria-label': heading }, element('code', {}, declaration)),
    element('p', { class: 'verdict-remedies' }, act('openCode', labels.open), act('peekCode', labels.peek)),
    facts(code),
  );
  return { id: `code ${word}`, heading, body, labels };
}

function facts({ sections, waiting }: GuideCode): HTMLElement {
  const parts = sections.flatMap(({ title, rows }) => [
    element('h3', {}, title),
    element('ul', {}, ...rows.map((row) => element('li', {}, row))),
  ]);
  const still = waiting === undefined ? undefined : element('p', { class: 'detail' }, waiting);
  return element('div', { class: 'facts' }, still, ...parts);
}
