import { button, disclosure, element, prose } from '../parts/element';
import type { FactsPanel } from './factsPanel';
import type { GuideAside, GuideNote, GuideStep, GuideVerdict } from './guideProtocol';
import { renderReading, type PageMemory, type Send } from './renderReading';

/** The page of one step: its place, the verdict, the text. */
export function renderStep(step: GuideStep, send: Send, memory: PageMemory, facts: FactsPanel): HTMLElement {
  const text = [
    placeButton(step, send),
    verdict(step.verdict, step.candidatesLabel, send),
    prose(step.html),
    ...step.asides.map((each) => aside(each, memory)),
    noteField(step.note, send),
    facts.render(step),
  ];
  return renderReading(step, [step.lane, step.transfer], text, send, memory);
}

function placeButton({ symbol, place, revealLabel }: GuideStep, send: Send): HTMLElement {
  const name = element('code', {}, ...breakable(symbol));
  if (place === undefined) return element('p', { class: 'place' }, name);
  const link = element(
    'button',
    { type: 'button', class: 'place', title: revealLabel, 'data-focus': 'place' },
    name,
    element('span', {}, place),
  );
  link.addEventListener('click', () => send({ type: 'reveal' }));
  return link;
}

/** A folded part of the text. A kind that the reader opened is open in the next step, too. */
function aside({ kind, heading, html }: GuideAside, memory: PageMemory): HTMLElement {
  const summary = element('summary', { 'data-focus': `aside-${kind}` }, heading);
  const details = disclosure(summary, html);
  details.className = `aside ${kind}`;
  details.open = memory.openAsides.includes(kind);
  details.addEventListener('toggle', () => {
    const others = memory.openAsides.filter((each) => each !== kind);
    memory.openAsides = details.open ? [...others, kind] : others;
  });
  return details;
}

/** The field for the reader's note. Every change is sent at once, so that nothing is lost when the page goes. */
function noteField({ walkthrough, step, text, label }: GuideNote, send: Send): HTMLElement {
  const field = element('textarea', { class: 'note', rows: '2', 'data-focus': 'note', 'data-note': step });
  field.value = text;
  field.addEventListener('input', () => send({ type: 'note', walkthrough, step, text: field.value }));
  return element('label', { class: 'note' }, element('span', {}, label), field);
}

/** Allows a line break in a symbol before its last name. */
function breakable(symbol: string): (Node | string)[] {
  const name = Math.max(symbol.lastIndexOf('.'), symbol.lastIndexOf(':')) + 1;
  return name === 0 ? [symbol] : [symbol.slice(0, name), element('wbr', {}), symbol.slice(name)];
}

function verdict(
  { level, label, evidence, candidates, remedies }: GuideVerdict,
  candidatesLabel: string,
  send: Send,
): HTMLElement | undefined {
  if (level === 'ok') return undefined;
  const choices = candidates.map((candidate, index) =>
    element(
      'li',
      {},
      button(candidate, () => send({ type: 'openCandidate', index }), {
        class: 'link',
        'data-focus': `candidate-${index}`,
      }),
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
    element(
      'p',
      { class: 'verdict-remedies' },
      ...remedies.map(({ remedy, label: name }) =>
        button(name, () => send({ type: remedy }), { class: 'link', 'data-focus': remedy }),
      ),
    ),
  );
}
