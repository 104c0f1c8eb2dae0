import { button, disclosure, element } from './element';
import type { GuideAction, GuideStep, GuideStepItem, GuideVerdict } from './protocol';

type Send = (action: GuideAction) => void;

/** The page of one step: where the reader is, what to see, and the way on. */
export function renderStep(step: GuideStep, send: Send): HTMLElement {
  return element('main', { class: 'step' }, header(step, send), text(step, send), footer(step, send));
}

function header(step: GuideStep, send: Send): HTMLElement {
  const { index, count } = step.progress;
  return element(
    'header',
    {},
    element(
      'div',
      { class: 'row' },
      element('span', { class: 'walkthrough', title: step.walkthroughTitle }, step.walkthroughTitle),
      button('×', () => send({ type: 'close' }), {
        class: 'icon',
        title: step.labels.close,
        'aria-label': step.labels.close,
      }),
    ),
    element('progress', { max: String(count), value: String(index + 1), 'aria-label': step.position }),
    element(
      'p',
      { class: 'where' },
      element('span', {}, step.position),
      element('span', { class: 'lane' }, step.lane),
      element('span', {}, step.reached),
    ),
  );
}

function text(step: GuideStep, send: Send): HTMLElement {
  const prose = element('div', { class: 'prose' });
  prose.innerHTML = step.html;
  return element(
    'section',
    { class: 'text', tabindex: '0', 'aria-live': 'polite' },
    element('h1', {}, step.heading),
    placeButton(step, send),
    verdict(step.verdict, step.labels.candidates, send),
    prose,
    step.introduction === undefined ? undefined : disclosure(step.labels.about, step.introduction),
    allSteps(step, send),
  );
}

function placeButton({ symbol, place, labels }: GuideStep, send: Send): HTMLElement {
  const name = element('code', {}, ...breakable(symbol));
  if (place === undefined) return element('p', { class: 'place' }, name);
  const link = element(
    'button',
    { type: 'button', class: 'place', title: labels.reveal, 'data-focus': 'place' },
    name,
    element('span', {}, place),
  );
  link.addEventListener('click', () => send({ type: 'reveal' }));
  return link;
}

/** A method may break after its receiver. */
function breakable(symbol: string): (Node | string)[] {
  const dot = symbol.indexOf(').') + 2;
  return dot < 2 ? [symbol] : [symbol.slice(0, dot), element('wbr', {}), symbol.slice(dot)];
}

function verdict(
  { level, label, evidence, candidates }: GuideVerdict,
  candidatesLabel: string,
  send: Send,
): HTMLElement | undefined {
  if (level === 'ok') return undefined;
  const choices = candidates.map((candidate, index) =>
    element(
      'li',
      {},
      button(candidate, () => send({ type: 'openCandidate', index }), { class: 'link' }),
    ),
  );
  return element(
    'div',
    { class: `verdict ${level}`, role: 'note' },
    element('strong', {}, label),
    ' ',
    evidence,
    choices.length > 0 ? element('p', {}, candidatesLabel) : undefined,
    choices.length > 0 ? element('ol', {}, ...choices) : undefined,
  );
}

function allSteps({ steps, labels }: GuideStep, send: Send): HTMLElement {
  const list = element('ol', { class: 'steps' }, ...steps.map((item) => stepItem(item, send)));
  const summary = element('summary', { 'data-focus': 'all-steps' }, labels.allSteps);
  const details = element('details', {}, summary, list);
  details.addEventListener('toggle', () => {
    if (details.open) details.scrollIntoView({ block: 'start' });
  });
  return details;
}

function stepItem({ id, heading, lane, isRead, isCurrent, note }: GuideStepItem, send: Send): HTMLElement {
  const mark = isRead ? '✓ ' : '';
  const detail = note === undefined ? lane : `${lane} · ${note}`;
  const go = button(`${mark}${heading}`, () => send({ type: 'goTo', step: id }), {
    class: 'link',
    ...(isCurrent && { 'aria-current': 'step' }),
  });
  return element('li', {}, go, element('span', { class: 'detail' }, ` ${detail}`));
}

function footer({ labels, isFirst }: GuideStep, send: Send): HTMLElement {
  const previous = button(labels.previous, () => send({ type: 'previous' }), {
    'data-focus': 'previous',
    ...(isFirst && { disabled: '' }),
  });
  const next = button(labels.next, () => send({ type: 'next' }), { class: 'primary', 'data-focus': 'next' });
  return element('footer', {}, previous, next);
}
