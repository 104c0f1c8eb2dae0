import { drawLegend, drawMap, showCurrent } from '../parts/drawMap';
import { button, element } from '../parts/element';
import { connectHost } from '../parts/host';
import { KeptFocus } from '../parts/keptFocus';
import { answerWithPixels } from '../parts/pixels';
import { PressGate } from '../parts/pressGate';
import { Zoom } from './zoom';
import type {
  WalkthroughMapAction,
  WalkthroughMapMessage,
  WalkthroughMapState,
} from './walkthroughMapProtocol';

const { send, listen, remember, remembered } = connectHost<
  WalkthroughMapAction,
  WalkthroughMapMessage,
  { readonly zoom: number }
>({ type: 'ready' });
const root = document.getElementById('walkthrough-map');
if (root) run(root);

function run(container: HTMLElement): void {
  const gate = new PressGate(window);
  const state = remembered() as { readonly zoom?: unknown } | null | undefined;
  const zoom = new Zoom(document.body, state?.zoom, (percent) => remember({ zoom: percent }));
  listen((posted) => {
    if (posted.kind === 'map') gate.pass(() => show(container, posted, zoom));
    else void answerWithPixels(posted, send);
  });
}

function show(container: HTMLElement, state: WalkthroughMapState, zoom: Zoom): void {
  const { language, detail, map, labels } = state;
  const focus = new KeptFocus(container);
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
  const heading = element(
    'div',
    {},
    element('h1', {}, state.heading),
    element('p', { class: 'detail' }, detail),
  );
  const controls = element('div', { class: 'controls' }, zoom.render(state.zoom), save);
  const header = element('header', {}, heading, controls);
  zoom.applyTo(drawn);
  container.replaceChildren(element('main', {}, header, drawLegend(map), scroller));
  scroller.scrollTop = top ?? 0;
  showCurrent(scroller, drawn);
  focus.restore();
}
