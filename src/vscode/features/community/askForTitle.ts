import * as vscode from 'vscode';
import { checkPullRequestTitle, EXAMPLE_TITLE } from '../../../community/opengemini';
import { message } from '../../../core';
import { localize } from '../../platform/localize';

/** Asks for the title of a pull request, shows problems while it is typed, and offers to copy a valid one. */
export async function askForTitle(): Promise<void> {
  const title = await vscode.window.showInputBox({
    title: localize(message('Check a Pull Request Title')),
    prompt: localize(message('Uses the rules of the project’s own check. Nothing is sent.')),
    placeHolder: EXAMPLE_TITLE,
    ignoreFocusOut: true,
    validateInput: (text) => (text === '' ? undefined : whatIsWrong(text)),
  });
  if (title === undefined || title === '') return;
  const copy = localize(message('Copy'));
  const text = localize(message('No problems in this title: {0}', title));
  if ((await vscode.window.showInformationMessage(text, copy)) === copy)
    await vscode.env.clipboard.writeText(title);
}

/** The first problem with its 1-based column, and the number of further problems. */
function whatIsWrong(title: string): vscode.InputBoxValidationMessage | undefined {
  const [first, ...more] = checkPullRequestTitle(title);
  if (!first) return undefined;
  const column = first.range.start.column + 1;
  const text =
    more.length === 0
      ? message('Column {0}: {1}', column, first.message)
      : message('Column {0}: {1} And {2} more.', column, first.message, more.length);
  return { message: localize(text), severity: vscode.InputBoxValidationSeverity.Error };
}
