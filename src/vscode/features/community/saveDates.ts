import * as vscode from 'vscode';
import { calendarFile, calendarFileName, dayInShanghai, roundDates } from '../../../community/opengemini';
import { message } from '../../../core';
import { localize } from '../../platform/localize';
import { createUnlessThere } from '../../platform/newFile';

/**
 * Asks where to save the next dates of the talent program as a calendar file, and saves them. Never overwrites a file.
 */
export async function saveDates(checkout: vscode.Uri | undefined): Promise<void> {
  const now = Date.now();
  const dates = roundDates(dayInShanghai(now));
  const folder = checkout ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = calendarFileName(dates.submitBy.slice(0, 7));
  const uri = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { iCalendar: ['ics'] },
    title: localize(message('Where should the calendar be saved?')),
    saveLabel: localize(message('Save Calendar')),
  });
  if (!uri) return;
  const text = calendarFile({ dates, now, translate: localize });
  if (!(await createUnlessThere(uri, () => new TextEncoder().encode(text)))) return;
  const saved = message(
    'The dates were saved to {0}. Open the file with your calendar app.',
    vscode.workspace.asRelativePath(uri),
  );
  void vscode.window.showInformationMessage(localize(saved));
}
