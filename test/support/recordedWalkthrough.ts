import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './until';

/** The files of the walkthrough that the tests of recording make. */
export const PACK = '.source-guide/opengemini';
export const TITLE = 'How a row is logged';
export const STRUCTURE = `${PACK}/how-a-row-is-logged/walkthrough.json`;
export const TEXT = `${PACK}/how-a-row-is-logged/en.md`;

type Answer = (options: { readonly title?: string } | undefined) => unknown;

/** Answers what VS Code would ask an author, and notes what it says. */
export class AuthorAnswers {
  said: string[] = [];
  /** The text for the next fields. */
  input: Answer = () => TITLE;
  /** The row for the next lists; the first one by default. */
  row: (rows: readonly { readonly label: string }[]) => unknown = ([first]) => first;
  private readonly usual = {
    showInputBox: vscode.window.showInputBox,
    showQuickPick: vscode.window.showQuickPick,
    showInformationMessage: vscode.window.showInformationMessage,
  };

  constructor() {
    Object.assign(vscode.window, {
      showInputBox: (options: { title?: string }) => Promise.resolve(this.input(options)),
      showQuickPick: async (rows: unknown) => this.row((await rows) as readonly { label: string }[]),
      showInformationMessage: (text: string) => {
        this.said.push(text);
        return Promise.resolve(undefined);
      },
    });
  }

  restore(): void {
    Object.assign(vscode.window, this.usual);
  }
}

/** Begins the walkthrough with a function of the sample. */
export async function beginWalkthrough(): Promise<void> {
  await putCursor('engine/wal.go', /l\.writeBinary\(/);
  await run('sourceGuide.walkthrough.create');
  assert.deepEqual(await steps(), [['write', 'start', undefined]]);
}

/** Leaves nothing of it. */
export async function removeWalkthrough(): Promise<void> {
  await run('sourceGuide.walkthrough.stop');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  if (await isThere('.source-guide'))
    await vscode.workspace.fs.delete(uriOf('.source-guide'), { recursive: true });
  await run('sourceGuide.checkout.refresh');
}

export async function run(id: string, ...words: unknown[]): Promise<void> {
  await vscode.commands.executeCommand(id, ...words);
}

interface Structure {
  readonly steps: readonly {
    readonly id: string;
    readonly reached: string;
    readonly from?: string;
    readonly anchor: { readonly site?: { readonly kind: string; readonly name?: string } };
  }[];
}

export async function structure(): Promise<Structure> {
  return JSON.parse(await read(STRUCTURE)) as Structure;
}

export async function steps(): Promise<unknown[]> {
  return (await structure()).steps.map(({ id, reached, from }) => [id, reached, from]);
}

export async function ids(): Promise<string[]> {
  return (await structure()).steps.map(({ id }) => id);
}

export function uriOf(path: string): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root, 'a folder is open');
  return vscode.Uri.joinPath(root, path);
}

export async function read(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)));
}

export async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
}

export async function isThere(path: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uriOf(path));
    return true;
  } catch {
    return false;
  }
}

export async function putCursor(path: string, line: RegExp): Promise<void> {
  const editor = await vscode.window.showTextDocument(uriOf(path));
  const number = editor.document
    .getText()
    .split('\n')
    .findIndex((each) => line.test(each));
  assert.ok(number >= 0, String(line));
  editor.selection = new vscode.Selection(number, 1, number, 1);
  await untilActive(path);
}

export async function select(path: string, text: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(uriOf(path));
  const start = editor.document.getText().indexOf(text);
  const { document } = editor;
  editor.selection = new vscode.Selection(
    document.positionAt(start),
    document.positionAt(start + text.length),
  );
  await untilActive(path);
}

export async function untilActive(path: string): Promise<void> {
  const uri = uriOf(path).toString();
  await until(() => vscode.window.activeTextEditor?.document.uri.toString() === uri);
}

export async function replaceIn(document: vscode.TextDocument, what: string, by: string): Promise<void> {
  const start = document.getText().indexOf(what);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + what.length));
  edit.replace(document.uri, range, by);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
