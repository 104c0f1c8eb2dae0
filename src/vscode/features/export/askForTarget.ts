import type * as vscode from 'vscode';
import {
  findDraftComment,
  findTarget,
  isJsonObject,
  targetName,
  targetTraits,
  type Message,
  type Target,
} from '../../../core';
import type { OfferedEssays } from '../../draftStore/offeredEssays';
import { localize } from '../../platform/localize';
import { pickOne } from '../../platform/pickOne';

const KEY = 'export.lastTargets';
/** How many drafts keep their last target. */
const MOST_DRAFTS = 50;

/** Asks where to publish an essay; the question has a title and a text. The target that the draft names, or the one used last, comes first. */
export async function askForTarget(
  document: vscode.TextDocument,
  memory: vscode.Memento,
  essays: OfferedEssays,
  title: Message,
): Promise<Target | undefined> {
  const draft = document.uri;
  const last = lastTargets(memory)[draft.toString()];
  const declared = findDraftComment(document.getText())?.comment.target;
  const known =
    findTarget(essays.all, declared) ?? findTarget(essays.all, typeof last === 'string' ? last : undefined);
  const offered = essays.for(draft).targets.filter(({ id }) => id !== known?.id);
  const picks = [...(known ? [known] : []), ...offered].map((target) => ({
    target,
    label: localize(targetName(target)),
    detail: targetTraits(target).map(localize).join(' · '),
  }));
  const picked = await pickOne(title, picks, { matchOnDetail: true });
  if (picked) await remember(draft, picked.target, memory);
  return picked?.target;
}

function lastTargets(memory: vscode.Memento): Readonly<Record<string, unknown>> {
  const stored = memory.get<unknown>(KEY);
  return isJsonObject(stored) ? stored : {};
}

async function remember(draft: vscode.Uri, target: Target, memory: vscode.Memento): Promise<void> {
  const others = Object.entries(lastTargets(memory)).filter(([uri]) => uri !== draft.toString());
  const entries = [...others, [draft.toString(), target.id] as const].slice(-MOST_DRAFTS);
  await memory.update(KEY, Object.fromEntries(entries));
}
