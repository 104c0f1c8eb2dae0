import { button, element } from '../parts/element';
import type { CommunityFields } from './fields';
import type {
  CommunityAction,
  CommunityCell,
  CommunityCheckList,
  CommunityDatesPart,
  CommunityForm,
  CommunityRemedy,
  CommunityState,
  CommunityTable,
} from './communityProtocol';

/** The whole page: dates, application, contribution, roles, offers, links. */
export function renderCommunity(
  state: CommunityState,
  fields: CommunityFields,
  send: (action: CommunityAction) => void,
): HTMLElement {
  const sections = [
    renderDates(state.dates, () => send({ type: 'saveDates' })),
    renderForm('application', state.application, fields, state.rightLabel),
    ...state.checkLists.slice(0, 1).map(renderCheckList),
    renderForm('contribution', state.contribution, fields, state.rightLabel),
    ...state.checkLists.slice(1).map(renderCheckList),
    renderTable('go-versions', state.goVersions, (remedy) => send({ type: remedy })),
    renderTable('roles', state.roles),
    renderOffers(state.offers),
    renderLinks(state.links),
  ];
  const parts = sections.map((section) =>
    element('li', {}, element('a', { href: `#${section.id}` }, section.firstElementChild?.textContent ?? '')),
  );
  return element(
    'main',
    {},
    element('h1', {}, state.title),
    element('p', { class: 'detail' }, state.detail),
    element('nav', { 'aria-label': state.partsLabel }, element('ul', {}, ...parts)),
    ...sections,
  );
}

/** The section with the dates, and the button that saves them. */
export function renderDates(dates: CommunityDatesPart, saveDates: () => void): HTMLElement {
  const rows = dates.rows.flatMap(({ what, when }) => [element('dt', {}, what), element('dd', {}, when)]);
  return section(
    'dates',
    dates.heading,
    element('dl', {}, ...rows),
    ...dates.warnings.map((text) => element('p', { class: 'notice' }, text)),
    element('p', { class: 'hint' }, dates.note),
    element('p', {}, button(dates.saveLabel, saveDates, { class: 'action', id: 'save-dates' })),
  );
}

/** A section with a table, or only its notes if the table has no rows. */
export function renderTable(
  id: string,
  { heading, notes, columns, rows, remedies = [] }: CommunityTable,
  remedy?: (wanted: CommunityRemedy) => void,
): HTMLElement {
  const about = notes.map((note) => element('p', { class: 'hint' }, note));
  const buttons = remedies.map(({ remedy: wanted, label }) =>
    button(label, () => remedy?.(wanted), { class: 'action', id: `remedy-${wanted}` }),
  );
  if (buttons.length > 0) about.push(element('p', { class: 'actions' }, ...buttons));
  if (rows.length === 0) return section(id, heading, ...about);
  const head = columns.map((cell) => element('th', { scope: 'col' }, ...cellContent(cell)));
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      ...row.map((cell, index) =>
        index === 0
          ? element('th', { scope: 'row' }, ...cellContent(cell))
          : element('td', cell.isProblem ? { class: 'problem' } : {}, ...cellContent(cell)),
      ),
    ),
  );
  const table = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...body),
  );
  // A wide table scrolls inside its own box. `tabindex` makes that box scroll by keyboard too.
  const scroller = element(
    'div',
    { class: 'scroller', tabindex: '0', role: 'group', 'aria-label': heading },
    table,
  );
  return section(id, heading, ...about, scroller);
}

function cellContent({ lines, address }: CommunityCell): Node[] {
  const [first, ...more] = lines;
  if (first === undefined) return [document.createTextNode('–')];
  if (address !== undefined)
    return [element('a', { href: address }, first), ...more.map((line) => element('div', {}, line))];
  if (more.length === 0) return [document.createTextNode(first)];
  return [element('ul', {}, ...lines.map((line) => element('li', {}, line)))];
}

function renderForm(
  id: string,
  { heading, note, fields }: CommunityForm,
  shown: CommunityFields,
  rightLabel: string,
): HTMLElement {
  const built = fields.map((field) => shown.render(field, rightLabel));
  return section(
    id,
    heading,
    element('p', { class: 'hint' }, note),
    element('div', { class: 'fields' }, ...built),
  );
}

function renderCheckList({ id, heading, items }: CommunityCheckList): HTMLElement {
  const boxes = items.map((item) =>
    element(
      'li',
      {},
      element(
        'label',
        {},
        element('input', { type: 'checkbox', id: `box-${item.id}` }),
        element('span', {}, item.text),
      ),
    ),
  );
  return section(id, heading, element('ul', { class: 'boxes' }, ...boxes));
}

function renderOffers({ heading, items }: CommunityState['offers']): HTMLElement {
  return section('offers', heading, element('ul', {}, ...items.map((text) => element('li', {}, text))));
}

function renderLinks({ heading, items }: CommunityState['links']): HTMLElement {
  const links = items.map(({ title, address }) =>
    element('li', {}, element('a', { href: address, title: address }, title)),
  );
  return section('links', heading, element('ul', {}, ...links));
}

function section(id: string, heading: string, ...children: HTMLElement[]): HTMLElement {
  return element(
    'section',
    { id, 'aria-labelledby': `${id}-heading` },
    element('h2', { id: `${id}-heading` }, heading),
    ...children,
  );
}
