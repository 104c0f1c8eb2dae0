import * as vscode from 'vscode';
import {
  ANALYSIS_KIND,
  depthOfDraft,
  DRAFT_DEPTHS,
  draftCommentEdit,
  findDraftComment,
  isDraftDepth,
  message,
  nextOpenPlace,
  targetName,
  type DraftComment,
  type DraftDepth,
  type Message,
} from '../../../core';
import { toVscodeRange } from '../../platform/adapters/ranges';
import { registerCommands, setContext } from '../../platform/commands';
import { changeDraftDepth } from '../../draftStore/changeDraftDepth';
import type { OfferedEssays } from '../../draftStore/offeredEssays';
import type { OpenDraft } from '../../draftStore/openDrafts';
import { localize } from '../../platform/localize';
import { sayInStatusBar } from '../../platform/sayInStatusBar';
import { pickOne } from '../../platform/pickOne';
import { tell } from '../../platform/tell';
import { onDraft } from './currentDraft';
import type { DraftParts } from './draftParts';
import { openPreview } from './openPreview';

/** Registers the commands for a draft as a whole: target, depth, next question, preview. */
export function registerDraftActions(parts: DraftParts): vscode.Disposable {
  const { drafts, essays, log } = parts;
  return registerCommands(log, {
    'sourceGuide.draft.chooseTarget': () => onDraft(drafts, (draft) => chooseTarget(draft, essays)),
    'sourceGuide.draft.nextQuestion': () =>
      onDraft(drafts, async (draft) => {
        await goToNextQuestion(draft);
        setContext('sourceGuide.hasReviewed', true);
      }),
    'sourceGuide.draft.changeDepth': (depth) =>
      onDraft(drafts, (draft) => changeDepthOf(draft, depth, parts)),
    'sourceGuide.draft.preview': () => onDraft(drafts, preview),
    'sourceGuide.draft.adopt': async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document?.languageId !== 'markdown') tell(message('Open a Markdown file in the editor first.'));
      else if (drafts.at(document.uri)) tell(message('This file is a draft already.'));
      else {
        await writeComment(document, { kind: ANALYSIS_KIND });
        sayInStatusBar(message('This file is checked as a draft from now on.'));
      }
    },
  });
}

async function preview({ document }: OpenDraft): Promise<void> {
  if (!(await openPreview(document.uri)))
    tell(message('The Markdown preview of this VS Code does not open.'));
}

async function chooseTarget({ document, review }: OpenDraft, essays: OfferedEssays): Promise<void> {
  const declared = findDraftComment(document.getText())?.comment;
  const offered = new Set(essays.for(document.uri).targets);
  const targets = essays.all.targets.filter(
    (target) => offered.has(target) || target.id === declared?.target,
  );
  const picks = targets.map((target) => ({
    label: localize(targetName(target)),
    description: review?.target === target.id ? localize(message('current')) : '',
    id: target.id,
  }));
  const title = message('Where will the draft be published? This decides which rules apply.');
  const picked = await pickOne(title, picks);
  if (!picked) return;
  const kind = declared?.kind ?? review?.kind ?? ANALYSIS_KIND;
  await writeComment(document, { kind, target: picked.id });
}

async function writeComment(document: vscode.TextDocument, comment: DraftComment): Promise<void> {
  const { range, text } = draftCommentEdit(document.getText(), comment);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, toVscodeRange(range), text);
  await vscode.workspace.applyEdit(edit);
}

async function changeDepthOf({ document }: OpenDraft, given: unknown, parts: DraftParts): Promise<void> {
  const depth = isDraftDepth(given) ? given : await pickDepth(document);
  if (depth === undefined) return;
  const { reading, sources, indexes, essays } = parts;
  const problem = await changeDraftDepth(document, depth, {
    reading,
    sources,
    indexes,
    registry: essays.all,
  });
  if (problem) void vscode.window.showWarningMessage(localize(problem));
}

async function pickDepth(document: vscode.TextDocument): Promise<DraftDepth | undefined> {
  const now = depthOfDraft(document.getText());
  const labels: Readonly<Record<DraftDepth, Message>> = {
    short: message('Short: one mechanism'),
    standard: message('Standard: a part of a flow'),
    deep: message('Deep: a whole flow'),
  };
  const picks = DRAFT_DEPTHS.map((depth) => ({
    label: localize(labels[depth]),
    description: depth === now ? localize(message('current')) : '',
    depth,
  }));
  const placeHolder = message(
    'What you have written stays. Only parts that you have not touched are added or left out.',
  );
  return (await pickOne(message('The Depth of the Draft'), picks, { placeHolder }))?.depth;
}

/** Goes to the next question that is not answered, from the beginning of the text; after the last one, to the first. */
async function goToNextQuestion({ document, review }: OpenDraft): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, { preserveFocus: false });
  const next = nextOpenPlace(review?.findings ?? [], document.getText(), editor.selection.active);
  if (!next) {
    tell(message('Every question of the draft is answered.'));
    return;
  }
  const range = toVscodeRange(next.range);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
