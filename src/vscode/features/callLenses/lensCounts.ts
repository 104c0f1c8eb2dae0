import type * as vscode from 'vscode';
import type { CallCounts } from '../../../core';
import { repoPathIn } from '../../platform/paths';
import type { ModuleIndex } from '../../index/moduleIndex';

/** What stands above a function: how often it calls and is called. */
export interface CountedLine extends Omit<CallCounts, 'node'> {
  readonly symbol: string;
  /** From 0; moves along with edits until the index has seen them. */
  readonly line: number;
}

interface FileCounts {
  readonly index: ModuleIndex;
  /** Of the index; what was counted then. */
  readonly version: number;
  readonly lines: readonly CountedLine[];
  /** How often the file was edited since. */
  readonly edits: number;
}

/** Files that are kept; a reader rarely has more open. */
const MOST_FILES = 30;

/** Counts of the calls in files, as far as they are known. They are asked for beside; nobody waits for them. */
export class LensCounts {
  private readonly files = new Map<string, FileCounts>();
  /** What is being asked for, or was asked for in vain. */
  private readonly asked = new Map<string, string>();

  /** `onChange` is called when a file has other counts than before. */
  constructor(private readonly onChange: () => void) {}

  /** What is known of a file now; what is missing or old is asked for. */
  linesIn(uri: vscode.Uri, index: ModuleIndex): readonly CountedLine[] {
    const known = this.knownOf(uri, index);
    const { isReady, version } = index.state;
    if (isReady && known?.version !== version) void this.ask(uri, index, known?.edits ?? 0);
    return known?.lines ?? [];
  }

  /** Counts a file anew when the index came to rest after an edit. */
  update(uri: vscode.Uri, index: ModuleIndex): void {
    const known = this.knownOf(uri, index);
    if (known && known.edits > 0) void this.ask(uri, index, known.edits);
    else this.linesIn(uri, index);
  }

  /** Moves what stands below an edit. */
  edit(uri: vscode.Uri, changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    const key = uri.toString();
    const known = this.files.get(key);
    if (!known || changes.length === 0) return;
    this.files.set(key, { ...known, lines: changes.reduce(moved, known.lines), edits: known.edits + 1 });
  }

  clear(): void {
    this.files.clear();
    this.asked.clear();
  }

  private knownOf(uri: vscode.Uri, index: ModuleIndex): FileCounts | undefined {
    const known = this.files.get(uri.toString());
    return known?.index === index ? known : undefined;
  }

  private async ask(uri: vscode.Uri, index: ModuleIndex, edits: number): Promise<void> {
    const key = uri.toString();
    const { version } = index.state;
    const question = `${version} ${edits}`;
    if (this.asked.get(key) === question) return;
    this.asked.set(key, question);
    try {
      const client = await index.client();
      const path = repoPathIn(index.root, uri);
      if (path === undefined) return;
      const counts = await client.ask('counts', { path });
      const known = this.knownOf(uri, index);
      // Edited meanwhile, they would stand in the wrong lines; the index is going to come to rest once more.
      if ((known?.edits ?? 0) !== edits) return;
      const lines = counts.map(({ node: { symbol, line }, ...count }) => ({ symbol, line, ...count }));
      this.keep(key, { index, version, lines, edits: 0 });
      if (JSON.stringify(known?.lines) !== JSON.stringify(lines)) this.onChange();
    } catch {
      // The index failed, which the Call Flow says; asked again with its next version.
    }
  }

  private keep(key: string, counts: FileCounts): void {
    this.asked.delete(key);
    this.files.delete(key);
    this.files.set(key, counts);
    for (const oldest of this.files.keys()) {
      if (this.files.size <= MOST_FILES) break;
      this.files.delete(oldest);
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
