import { button, element } from '../parts/element';
import { pastedPage } from './copyPage';
import type { CopyState, ExportAction, ExportedState, ExportMessage, Rendering } from './exportProtocol';
import { pixelsOf } from '../parts/pixels';

interface VscodeApi {
  postMessage(message: ExportAction): void;
}

declare function acquireVsCodeApi(): VscodeApi;

const vscode = acquireVsCodeApi();
const send = (action: ExportAction): void => vscode.postMessage(action);
const root = document.getElementById('export');
if (root) run(root);

function run(container: HTMLElement): void {
  window.addEventListener('message', ({ data }: MessageEvent<ExportMessage>) => {
    if (data.kind === 'render') {
      void answer(data);
      return;
    }
    document.documentElement.lang = data.language;
    container.replaceChildren(data.kind === 'exported' ? exported(data) : toCopy(data));
  });
  send({ type: 'ready' });
}

function exported({ title, detail, todo, problems, files, labels }: ExportedState): HTMLElement {
  const items = todo.map((text) =>
    element(
      'li',
      {},
      element('label', {}, element('input', { type: 'checkbox' }), element('span', {}, text)),
    ),
  );
  const places = problems.map(({ text, place, isError }, index) =>
    element(
      'li',
      { class: isError ? 'error' : 'warning' },
      button(place, () => send({ type: 'goToProblem', index }), { class: 'link' }),
      element('span', {}, text),
    ),
  );
  const names = files.map((name, index) =>
    element(
      'li',
      {},
      button(name, () => send({ type: 'openFile', index }), { class: 'link' }),
    ),
  );
  return element(
    'main',
    {},
    element('h1', {}, title),
    element('p', { class: 'detail', role: 'status' }, detail),
    ...section(labels.todo, element('ol', { class: 'todo' }, ...items)),
    ...section(labels.problems, element('ul', { class: 'problems' }, ...places)),
    ...section(labels.files, element('ul', { class: 'files' }, ...names)),
  );
}

/** A heading and its list; nothing for an empty one. */
function section(heading: string, list: HTMLElement): HTMLElement[] {
  return list.childElementCount === 0 ? [] : [element('h2', {}, heading), list];
}

function toCopy(state: CopyState): HTMLElement {
  const { title, notes, labels } = state;
  const page = pastedPage(state);
  const status = element('span', { class: 'detail', role: 'status' });
  const copy = button(labels.copy, () => void copyPage(), { class: 'primary' });
  const copyPage = async (): Promise<void> => {
    const isDone = await page.copy();
    status.textContent = isDone ? labels.copied : labels.failed;
    send({ type: 'copied', isDone });
  };
  return element(
    'main',
    {},
    element('h1', {}, title),
    element('div', { class: 'actions' }, copy, status),
    element('ul', { class: 'notes' }, ...notes.map((note) => element('li', {}, note))),
    page.shown,
  );
}

async function answer({ request, svg, scale }: Rendering): Promise<void> {
  const png = await pixelsOf(svg, scale).catch(() => undefined);
  send({ type: 'rendered', request, ...(png !== undefined && { png }) });
}
