import * as vscode from 'vscode';
import {
  findDraftComment,
  isJsonObject,
  isTargetId,
  TARGET_IDS,
  targetName,
  targetTraits,
  type TargetId,
} from '../../../core';
import { localize } from '../../platform/localize';

const KEY = 'export.lastTargets';
/** Drafts of which the last target is remembered. */
const MOST_DRAFTS = 50;

/** Asks where an essay goes, with a sentence on each target; the one that the draft names, or its last one, stands first. */
export async function askForTarget(
  document: vscode.TextDocument,
  memory: vscode.Memento,
  placeHolder: string,
): Promise<TargetId | undefined> {
  const draft = document.uri;
  const last = lastTargets(memory)[draft.toString()];
  const declared = findDraftComment(document.getText())?.comment.target;
  const known = declared ?? (typeof last === 'string' && isTargetId(last) ? last : undefined);
  const ids = [...(known ? [known] : []), ...TARGET_IDS.filter((id) => id !== known)];
  const picks = ids.map((id) => ({
    id,
    label: localize(targetName(id)),
    detail: targetTraits(id).map(localize).join(' · '),
  }));
  const picked = await vscode.window.showQuickPick(picks, { placeHolder, matchOnDetail: true });
  if (picked) await remember(draft, picked.id, memory);
  return picked?.id;
}

function lastTargets(memory: vscode.Memento): Readonly<Record<string, unknown>> {
  const stored = memory.get<unknown>(KEY);
  return isJsonObject(stored) ? stored : {};
}

async function remember(draft: vscode.Uri, target: TargetId, memory: vscode.Memento): Promise<void> {
  const others = Object.entries(lastTargets(memory)).filter(([uri]) => uri !== draft.toString());
  const entries = [...others, [draft.toString(), target] as const].slice(-MOST_DRAFTS);
  await memory.update(KEY, Object.fromEntries(entries));
}
