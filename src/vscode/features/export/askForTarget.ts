import * as vscode from 'vscode';
import { isTargetId, TARGET_IDS, targetName, targetTraits, type TargetId } from '../../../core';
import { localize } from '../../localize';

const KEY = 'export.lastTargets';
/** Drafts of which the last target is remembered. */
const MOST_DRAFTS = 50;

/** Asks where an essay goes, with a sentence on each target; the draft's last one stands first. */
export async function askForTarget(
  draft: vscode.Uri,
  memory: vscode.Memento,
  placeHolder: string,
): Promise<TargetId | undefined> {
  const last = lastTargets(memory)[draft.toString()];
  const known = typeof last === 'string' && isTargetId(last) ? last : undefined;
  const ids = [...(known ? [known] : []), ...TARGET_IDS.filter((id) => id !== known)];
  const picks = ids.map((id) => ({
    id,
    label: nameOf(id),
    detail: targetTraits(id).map(localize).join(' · '),
  }));
  const picked = await vscode.window.showQuickPick(picks, { placeHolder, matchOnDetail: true });
  if (picked) await remember(draft, picked.id, memory);
  return picked?.id;
}

/** What a target is called in the display language. */
export function nameOf(target: TargetId): string {
  const name = targetName(target);
  return typeof name === 'object' ? localize(name) : String(name);
}

function lastTargets(memory: vscode.Memento): Record<string, unknown> {
  return memory.get<Record<string, unknown>>(KEY, {});
}

async function remember(draft: vscode.Uri, target: TargetId, memory: vscode.Memento): Promise<void> {
  const others = Object.entries(lastTargets(memory)).filter(([uri]) => uri !== draft.toString());
  const entries = [...others, [draft.toString(), target] as const].slice(-MOST_DRAFTS);
  await memory.update(KEY, Object.fromEntries(entries));
}
