import * as vscode from 'vscode';
import type { CommandArguments, CommandId, ContextKeys, ViewId } from '../ids';
import { guarded } from './failures';

/** What commands do, by their ids. */
export type Handlers = { readonly [Id in CommandId]?: (...words: CommandArguments[Id]) => unknown };

/** Registers commands. An error in a handler is logged and shown to the user; VS Code does not get it. */
export function registerCommands(log: vscode.LogOutputChannel, handlers: Handlers): vscode.Disposable {
  const registrations = Object.entries(handlers).map(([id, handler]) =>
    vscode.commands.registerCommand(id, (...words: unknown[]) => guarded(log, id, () => handler(...words))),
  );
  return vscode.Disposable.from(...registrations);
}

/** Sets a context key, for `when` clauses in menus and views. */
export function setContext<Key extends keyof ContextKeys>(key: Key, value: ContextKeys[Key]): void {
  void vscode.commands.executeCommand('setContext', key, value);
}

/** Shows one of the extension's views. The focus stays in the editor. */
export async function showView(view: ViewId): Promise<void> {
  await vscode.commands.executeCommand(`${view}.focus`, { preserveFocus: true });
}
