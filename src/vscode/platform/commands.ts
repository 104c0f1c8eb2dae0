import * as vscode from 'vscode';
import { message } from '../../core';
import type { CommandArguments, CommandId, ContextKeys } from '../ids';
import { localize } from './localize';

type Handlers = { readonly [Id in CommandId]?: (...words: CommandArguments[Id]) => unknown };

/** Registers commands. Whatever a handler throws is logged and shown once; nothing escapes. */
export function registerCommands(log: vscode.LogOutputChannel, handlers: Handlers): vscode.Disposable {
  const registrations = Object.entries(handlers).map(([id, handler]) =>
    vscode.commands.registerCommand(id, async (...words: unknown[]) => {
      try {
        return await handler(...words);
      } catch (error) {
        await reportFailure(log, id, error);
        return undefined;
      }
    }),
  );
  return vscode.Disposable.from(...registrations);
}

/** Runs one of the extension's own commands. */
export function runCommand<Id extends CommandId>(id: Id, ...words: CommandArguments[Id]): Thenable<unknown> {
  return vscode.commands.executeCommand(id, ...words);
}

export function setContext<Key extends keyof ContextKeys>(key: Key, value: ContextKeys[Key]): void {
  void vscode.commands.executeCommand('setContext', key, value);
}

async function reportFailure(log: vscode.LogOutputChannel, what: string, error: unknown): Promise<void> {
  log.error(what, error instanceof Error ? error : String(error));
  const showLog = localize(message('Show Log'));
  const text = localize(
    message('Source Guide could not finish: {0}', error instanceof Error ? error.message : String(error)),
  );
  if ((await vscode.window.showErrorMessage(text, showLog)) === showLog) log.show();
}
