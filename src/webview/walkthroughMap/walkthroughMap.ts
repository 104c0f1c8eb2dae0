import { drawLegend, drawMap, showCurrent } from '../parts/drawMap';
import { button, element } from '../parts/element';
import { connectHost } from '../parts/host';
import { answerWithPixels } from '../parts/pixels';
import { PressGate } from '../parts/pressGate';
import type {
  WalkthroughMapAction,
  WalkthroughMapMessage,
  WalkthroughMapState,
} from './walkthroughMapProtocol';

const { send, listen } = connectHost<WalkthroughMapAction, WalkthroughMapMessage>({ type: 'ready' });
const root = document.getElementById('walkthrough-map');
if (root) run(root);

function run(container: HTMLElement): void {
  const gate = new PressGate(window);
  listen((posted) => {
    if (posted.kind === 'map') gate.pass(() => show(container, posted));
    else void answerWithPixels(posted, send);
  });
}

function show(container: HTMLElement, { language, title, detail, map, labels }: WalkthroughMapState): void {
  const focused = document.activeElement?.getAttribute('data-focus');
  const top = container.querySelector('.map-scroller')?.scrollTop;
  document.documentElement.lang = language;
  const drawn = drawMap(map, 'columns', (step) => send({ type: 'goTo', step }));
  const scroller = element('div', { class: 'map-scroller' }, drawn);
  const save = element(
    'div',
    { class: 'actions' },
    button(labels.saveSvg, () => send({ type: 'saveSvg' }), { 'data-focus': 'save-svg' }),
    button(labels.savePng, () => send({ type: 'savePng' }), { 'data-focus': 'save-png' }),
  );
  const heading = element('div', {}, element('h1', {}, title), element('p', { class: 'detail' }, detail));
  const header = element('header', {}, heading, save);
  container.replaceChildren(element('main', {}, header, drawLegend(map), scroller));
  scroller.scrollTop = top ?? 0;
  showCurrent(scroller, drawn);
  if (focused) container.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
}
