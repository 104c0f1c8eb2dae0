import { element, svgElement } from './element';
import type { ShownArrow, ShownArrowStyle, ShownLane, MapContent, MapStep } from './mapProtocol';

/**
 * Where a row shows how control gets to its step: below the heading, or in columns beside it, together with the symbol.
 */
export type MapDetail = 'below' | 'columns';

/**
 * A walkthrough map: lanes and arrows on the left, and beside them a list in which each row is a button. The list says
 * everything that the picture shows, so screen readers get only the list.
 */
export function drawMap(map: MapContent, detail: MapDetail, goTo: (step: string) => void): HTMLElement {
  const rows = map.steps.map((step) => stepRow(step, detail, goTo));
  const list = element('ol', { class: 'rows', 'aria-label': map.label }, ...rows);
  const drawn = element(
    'div',
    { class: `map ${detail}` },
    element('div', { class: 'lanes' }, picture(map, 0, map.headerHeight, map.lanes.flatMap(laneTitle))),
    element('div', { class: 'steps' }, picture(map, map.headerHeight, map.height, arrowsAndNodes(map)), list),
  );
  drawn.style.setProperty('--map-width', `${map.width}px`);
  drawn.style.setProperty('--map-row', `${map.rowHeight}px`);
  return drawn;
}

/** The legend of the arrows, and of what marks the first reading. */
export function drawLegend({ legend, legendTitle, coreLabel, styles, sampleWidth }: MapContent): HTMLElement {
  const items = legend.map(({ label, sample }) => {
    const sampleArrow = svgElement(
      'svg',
      { class: 'sample', width: sampleWidth + 2, height: 12, viewBox: `-1 -6 ${sampleWidth + 2} 12` },
      ...arrow(sample, styles),
    );
    return element('li', {}, sampleArrow, label);
  });
  const title = element('span', { class: 'legend-title' }, legendTitle);
  const core = coreLabel === undefined ? [] : [coreSample(coreLabel)];
  return element('div', { class: 'legend' }, title, element('ul', {}, ...items, ...core));
}

function coreSample(label: string): HTMLElement {
  const disc = svgElement('circle', { class: 'disc', cx: 8, cy: 8, r: 6 });
  const sample = svgElement(
    'svg',
    { class: 'sample', width: 16, height: 16 },
    svgElement('g', { class: 'node core' }, disc),
  );
  return element('li', {}, sample, element('span', { class: 'core' }, label));
}

/** Scrolls the row of the current step to the middle. */
export function showCurrent(scroller: HTMLElement, map: HTMLElement): void {
  const row = map.querySelector<HTMLElement>('[aria-current]');
  if (!row) return;
  const { top, height } = row.getBoundingClientRect();
  const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 2;
  scroller.scrollTop += top + height / 2 - middle;
}

function stepRow(step: MapStep, detail: MapDetail, goTo: (step: string) => void): HTMLElement {
  const { number, heading, symbol, transfer, note, isRead, isCore, isCurrent, isProblem, more, label } = step;
  const noted =
    note === undefined
      ? []
      : [unseen(', '), element('span', { class: isProblem ? 'note problem' : 'note' }, note)];
  const how = element(
    'span',
    { class: 'end' },
    element('span', { class: 'transfer' }, transfer),
    ...noted,
    unseen(`, ${more}`),
  );
  const parts = detail === 'columns' ? [element('code', {}, symbol, unseen(', ')), how] : [how];
  const tick = isRead ? [element('span', { 'aria-hidden': 'true' }, '✓ ')] : [];
  const row = element(
    'button',
    {
      type: 'button',
      title: `${label}\n${symbol}`,
      'data-focus': `map-${step.id}`,
      ...(isCurrent && { 'aria-current': 'step' }),
    },
    element(
      'span',
      { class: isCore ? 'heading core' : 'heading' },
      ...tick,
      unseen(`${number}. `),
      heading,
      unseen(', '),
    ),
    ...parts,
  );
  row.addEventListener('click', () => goTo(step.id));
  return element('li', {}, row);
}

/** Text for screen readers only: what the picture beside the row shows. */
function unseen(text: string): HTMLElement {
  return element('span', { class: 'unseen' }, text);
}

function picture(map: MapContent, top: number, bottom: number, parts: readonly SVGElement[]): SVGElement {
  const height = bottom - top;
  const size = { width: map.width, height, viewBox: `0 ${top} ${map.width} ${height}` };
  const bands = map.lanes.map(({ left, right }) =>
    svgElement('rect', { class: 'band', x: left, y: top, width: right - left, height }),
  );
  const lines = map.lanes.map(({ x, line }) =>
    svgElement('line', { class: 'lane-line', x1: x, x2: x, y1: line.top, y2: line.bottom }),
  );
  return svgElement('svg', { ...size, 'aria-hidden': 'true' }, ...bands, ...lines, ...parts);
}

function laneTitle({ title: { x, y, anchor, lineHeight, lines } }: ShownLane): SVGElement[] {
  return lines.map((line, row) =>
    svgElement('text', { class: 'lane-title', x, y: y + row * lineHeight, 'text-anchor': anchor }, line),
  );
}

function arrowsAndNodes({ arrows, styles, steps, radius }: MapContent): SVGElement[] {
  return [...arrows.flatMap((each) => arrow(each, styles)), ...steps.map((step) => node(step, radius))];
}

function arrow({ kind, line, head, tail }: ShownArrow, styles: MapContent['styles']): SVGElement[] {
  const style: ShownArrowStyle = styles[kind] ?? { width: 1.5, dashes: [], head: 'filled' };
  const dashes = style.dashes.length > 0 ? { 'stroke-dasharray': style.dashes.join(' ') } : {};
  const ends = [svgElement('path', { class: `arrow-end ${style.head} ${kind}`, d: head })];
  if (tail !== undefined) ends.push(svgElement('path', { class: `arrow-end filled ${kind}`, d: tail }));
  const width = { 'stroke-width': style.width };
  return [svgElement('path', { class: `arrow-line ${kind}`, d: line, ...width, ...dashes }), ...ends];
}

function node({ x, y, number, isRead, isCore, isCurrent, isProblem }: MapStep, radius: number): SVGElement {
  const states = [isRead && 'read', isCore && 'core', isCurrent && 'current', isProblem && 'problem'].filter(
    Boolean,
  );
  const ring = isCurrent ? [svgElement('circle', { class: 'ring', cx: x, cy: y, r: radius + 3 })] : [];
  const [markX, markY] = [x + radius * 0.8, y - radius * 0.8];
  const mark = isProblem
    ? [
        svgElement('path', {
          class: 'problem-mark',
          d: `M${markX - 5} ${markY + 4}L${markX} ${markY - 5}L${markX + 5} ${markY + 4}Z`,
        }),
        svgElement('text', { class: 'problem-text', x: markX, y: markY + 3, 'text-anchor': 'middle' }, '!'),
      ]
    : [];
  return svgElement(
    'g',
    { class: ['node', ...states].join(' ') },
    ...ring,
    svgElement('circle', { class: 'disc', cx: x, cy: y, r: radius }),
    svgElement('text', { class: 'number', x, y: y + 3.5, 'text-anchor': 'middle' }, String(number)),
    ...mark,
  );
}
