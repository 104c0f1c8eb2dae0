import { message } from '../base/message';
import { CORE } from '../reading/amounts';
import { isAsDescribed, verdictText } from '../reading/verdictText';
import { transferText } from '../reading/transferText';
import type { Walkthrough } from '../pack/model';
import { sampleArrow, SAMPLE_WIDTH } from '../walkthroughMap/arrow';
import { COMPACT_MAP, layOutMap } from '../walkthroughMap/layout';
import {
  ARROW_STYLES,
  type MapArrow,
  type MapLane,
  type MapNode,
  type MapShape,
  type WalkthroughMap,
} from '../walkthroughMap/model';
import { legendKinds, stepsToDraw } from '../walkthroughMap/stepsToDraw';
import { html, type SafeHtml } from './html';
import { headingOf, laneOf, type PageContext } from './pageContext';

/** The height of a row is that of `.map li` in the style sheet. */
const PAGE_MAP: MapShape = { ...COMPACT_MAP, rowHeight: 50, radius: 10 };

/**
 * The walkthrough map: lanes and arrows, and beside them a list whose rows lead to the steps. The list says everything that
 * the picture shows, so screen readers get only the list.
 */
export function mapHtml(walkthrough: Walkthrough, context: PageContext): SafeHtml {
  const { checkout, language, say } = context;
  const lanes = walkthrough.lanes.map(({ id, title }) => ({ id, title: title[language] }));
  const map = layOutMap(lanes, stepsToDraw(walkthrough.steps, checkout.language), PAGE_MAP);
  const title = say(message('Walkthrough map and all steps'));
  return html`<nav class="map" aria-label="${title}">
    <h2>${title}</h2>
    <div class="lanes" aria-hidden="true">${picture(map, 0, map.headerHeight, map.lanes.map(laneTitle))}</div>
    <div class="rows">
      ${picture(map, map.headerHeight, map.height, [map.arrows.map(arrow), map.nodes.map((node) => nodeOf(node, map.radius))])}
      <ol>
        ${walkthrough.steps.map((_, index) => row(walkthrough, index, context))}
      </ol>
    </div>
    ${legend(walkthrough, context)}
  </nav>`;
}

function row(walkthrough: Walkthrough, index: number, context: PageContext): SafeHtml {
  const { checkout, survey, language, say } = context;
  const step = walkthrough.steps[index];
  if (!step) return html``;
  const resolution = survey.resolutionOf(step);
  const verdict = isAsDescribed(resolution) ? [] : [say(verdictText(resolution))];
  const details = [
    ...verdict,
    say(transferText(step.reached, checkout.language)),
    laneOf(walkthrough, step, language),
    ...(step.isCore ? [say(CORE)] : []),
  ];
  return html`<li>
    <a href="#${step.id}"
      ><span class="${step.isCore ? 'heading core' : 'heading'}"
        >${headingOf(walkthrough, step, language)}</span
      >
      <span class="details">${details.join(' · ')}</span></a
    >
  </li> `;
}

function legend({ steps }: Walkthrough, { checkout, say }: PageContext): SafeHtml {
  const kinds = legendKinds(steps, checkout.language);
  if (kinds.length === 0) return html``;
  return html`<div class="legend">
    <p>${say(message('How control gets there'))}</p>
    <ul>
      ${kinds.map(
        ({ kind, reached }) =>
          html`<li>
            <svg
              width="${SAMPLE_WIDTH + 2}"
              height="12"
              viewBox="-1 -6 ${SAMPLE_WIDTH + 2} 12"
              aria-hidden="true"
            >
              ${arrow(sampleArrow(kind))}
            </svg>
            ${say(transferText(reached, checkout.language))}
          </li> `,
      )}
    </ul>
  </div> `;
}

function picture(
  map: WalkthroughMap,
  top: number,
  bottom: number,
  parts: readonly (SafeHtml | SafeHtml[])[],
): SafeHtml {
  const height = bottom - top;
  return html`<svg
    width="${map.width}"
    height="${height}"
    viewBox="0 ${top} ${map.width} ${height}"
    aria-hidden="true"
  >
    ${map.lanes.map(({ left, right }, index) =>
      index % 2 === 0
        ? html`<rect class="band" x="${left}" y="${top}" width="${right - left}" height="${height}" /> `
        : undefined,
    )}${map.lanes.map(
      ({ x, line }) => html`<line class="lane" x1="${x}" x2="${x}" y1="${line.top}" y2="${line.bottom}" /> `,
    )}${parts}
  </svg>`;
}

function laneTitle({ title: { x, y, anchor, lineHeight, lines } }: MapLane): SafeHtml {
  return html`${lines.map(
    (line, index) =>
      html`<text class="title" x="${x}" y="${y + index * lineHeight}" text-anchor="${anchor}"
        >${line}</text
      > `,
  )}`;
}

function arrow({ kind, line, head, tail }: Omit<MapArrow, 'from' | 'to'>): SafeHtml {
  const { width, dashes, head: form } = ARROW_STYLES[kind];
  const dashed = dashes.length > 0 ? html` stroke-dasharray="${dashes.join(' ')}"` : undefined;
  return html`<g class="arrow ${kind}"
    ><path d="${line}" stroke-width="${width}" ${dashed} /><path class="${form}" d="${head}" />${
      tail !== undefined && tail !== '' ? html`<path class="filled" d="${tail}" />` : undefined
    }</g
  > `;
}

function nodeOf({ x, y, number }: MapNode, radius: number): SafeHtml {
  return html`<circle class="node" cx="${x}" cy="${y}" r="${radius}" /><text
      class="number"
      x="${x}"
      y="${y + 3.5}"
      text-anchor="middle"
      >${number}</text
    > `;
}
