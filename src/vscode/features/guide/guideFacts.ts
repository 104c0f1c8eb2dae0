import * as vscode from 'vscode';
import {
  CancellationSource,
  clientFacts,
  describeFacts,
  message,
  untilCancelled,
  type Cancellation,
  type CurrentStep,
  type FactRow,
  type FactSection,
  type RepoPath,
} from '../../../core';
import type { GuideFacts } from '../../../webview/guide/guideProtocol';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import { VscodeSourceTree } from '../../platform/adapters/vscodeSourceTree';
import { localize } from '../../platform/localize';
import { contentLanguage } from '../../platform/settings';
import type { Reading } from '../../reading/reading';

/** A row that the page shows, and what it leads to. */
interface ShownFact {
  readonly uri: vscode.Uri;
  /** From 0. */
  readonly line: number;
  readonly command: string | undefined;
}

/** The facts of the current step's function. Remembers what the page shows, because the page is not trusted. */
export class StepFacts {
  private shown: readonly ShownFact[] = [];
  private latest: CancellationSource | undefined;

  constructor(
    private readonly reading: Reading,
    private readonly indexes: ModuleIndexes,
  ) {}

  /** The facts of the current step; starts the call index if nobody has. `undefined` if the step changed meanwhile. */
  async read(): Promise<GuideFacts | undefined> {
    const { session } = this.reading;
    const { current } = session;
    this.latest?.cancel();
    if (current?.page !== 'step') return undefined;
    const source = new CancellationSource();
    this.latest = source;
    const left = session.onDidChange(() => session.current?.step !== current.step && source.cancel());
    const found = await this.factsOf(current, source.cancellation).finally(() => left.dispose());
    if (session.current?.step !== current.step) return undefined;
    this.shown = found?.shown ?? [];
    return {
      kind: 'facts',
      step: current.step.id,
      sections: found?.sections ?? [],
      empty: localize(message('Nothing is known about this place.')),
      copyLabel: localize(message('Copy the command')),
    };
  }

  /** Shows the line of a fact in the editor. */
  async open(index: number): Promise<void> {
    const fact = this.shown[index];
    if (!fact) return;
    const start = new vscode.Position(fact.line, 0);
    const selection = new vscode.Range(start, start);
    await vscode.window.showTextDocument(fact.uri, { selection, preserveFocus: true });
  }

  /** Copies the command of a fact. */
  async copy(index: number): Promise<void> {
    const command = this.shown[index]?.command;
    if (command !== undefined) await vscode.env.clipboard.writeText(command);
  }

  private async factsOf(
    { checkout, step }: CurrentStep,
    cancellation: Cancellation,
  ): Promise<{ shown: ShownFact[]; sections: GuideFacts['sections'] } | undefined> {
    const { place } = await checkout.resolve(step.anchor);
    const uri = place && this.reading.checkouts.uriOf(checkout, place.path);
    const found = uri && (await describedFacts(uri, place.symbol, this.indexes, cancellation));
    if (!found) return undefined;
    const { path, tree } = found;
    const shown: ShownFact[] = [];
    const uriOf = (at: RepoPath): vscode.Uri => tree.uriOf(at);
    const sections = found.sections.map(({ title, rows }) => ({
      title,
      rows: rows.map((row) => rowOf(row, path, uriOf, shown)),
    }));
    return { shown, sections };
  }
}

/** The facts of a function in words. */
interface DescribedFacts {
  /** The file of the function in its module. */
  readonly path: RepoPath;
  readonly tree: VscodeSourceTree;
  readonly sections: readonly { readonly title: string; readonly rows: readonly FactRow[] }[];
}

/** Reads the facts of a function. Starts the call index if nobody has. `undefined` if nothing is known of it. */
export async function describedFacts(
  uri: vscode.Uri,
  symbol: string,
  indexes: ModuleIndexes,
  cancellation?: Cancellation,
): Promise<DescribedFacts | undefined> {
  const file = indexes.fileAt(uri);
  if (!file) return undefined;
  const { index, path } = file;
  const tree = new VscodeSourceTree(index.root);
  const { language } = index;
  const client = await untilCancelled(index.client(), cancellation);
  const parts = { client, tree, language, ...(cancellation && { cancellation }) };
  const facts = await clientFacts(parts).ofFunction(path, symbol);
  if (!facts) return undefined;
  const threads = language.words.threads[contentLanguage()];
  const sections = describeFacts(facts).map((each) => ({ title: titleOf(each, threads), rows: each.rows }));
  return { path, tree, sections };
}

function titleOf({ kind, title }: FactSection, threads: string): string {
  return kind === 'started' ? threads.charAt(0).toUpperCase() + threads.slice(1) : localize(title);
}

function rowOf(
  { line, path, text, command }: FactRow,
  own: RepoPath,
  uriOf: (path: RepoPath) => vscode.Uri,
  shown: ShownFact[],
): GuideFacts['sections'][number]['rows'][number] {
  shown.push({ uri: uriOf(path ?? own), line, command });
  return {
    place: path === undefined ? String(line + 1) : `${path}:${line + 1}`,
    text: factText(text),
    ...(command !== undefined && { command }),
  };
}

/** What a fact says. */
export function factText(text: FactRow['text']): string {
  return typeof text === 'string' ? text : localize(text);
}
