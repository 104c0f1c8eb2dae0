import * as vscode from 'vscode';
import {
  joinSentences,
  choosePin,
  followSpans,
  message,
  pinWarning,
  refreshExcerpts,
  type LineSpan,
  type Message,
  type RefreshedExcerpt,
  type ReviewedExcerpt,
} from '../../../core';
import { toVscodeRange } from '../../platform/adapters/ranges';
import { registerCommands } from '../../platform/commands';
import type { DraftSources } from '../../draftStore/draftSources';
import type { OpenDraft, OpenDrafts } from '../../draftStore/openDrafts';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';
import { localize } from '../../platform/localize';
import { runLongWork } from '../../platform/longWork';
import { onDraft } from './currentDraft';
import type { DraftParts } from './draftParts';
import { excerptOfRow } from './draftView';
import { pinnedUri, registerPinnedDocuments } from './pinnedDocuments';

/** The excerpt that a command acts on. It has an origin. */
interface Chosen {
  readonly draft: OpenDraft;
  readonly excerpt: ReviewedExcerpt;
  readonly origin: NonNullable<ReviewedExcerpt['origin']>;
}

/** Registers the commands for excerpts: show the source, show what changed since, refresh. */
export function registerExcerptActions({ drafts, sources, reading, log }: DraftParts): vscode.Disposable {
  const places: Places = { sources, checkouts: reading.checkouts };
  const chosen = (row: unknown, line: unknown): Chosen | undefined => choose(drafts, row, line);
  return vscode.Disposable.from(
    registerPinnedDocuments(sources),
    registerCommands(log, {
      'sourceGuide.excerpt.showSource': (row, line) =>
        withChosen(chosen(row, line), (excerpt) => showSource(excerpt, places)),
      'sourceGuide.excerpt.showChange': (row, line) =>
        withChosen(chosen(row, line), (excerpt) => showChange(excerpt, places)),
      'sourceGuide.excerpt.refresh': (row, line) =>
        withChosen(chosen(row, line), ({ draft, excerpt }) => refresh(draft, sources, [excerpt.line])),
      'sourceGuide.excerpt.refreshAll': () => onDraft(drafts, (draft) => refresh(draft, sources)),
    }),
  );
}

interface Places {
  readonly sources: DraftSources;
  readonly checkouts: WorkspaceCheckouts;
}

function fileOf({ draft, origin }: Chosen, { sources, checkouts }: Places): vscode.Uri | undefined {
  const checkout = sources.checkoutOf(draft.document.uri);
  return checkout && checkouts.uriOf(checkout, origin.path);
}

async function showSource(wanted: Chosen, places: Places): Promise<void> {
  const { draft, excerpt, origin } = wanted;
  const source = places.sources.sourceFor(draft.document.uri);
  const [pinned, now] = await Promise.all([
    source.textAt(origin.commit, origin.path),
    source.textNow(origin.path),
  ]);
  const isBoth = typeof pinned === 'string' && typeof now === 'string';
  const spans = isBoth ? followSpans(pinned, now, origin.spans) : undefined;
  const file = fileOf(wanted, places);
  if (file && spans && excerpt.verdict === 'true') await show(file, spans);
  else if (typeof pinned === 'string')
    await show(pinnedUri(draft.document.uri, origin.commit, origin.path), origin.spans);
  else inform(message('The file {0} cannot be read at commit {1}.', origin.path, origin.commit));
}

async function showChange(wanted: Chosen, places: Places): Promise<void> {
  const { draft, origin } = wanted;
  const file = fileOf(wanted, places);
  const pinned = pinnedUri(draft.document.uri, origin.commit, origin.path);
  const now = await places.sources.sourceFor(draft.document.uri).textNow(origin.path);
  if (!file || now === null) {
    await show(pinned, origin.spans);
    return;
  }
  const title = localize(message('{0} (pin ↔ now)', origin.path));
  const selection = toSelection(origin.spans);
  await vscode.commands.executeCommand('vscode.diff', pinned, file, title, { selection });
}

