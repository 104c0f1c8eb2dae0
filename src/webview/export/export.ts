import { button, element } from '../parts/element';
import { connectHost } from '../parts/host';
import { pastedPage } from './copyPage';
import type { CopyState, ExportAction, ExportedState, ExportMessage } from './exportProtocol';
import { answerWithPixels } from '../parts/pixels';

const { send, listen } = connectHost<ExportAction, ExportMessage>({ type: 'ready' });
const root = document.getElementById('export');
if (root) run(root);

function run(container: HTMLElement): void {
  listen((posted) => {
    if (posted.kind === 'render') {
      void answerWithPixels(posted, send);
      return;
    }
    document.documentElement.lang = posted.language;
    container.replaceChildren(posted.kind === 'exported' ? exported(posted) : toCopy(posted));
  });
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

/** A heading and its list; nothing if the list is empty. */
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
