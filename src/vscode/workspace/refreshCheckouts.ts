import * as vscode from 'vscode';
import { message } from '../../core';
import { VIEWS } from '../ids';
import { sayInStatusBar } from '../platform/sayInStatusBar';
import { askForCheckout } from './askForCheckout';
import type { WorkspaceCheckouts } from './workspaceCheckouts';

/** Searches for checkouts again, and says what was found. The view of the walkthroughs shows that it goes on. */
export async function refreshCheckouts(checkouts: WorkspaceCheckouts): Promise<void> {
  await vscode.window.withProgress({ location: { viewId: VIEWS.walkthroughs } }, () => checkouts.search());
  const { all } = checkouts;
  const count = all.reduce((sum, { checkout }) => sum + checkout.pack.walkthroughs.length, 0);
  if (all.length === 0) askForCheckout(checkouts);
  else sayInStatusBar(message('All files are read again. Walkthroughs: {0}.', count));
}
