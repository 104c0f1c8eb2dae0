import { renderStep } from './renderStep';
import { renderWelcome } from './renderWelcome';
import type { GuideAction, GuideState } from './protocol';

interface VscodeApi {
  postMessage(message: GuideAction): void;
}

declare function acquireVsCodeApi(): VscodeApi;

const vscode = acquireVsCodeApi();
const send = (action: GuideAction): void => vscode.postMessage(action);
const root = document.getElementById('guide');

window.addEventListener('message', (event: MessageEvent<GuideState>) => {
  if (root) show(root, event.data);
});
send({ type: 'ready' });

function show(container: HTMLElement, state: GuideState): void {
  const focused = document.activeElement?.getAttribute('data-focus');
  document.documentElement.lang = state.language;
  container.replaceChildren(state.kind === 'step' ? renderStep(state, send) : renderWelcome(state, send));
  // Whoever steps by keyboard keeps the focus on the same button.
  if (focused) container.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
  container.querySelector('.text')?.scrollTo(0, 0);
}
