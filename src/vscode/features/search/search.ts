import type * as vscode from 'vscode';
import { registerCommands } from '../../platform/commands';
import { searchWalkthroughs } from './searchWalkthroughs';
import { whereAmI, type WhereAmIParts } from './whereAmI';

/** Registers "Search Walkthroughs…" and "Where Am I?". */
export function registerSearch(
  parts: WhereAmIParts & { readonly log: vscode.LogOutputChannel },
): vscode.Disposable {
  return registerCommands(parts.log, {
    'sourceGuide.walkthrough.search': () => searchWalkthroughs(parts.reading),
    'sourceGuide.code.whereAmI': () => whereAmI(parts),
  });
}
