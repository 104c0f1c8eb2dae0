import * as vscode from 'vscode';
import { typesIn } from '../../../core';
import type { OpenTypeAction } from '../../../webview/guide/codeProtocol';
import type { Reading } from '../../reading/reading';

/** Opens a type that the text shows, or one of its fields. The page is not trusted: it may name any. */
export async function openShownType(
  { session, checkouts }: Reading,
  { shown, field }: OpenTypeAction,
): Promise<void> {
  const { current } = session;
  const type = current && (await typesIn(current.checkout, current.walkthrough)).get(shown);
  if (!current || !type?.place) return;
  const uri = checkouts.uriOf(current.checkout, type.place.path);
  if (!uri) return;
  const line = type.fields.find(({ name }) => name === field)?.line ?? type.place.line;
  const start = new vscode.Position(line, 0);
  const selection = new vscode.Range(start, start);
  await vscode.window.showTextDocument(uri, { selection, preserveFocus: true });
}
