import type * as vscode from 'vscode';
import type { CallCounts } from '../../../core';
import { inBackground } from '../../platform/failures';
import { repoPathIn } from '../../platform/paths';
import type { ModuleIndex } from '../../index/moduleIndex';

/** The counts that the lenses of a function show. */
export interface CountedLine extends Omit<CallCounts, 'node'> {
  /** As the call index prints it. */
  readonly symbol: string;
  /** 0-based; moves with edits until the call index has read them. */
  readonly line: number;
}

interface FileCounts {
  readonly index: ModuleIndex;
  /** Version of the call index that was counted. */
  readonly version: number;
  readonly lines: readonly CountedLine[];
  /** How often the file was edited since then. */
  readonly edits: number;
}

/** How many files keep their counts. A reader rarely has more open. */
const MOST_FILES = 30;

/** The last known counts of calls by file. New counts are requested in the background. */
export class LensCounts {
  private readonly files = new Map<string, FileCounts>();
  /** Requests that are running or have failed, by file. They are not repeated for the same version. */
  private readonly asked = new Map<string, string>();

  /** `onChange` is called when the counts of a file change. */
  constructor(
    private readonly onChange: () => void,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** The counts that are known now. Requests new ones if they are missing or old. */
  linesIn(uri: vscode.Uri, index: ModuleIndex): readonly CountedLine[] {
    const known = this.knownOf(uri, index);
    const { isReady, version } = index.state;
    if (isReady && known?.version !== version) this.request(uri, index, known?.edits ?? 0);
    return known?.lines ?? [];
  }

  /** Counts a file again. Called when the call index has read all edits. */
  update(uri: vscode.Uri, index: ModuleIndex): void {
    const known = this.knownOf(uri, index);
    if (known && known.edits > 0) this.request(uri, index, known.edits);
    else this.linesIn(uri, index);
  }

  /** Moves the counts below an edit. */
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

  private request(uri: vscode.Uri, index: ModuleIndex, edits: number): void {
    inBackground(this.log, 'counts of calls', () => this.ask(uri, index, edits));
  }

  private async ask(uri: vscode.Uri, index: ModuleIndex, edits: number): Promise<void> {
    const key = uri.toString();
    const { version } = index.state;
    const question = `${version} ${edits}`;
    if (this.asked.get(key) === question) return;
    this.asked.set(key, question);
    try {
      const client = await index.clientUnlessCancelled();
      const path = repoPathIn(index.root, uri);
      if (path === undefined) return;
      const counts = await client.ask('counts', { path });
      const known = this.knownOf(uri, index);
      // After an edit in the meantime, the lines would be wrong. The call index will report its next version.
      if ((known?.edits ?? 0) !== edits) return;
      const lines = counts.map(({ node: { symbol, line }, ...count }) => ({ symbol, line, ...count }));
      this.keep(key, { index, version, lines, edits: 0 });
      if (JSON.stringify(known?.lines) !== JSON.stringify(lines)) this.onChange();
    } catch {
      // The call index failed. The Call Flow view says so. The next version is counted again.
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

/** The lines after an edit. Functions inside the edited range are removed, and those below it move. */
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
