import { button, element, prose } from '../parts/element';
import type { GuideFinish } from './finishProtocol';
import type { Send } from './renderReading';

/** The page after the last page of a walkthrough. */
export function renderFinish(finish: GuideFinish, send: Send): HTMLElement {
  const { heading, summary, labels } = finish;
  return element(
    'main',
    { class: 'finish' },
    element('p', { class: 'position' }, labels.position),
    element('h1', { tabindex: '-1', 'data-focus-else': '' }, heading),
    element('p', { class: 'detail' }, summary),
    ...leftOut(finish, send),
    ...exercise(finish, send),
    ...ideas(finish, send),
    ...next(finish, send),
    element(
      'div',
      { class: 'finish-actions' },
      button(labels.back, () => send({ type: 'previous' }), { 'data-focus': 'previous' }),
      button(labels.close, () => send({ type: 'close' }), {
        'data-focus': 'close',
        ...(finish.next === undefined && { class: 'primary' }),
      }),
    ),
  );
}

function leftOut({ leftOut: steps, rest, labels }: GuideFinish, send: Send): HTMLElement[] {
  if (steps.length === 0) return [];
  const links = steps.map(({ step, label }) =>
    element(
      'li',
      {},
      button(label, () => send({ type: 'goTo', step }), { class: 'link', 'data-focus': `left-out-${step}` }),
    ),
  );
  const others =
    rest === undefined
      ? []
      : [button(rest, () => send({ type: 'readRest' }), { class: 'remedy', 'data-focus': 'rest' })];
  return [element('h2', {}, labels.leftOut), ...others, element('ul', { class: 'plain' }, ...links)];
}

function exercise({ exercise: given, labels }: GuideFinish, send: Send): HTMLElement[] {
  if (!given) return [];
  const commands = given.commands.map((command, index) =>
    element(
      'li',
      {},
      button(command, () => send({ type: 'copyCommand', index }), {
        class: 'link command',
        title: labels.copy,
        'data-focus': `command-${index}`,
      }),
    ),
  );
  return [
    element('h2', {}, labels.exercise),
    element('ul', { class: 'plain' }, ...commands),
    button(labels.openExercise, () => send({ type: 'goToPage', page: 'exercise' }), {
      class: 'remedy',
      'data-focus': 'exercise',
    }),
  ];
}

function ideas({ ideas: all, labels }: GuideFinish, send: Send): HTMLElement[] {
  const items = all.map(({ html }, index) => {
    const text = prose(html);
    text.id = `idea-${index}`;
    return element(
      'li',
      {},
      text,
      button(labels.newDraft, () => send({ type: 'startDraft', index }), {
        class: 'link',
        'aria-describedby': text.id,
        'data-focus': `idea-${index}`,
      }),
    );
  });
  if (items.length === 0) return [];
  return [element('h2', {}, labels.write), element('ul', { class: 'plain ideas' }, ...items)];
}

function next({ next: following, labels }: GuideFinish, send: Send): HTMLElement[] {
  if (!following) return [];
  const { walkthrough, checkout, title, detail } = following;
  const start = button(labels.start, () => send({ type: 'start', walkthrough, checkout }), {
    class: 'primary',
    'aria-label': `${labels.start}: ${title}`,
    'data-focus': 'next',
  });
  return [
    element('h2', {}, labels.next),
    element(
      'ul',
      { class: 'walkthroughs' },
      element('li', {}, element('strong', {}, title), element('p', { class: 'detail' }, detail), start),
    ),
  ];
}
