import type * as vscode from 'vscode';
import type { CallCounts, RepoPath } from '../../../core';
import type { TreeIndex } from '../../treeIndex';

/** What stands above a function: how often it calls and is called. */
export interface CountedLine extends Omit<CallCounts, 'node'> {
  readonly symbol: string;
  /** From 0; moves along with edits until the index has seen them. */
  readonly line: number;
}

interface FileCounts {
  readonly index: TreeIndex;
  /** Of the index; what was counted then. */
  readonly version: number;
  readonly lines: readonly CountedLine[];
  /** Was edited when the index was at this version; newer counts know the edit. */
  readonly editedAt?: number | undefined;
}

/** Files that are kept; a reader rarely has more open. */
const MOST_FILES = 30;

/** Counts of the calls in files, as far as they are known. They are asked for beside; nobody waits for them. */
export class LensCounts {
  private readonly files = new Map<string, FileCounts>();
  private readonly asked = new Map<string, number>();

  /** `onChange` is called when a file has other counts than before. */
  constructor(private readonly onChange: () => void) {}

  /** What is known of a file now; what is missing or old is asked for. */
  linesIn(uri: vscode.Uri, index: TreeIndex): readonly CountedLine[] {
    const key = uri.toString();
    const known = this.files.get(key);
    const { isReady, version } = index.state;
    const isLatest = known?.index === index && known.version === version;
    if (isReady && !isLatest && this.asked.get(key) !== version) void this.ask(uri, index, version);
    return known?.index === index ? known.lines : [];
  }

  /** Moves what stands below an edit. */
  edit(uri: vscode.Uri, changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    const key = uri.toString();
    const known = this.files.get(key);
    if (!known || changes.length === 0) return;
    const lines = changes.reduce(moved, known.lines);
    this.files.set(key, { ...known, lines, editedAt: known.index.state.version });
  }

  clear(): void {
    this.files.clear();
    this.asked.clear();
  }

  private async ask(uri: vscode.Uri, index: TreeIndex, version: number): Promise<void> {
    const key = uri.toString();
    this.asked.set(key, version);
    try {
      const client = await index.client();
      const path = uri.path.slice(index.root.path.replace(/\/$/, '').length + 1) as RepoPath;
      const counts = await client.ask('counts', { path });
      const known = this.files.get(key);
      // Counted before an edit, they would stand in the wrong lines; a newer version is on its way.
      if (known?.editedAt !== undefined && known.editedAt >= version) return;
      const lines = counts.map(({ node: { symbol, line }, ...count }) => ({ symbol, line, ...count }));
      this.keep(key, { index, version, lines });
      if (JSON.stringify(known?.lines) !== JSON.stringify(lines)) this.onChange();
    } catch {
      // The index failed, which the Call Flow says; asked again with its next version.
    }
  }

  private keep(key: string, counts: FileCounts): void {
    this.files.delete(key);
    this.files.set(key, counts);
    for (const oldest of this.files.keys()) {
      if (this.files.size <= MOST_FILES) break;
      this.files.delete(oldest);
      this.asked.delete(oldest);
    }
  }
}

/** The lines after an edit: what lay in it is gone unless it begins there, what lay below moves. */
function moved(
  lines: readonly CountedLine[],
  { range, text }: vscode.TextDocumentContentChangeEvent,
): readonly CountedLine[] {
  const by = text.split('\n').length - 1 - (range.end.line - range.start.line);
  return lines.flatMap((counted) => {
    if (counted.line < range.start.line || (counted.line === range.start.line && range.start.character > 0))
      return [counted];
    const isInside = counted.line < range.end.line;
    return isInside ? [] : [{ ...counted, line: counted.line + by }];
  });
}
