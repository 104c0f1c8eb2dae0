import * as vscode from 'vscode';
import { message, type Message } from '../../core';
import { localize } from '../platform/localize';
import type { WorkspaceCheckouts } from './workspaceCheckouts';

/** Tells the reader which checkouts to open. Used when a command needs a checkout and none is open. */
export function askForCheckout(checkouts: WorkspaceCheckouts): void {
  const projects = describedProjects(checkouts);
  const text =
    projects === undefined
      ? message('No walkthrough can be read. The Problems panel says why.')
      : message('Open a checkout of {0} first.', projects);
  void vscode.window.showInformationMessage(localize(text));
}

/** The projects that packs describe, such as "a, b or c"; `undefined` if no pack can be read. */
export function describedProjects({ allPacks }: WorkspaceCheckouts): string | Message | undefined {
  const names = [...new Set(allPacks.flatMap(({ pack }) => pack?.name ?? []))];
  const last = names.pop();
  return last === undefined || names.length === 0 ? last : message('{0} or {1}', names.join(', '), last);
}
