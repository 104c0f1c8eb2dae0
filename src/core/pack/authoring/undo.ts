import type { RepoPath } from '../../base/repoPath';
import { changeBetween } from '../editAnchor';
import type { FileChange, PackTexts } from './packEdit';

/**
 * The changes that take earlier ones back, where nobody has touched what they changed since: an author may have written
 * elsewhere in the same file. Otherwise the file that prevents it.
 */
export function undoChanges(
  done: readonly FileChange[],
  now: PackTexts,
): { readonly changes: readonly FileChange[] } | { readonly changed: RepoPath } {
  const changes: FileChange[] = [];
  for (const change of [...done].reverse()) {
    const { path } = change;
    const current = now.get(path);
    const text = current === change.text ? change.before : mergedBack(change, current);
    if (current !== change.text && text === undefined) return { changed: path };
    changes.push({ path, before: current, text });
  }
  return { changes };
}

/** The text without the change, with what somebody has written elsewhere since; `undefined` if both touch one place. */
function mergedBack({ before, text }: FileChange, current: string | undefined): string | undefined {
  if (before === undefined || text === undefined || current === undefined) return undefined;
  const back = changeBetween(text, before);
  const since = changeBetween(text, current);
  if (since.end < back.start) {
    const shift = since.text.length - (since.end - since.start);
    return spliced(current, back.start + shift, back.end + shift, back.text);
  }
  return since.start > back.end ? spliced(current, back.start, back.end, back.text) : undefined;
}

function spliced(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}
