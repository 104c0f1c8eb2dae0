import * as vscode from 'vscode';
import { innermost, isWrittenIn, message, type CodeLanguage, type RepoPath } from '../../../core';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import { tell } from '../../platform/tell';
import { asNamedFunction } from '../../workspace/namedFunction';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';
import { isFunctionRow } from './callFlowRows';
import type { LanguageServer } from './languageServer';
import { ServerRow, type ServerFlow } from './serverRow';

/** A place in a language whose calls are not indexed. */
export interface ServerPlace {
  readonly document: vscode.TextDocument;
  readonly language: CodeLanguage;
  readonly position: vscode.Position;
}

/** Where a command acts, if only a language server can know the calls there: at what it names, else at the cursor. */
export async function serverPlaceOf(
  wanted: unknown,
  indexes: ModuleIndexes,
): Promise<ServerPlace | undefined> {
  if (isFunctionRow(wanted) || wanted instanceof ServerRow) return undefined;
  const { uri, line } = asNamedFunction(wanted) ?? {};
  if (uri && isWrittenIn(indexes.language, uri.path as RepoPath)) return undefined;
  const editor = vscode.window.activeTextEditor;
  const document = uri ? await vscode.workspace.openTextDocument(uri) : editor?.document;
  const language = document && indexes.otherLanguageOf(document.languageId);
  if (!document || !language) return undefined;
  const position = line === undefined ? editor?.selection.active : document.lineAt(line).range.end;
  return position && { document, language, position };
}

/**
 * The function at a place: one that is called there, else the one that is declared around it. Tells the reader if no language
 * server knows it.
 */
export async function serverTargetOf(
  { document, language, position }: ServerPlace,
  checkouts: WorkspaceCheckouts,
  server: LanguageServer,
): Promise<Omit<ServerFlow, 'direction'> | undefined> {
  const { uri } = document;
  const root = checkouts.rootOf(uri);
  if (!root) return tell(message('This file is not part of an open {0} module.', language.name));
  const around = nameAround(document, position, language);
  const item = (await server.itemAt(uri, position)) ?? (around && (await server.itemAt(uri, around)));
  if (item) return { root, language, item };
  return tell(
    message(
      'Calls in {0} come from a language server, and none knows a function here. Install an extension that has a call hierarchy for {0}, and put the cursor on the name of a function.',
      language.name,
    ),
  );
}

/** The name of the innermost declaration that holds a position. */
function nameAround(
  document: vscode.TextDocument,
  position: vscode.Position,
  language: CodeLanguage,
): vscode.Position | undefined {
  const offset = document.offsetAt(position);
  const { declarations } = language.scan(document.getText());
  const [declaration] = innermost(declarations.filter(({ start, end }) => start <= offset && offset <= end));
  return declaration && document.positionAt(declaration.nameStart);
}
