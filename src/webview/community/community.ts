import { ProgramFields } from './fields';
import type { ProgramAction, ProgramMessage } from './communityProtocol';
import { renderDates, renderProgram, renderTable } from './renderCommunity';

interface VscodeApi {
  postMessage(message: ProgramAction): void;
}

declare function acquireVsCodeApi(): VscodeApi;

const vscode = acquireVsCodeApi();
const root = document.getElementById('program');
if (root) run(root);

/** What was typed and ticked stays in the elements, so only what nobody can type in is ever built anew. */
function run(container: HTMLElement): void {
  const fields = new ProgramFields((texts) => vscode.postMessage({ type: 'check', texts }));
  const saveDates = (): void => vscode.postMessage({ type: 'saveDates' });
  window.addEventListener('message', ({ data }: MessageEvent<ProgramMessage>) => {
    if (data.kind === 'checked') {
      fields.show(data.problems);
      return;
    }
    document.documentElement.lang = data.language;
    if (container.childElementCount === 0) {
      container.append(renderProgram(data, fields, saveDates));
      return;
    }
    const hadFocus = document.activeElement?.id === 'save-dates';
    container.querySelector('#dates')?.replaceWith(renderDates(data.dates, saveDates));
    container.querySelector('#go-versions')?.replaceWith(renderTable('go-versions', data.goVersions));
    if (hadFocus) document.getElementById('save-dates')?.focus();
  });
  vscode.postMessage({ type: 'ready' });
}
