import * as vscode from 'vscode';
import {
  alreadyThere,
  choosePin,
  draftStateOf,
  ESSAY_TEXTS,
  findExcerpt,
  insertionFor,
  lengthOf,
  LONGEST_SELECTION,
  message,
  pinStateOf,
  pinWarning,
  shortenQuote,
  writeExcerpt,
  type Checkout,
  type Language,
  type Message,
  type Pin,
  type PinState,
  type QuotedCode,
} from '../../../core';
import { localize } from '../../platform/localize';
import { pickOne } from '../../platform/pickOne';
import { sayInStatusBar } from '../../platform/sayInStatusBar';
import { fileNameOf } from '../../platform/paths';
import { contentLanguage } from '../../platform/settings';
import { chooseDraft, type DraftChoice } from './chooseDraft';
import { offerDraftLine, revealBeside } from './showDraft';

/** Code to add to a draft. */
export interface CodeToQuote {
  /** The checkout that contains the code. */
  readonly checkout: Checkout;
  /** The lines to quote, and where they come from. */
  readonly code: QuotedCode;
  /** The text of the whole file as the editor has it, saved or not. */
  readonly text: string;
  /** Heading for the excerpt, used if it gets its own section. */
  readonly heading: string;
}

/** Adds code and the writer's note to a draft that the writer chooses. One undo removes both. */
export async function insertIntoDraft(quoted: CodeToQuote, choice: DraftChoice): Promise<void> {
  const code = await shortenedIfWanted(quoted);
  const document = code && (await chooseDraft(choice));
  if (!code || !document) return;
  const line = findExcerpt(document.getText(), code);
  if (line !== undefined) {
    offerDraftLine(document, line, [alreadyThere(code)], 'information');
    return;
  }
  const note = await askForNote(code);
  if (note === undefined) return;
  const language = draftStateOf(document.getText()).language ?? contentLanguage();
  const { excerpt, warnings } = await writtenFor(document, { ...quoted, code }, language);
  // Read the draft only now, because the writer may have changed it in the meantime.
  const { heading } = quoted;
  const addition = { heading, excerpt, note, language };
  const insertion = insertionFor(document.getText(), addition, cursorIn(document));
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.validatePosition(placeOf(insertion.line, document)), insertion.text);
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(localize(message('The draft cannot be changed. Is it read-only?')));
    return;
  }
  const addedLines = insertion.text.trim().split('\n').length;
  const isVisible = await revealBeside(document, insertion.shownLine, insertion.shownLine + addedLines);
  const added = message(
    'Added {0} to {1}.',
    code.symbol === '' ? code.path : code.symbol,
    fileNameOf(document.uri),
  );
  if (isVisible && warnings.length === 0) sayInStatusBar(added);
  else
    offerDraftLine(
      document,
      insertion.shownLine,
      [added, ...warnings],
      warnings.length > 0 ? 'warning' : 'information',
    );
}

/** The start of a line; the end of the document for a line after the last one. */
function placeOf(line: number, { lineCount }: vscode.TextDocument): vscode.Position {
  return line < lineCount
    ? new vscode.Position(line, 0)
    : new vscode.Position(lineCount - 1, Number.MAX_SAFE_INTEGER);
}

async function writtenFor(
  document: vscode.TextDocument,
  quoted: CodeToQuote,
  language: Language,
): Promise<{ excerpt: string; warnings: Message[] }> {
  const { pin: shown } = draftStateOf(document.getText());
  const { excerpt, pin, state } = await excerptOf(quoted, language, shown);
  return { excerpt, warnings: warningsFor(pin, shown, state === 'different') };
}

/** An excerpt as Markdown, and what it is true for. `preferred` is the commit to show if the file is the same there. */
export async function excerptOf(
  { checkout, code, text }: CodeToQuote,
  language: Language,
  preferred?: string,
): Promise<{ excerpt: string; pin: Pin; state: PinState }> {
  const texts = new Map([[code.path, text]]);
  const pin = await choosePin(checkout, { paths: [code.path], preferred, texts });
  const state =
    pin.commit === undefined ? 'unknown' : await pinStateOf(checkout, pin.commit, code.path, text);
  return { excerpt: writeExcerpt(code, { pin, state, texts: ESSAY_TEXTS[language] }), pin, state };
}

function warningsFor(pin: Pin, shown: string | undefined, isDifferent: boolean): Message[] {
  const { commit } = pin;
  const unpublished = pinWarning(pin);
  if (isDifferent)
    return [
      message(
        'The file differs from the commit, so the excerpt has no link. Commit or revert your changes, then add the code again.',
      ),
    ];
  if (unpublished) return [unpublished];
  return shown !== undefined && commit !== undefined && shown !== commit
    ? [
        message(
          'The draft quotes commit {0}, but this code is from {1}. Quote one commit throughout.',
          shown.slice(0, 12),
          commit.slice(0, 12),
        ),
      ]
    : [];
}

/** Offers to shorten long code; `undefined` if the writer cancels. */
export async function shortenedIfWanted({ code, text }: CodeToQuote): Promise<QuotedCode | undefined> {
  const length = lengthOf(code);
  if (length <= LONGEST_SELECTION) return code;
  const picks = [
    { label: localize(message('Quote the beginning and the end')), chosen: shortenQuote(code, text) },
    { label: localize(message('Quote all {0} lines', length)), chosen: code },
  ];
  const placeHolder = message(
    'The code has {0} lines. Few people read excerpts of more than {1} lines.',
    length,
    LONGEST_SELECTION,
  );
  return (await pickOne(message('How Much of the Code to Quote'), picks, { placeHolder }))?.chosen;
}

function askForNote({ symbol, path }: QuotedCode): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: localize(message('Add {0} to the Draft', symbol === '' ? path : symbol)),
    prompt: localize(
      message('What do you want to say about this code? Leave it empty to get a question in the draft.'),
    ),
  });
}

function cursorIn(document: vscode.TextDocument): number | undefined {
  return vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.selection.active
    .line;
}
