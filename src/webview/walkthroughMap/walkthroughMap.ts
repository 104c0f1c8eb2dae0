import { drawLegend, drawMap, showCurrent } from '../parts/drawMap';
import { button, element } from '../parts/element';
import type { FlowMapAction, FlowMapMessage, FlowMapRendering, FlowMapState } from '../parts/mapProtocol';
import { pixelsOf } from '../parts/pixels';
import { PressGate } from '../parts/pressGate';

interface VscodeApi {
  postMessage(message: FlowMapAction): void;
}

declare function acquireVsCodeApi(): VscodeApi;

const vscode = acquireVsCodeApi();
const send = (action: FlowMapAction): void => vscode.postMessage(action);
const root = document.getElementById('flow-map');
if (root) run(root);

function run(container: HTMLElement): void {
  const gate = new PressGate(window);
  window.addEventListener('message', ({ data }: MessageEvent<FlowMapMessage>) => {
    if (data.kind === 'map') gate.pass(() => show(container, data));
    else void answer(data);
  });
  send({ type: 'ready' });
}

function show(container: HTMLElement, { language, title, detail, map, labels }: FlowMapState): void {
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

async function answer({ request, svg, scale }: FlowMapRendering): Promise<void> {
  const png = await pixelsOf(svg, scale).catch(() => undefined);
  send({ type: 'rendered', request, ...(png !== undefined && { png }) });
}