async function refresh(
  { document, review }: OpenDraft,
  sources: DraftSources,
  fences?: readonly number[],
): Promise<void> {
  const checkout = sources.checkoutOf(document.uri);
  const quoted = review?.excerpts.filter(({ line }) => fences?.includes(line) ?? true) ?? [];
  const paths = [...new Set(quoted.flatMap(({ origin }) => origin?.path ?? []))];
  const pin = checkout && (await choosePin(checkout, { paths }));
  if (pin?.commit === undefined) {
    inform(message('Nothing to refresh from: no open checkout has a history that can be read.'));
    return;
  }
  const { version } = document;
  const request = {
    text: document.getText(),
    ...(fences && { fences }),
    commit: pin.commit,
    source: sources.sourceFor(document.uri),
    languages: sources.languages,
  };
  const refreshed = await runLongWork(message('Comparing the excerpts …'), (cancellation) =>
    refreshExcerpts({ ...request, cancellation }),
  );
  if (!refreshed) return;
  if (!(await confirm(refreshed, pin.commit, pinWarning(pin)))) return;
  if (document.version !== version) {
    inform(message('The draft changed in the meantime, so nothing was refreshed. Try again.'));
    return;
  }
  const edits = refreshed.flatMap((excerpt) => excerpt.edits);
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map(({ range, text }) => vscode.TextEdit.replace(toVscodeRange(range), text)),
  );
  await vscode.workspace.applyEdit(edit);
}

async function withChosen(chosen: Chosen | undefined, act: (chosen: Chosen) => Promise<void>): Promise<void> {
  if (chosen) await act(chosen);
  else inform(message('Put the cursor in an excerpt that says where it comes from.'));
}

/** The excerpt of a row of the Draft view, of a URI with a 0-based line, or at the cursor. */
function choose(drafts: OpenDrafts, row: unknown, line: unknown): Chosen | undefined {
  const ofRow = excerptOfRow(row);
  if (ofRow) return chosenFrom(ofRow.draft, ofRow.excerpt);
  const editor = vscode.window.activeTextEditor;
  const draft = drafts.at(row instanceof vscode.Uri ? row : editor?.document.uri);
  const at = typeof line === 'number' ? line : editor?.selection.active.line;
  const excerpt = draft?.review?.excerpts.find(
    (candidate) => at !== undefined && candidate.line <= at && at <= candidate.endLine,
  );
  return draft && excerpt && chosenFrom(draft, excerpt);
}

function chosenFrom(draft: OpenDraft, excerpt: ReviewedExcerpt): Chosen | undefined {
  const { origin } = excerpt;
  return origin && { draft, excerpt, origin };
}

/** Tells the writer what will change and what cannot be refreshed, and asks. True if the writer agrees. */
async function confirm(
  refreshed: readonly RefreshedExcerpt[],
  commit: string,
  warning: Message | undefined,
): Promise<boolean> {
  const changed = refreshed.filter(({ edits }) => edits.length > 0);
  const problems = refreshed.flatMap(({ problem }) => (problem ? [localize(problem)] : []));
  if (changed.length === 0) {
    const nothing = message('Nothing to refresh: every excerpt quotes commit {0}.', commit.slice(0, 12));
    void vscode.window.showInformationMessage(joinSentences(problems) || localize(nothing));
    return false;
  }
  const question = message(
    'Refresh {0} of the excerpts to commit {1}? Code, captions and pins change; your text does not. One undo reverts everything.',
    changed.length,
    commit.slice(0, 12),
  );
  const refresh = localize(message('Refresh'));
  const detail = [
    ...new Set(changed.map(({ path }) => path)),
    ...problems,
    ...(warning ? [localize(warning)] : []),
    localize(
      message('Links elsewhere in the text keep their commit; the Problems panel lists those that differ.'),
    ),
  ].join('\n');
  const answer = await vscode.window.showInformationMessage(
    localize(question),
    { modal: true, detail },
    refresh,
  );
  return answer === refresh;
}

async function show(uri: vscode.Uri, spans: readonly LineSpan[]): Promise<void> {
  const range = toSelection(spans);
  const selection = new vscode.Range(range.start, range.start);
  const editor = await vscode.window.showTextDocument(uri, { selection, preview: true });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function toSelection(spans: readonly LineSpan[]): vscode.Range {
  const first = spans[0]?.first ?? 0;
  return new vscode.Range(first, 0, Math.max(first, spans.at(-1)?.last ?? 0) + 1, 0);
}

function inform(text: Parameters<typeof localize>[0]): void {
  void vscode.window.showInformationMessage(localize(text));
}
