import * as vscode from 'vscode';
import {
  message,
  type CallFlowLevel,
  type CallFlowStep,
  type CallFlowTree,
  type CallFlowLevelStep,
} from '../../../core';
import { readAllTests } from '../../index/testTexts';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import { emptyWords } from './callFlowWords';
import { callFlowItem } from './callFlowItem';
import type { CallFlowRoots } from './callFlowRoots';
import {
  ComparedRow,
  ComparisonRow,
  isFunctionRow,
  NoteRow,
  RootRow,
  StepRow,
  type CallFlowRow,
  type FunctionRow,
} from './callFlowRows';
import type { ServerAnswers } from './serverAnswers';
import { ServerRow } from './serverRow';

/** The rows that were listed below a row. */
interface ListedLevel {
  readonly rows: readonly StepRow[];
  readonly hiddenCalls: number;
}

/** The rows of the Call Flow view. A level is computed when its parent row is expanded. */
export class CallFlowTreeProvider implements vscode.TreeDataProvider<CallFlowRow>, vscode.Disposable {
  private readonly didChange = new vscode.EventEmitter<CallFlowRow | undefined>();
  private readonly didList = new vscode.EventEmitter<void>();
  private readonly listed = new Map<string, ListedLevel>();

  readonly onDidChangeTreeData = this.didChange.event;
  /** Fires when rows were listed, which may change `hiddenCalls`. */
  readonly onDidList = this.didList.event;

  constructor(
    private readonly roots: CallFlowRoots,
    private readonly answers: ServerAnswers,
    private readonly statedAbout: ModuleIndexes['statedAbout'],
  ) {}

  /** How many library calls the listed rows leave out. */
  get hiddenCalls(): number {
    return [...this.listed.values()].reduce((sum, { hiddenCalls }) => sum + hiddenCalls, 0);
  }

  refresh(): void {
    this.listed.clear();
    this.didChange.fire(undefined);
  }

  getTreeItem(row: CallFlowRow): vscode.TreeItem {
    return callFlowItem(row);
  }

  getParent(row: CallFlowRow): CallFlowRow | undefined {
    return row.parent;
  }

  async getChildren(row?: CallFlowRow): Promise<CallFlowRow[]> {
    if (!row) {
      const { serverFlow, all } = this.roots;
      const fromServer = serverFlow ? [new ServerRow(serverFlow, serverFlow.item)] : [];
      return [...fromServer, ...all.map((root) => new RootRow(root))];
    }
    if (row instanceof ServerRow) return this.rowsFromServer(row);
    if (row instanceof ComparisonRow) {
      return row.root.comparison?.places.map((place) => new ComparedRow(row, place)) ?? [];
    }
    if (!isFunctionRow(row)) return [];
    const comparison = row instanceof RootRow && row.root.comparison ? [new ComparisonRow(row)] : [];
    return [...comparison, ...(await this.rowsBelow(row))];
  }

  /** Follows a chain of steps from a root. Returns the last row that exists on this way. */
  async rowAlong(root: RootRow, chain: readonly CallFlowStep[]): Promise<FunctionRow> {
    let row: FunctionRow = root;
    for (const step of chain.slice(1)) {
      const below: readonly CallFlowRow[] = await this.getChildren(row);
      const next = below.find((one): one is StepRow => one instanceof StepRow && isAt(one, step));
      if (!next) break;
      row = next;
    }
    return row;
  }

  /** The part of the call flow whose rows are expanded. */
  shownFlow(row: FunctionRow, isOpen: (row: FunctionRow) => boolean): CallFlowTree {
    const below = isOpen(row) ? (this.listed.get(row.id)?.rows ?? []) : [];
    const children = below.map((child) => this.shownFlow(child, isOpen));
    if (row instanceof StepRow) return { ...row.step, children };
    const { node } = row;
    return { ...rootStep(row), title: node.symbol, path: node.path, node, children };
  }

  dispose(): void {
    this.didChange.dispose();
    this.didList.dispose();
  }

  private async rowsBelow(row: FunctionRow): Promise<readonly CallFlowRow[]> {
    if (row.root.isGone) return [new NoteRow(row, message('It is no longer in the source tree.'))];
    const level = await this.levelBelow(row);
    if (!level) return [];
    const rows = this.answers.rowsFor(row, level.steps, () => this.didChange.fire(row));
    this.listed.set(row.id, { rows, hiddenCalls: level.hiddenCalls });
    this.didList.fire();
    if (rows.length > 0 || row instanceof StepRow) return rows;
    return [new NoteRow(row, emptyWords(row.root, level.hiddenCalls))];
  }

  private async rowsFromServer(row: ServerRow): Promise<CallFlowRow[]> {
    const level = await this.answers.rowsFrom(row);
    if (!level) return [new NoteRow(row, message('The language server does not answer.'))];
    this.listed.set(row.id, { rows: [], hiddenCalls: level.hiddenCalls });
    this.didList.fire();
    if (level.rows.length > 0 || row.parent) return [...level.rows];
    return [new NoteRow(row, message('The language server knows no calls.'))];
  }

  /** `undefined` if the call index failed. The message of the view says so. */
  private async levelBelow(row: FunctionRow): Promise<CallFlowLevel | undefined> {
    const { index, direction } = row.root;
    const options = { direction, includesLibrary: this.roots.includesLibrary };
    try {
      const client = await index.clientUnlessCancelled();
      const step = row instanceof StepRow ? row.step : await client.ask('root', { node: row.node });
      const above = row instanceof StepRow ? row.parent.path : [];
      const { handOvers: stated } = await this.statedAbout(index);
      const ask = { step, above, options, stated, files: this.roots.files };
      const level = await client.ask('next', ask);
      if (level !== 'needsTests') return level;
      client.setTests(await readAllTests(index.root, index.language));
      const again = await client.ask('next', ask);
      // A test file was changed at this moment. The next time somebody opens the row, it is read again.
      return again === 'needsTests' ? undefined : again;
    } catch {
      return undefined;
    }
  }
}

function isAt({ step }: StepRow, wanted: CallFlowStep): boolean {
  return (
    step.path === wanted.path &&
    step.title === wanted.title &&
    step.via === wanted.via &&
    step.node?.line === wanted.node?.line
  );
}

function rootStep({ node, root }: RootRow): CallFlowLevelStep {
  return {
    node,
    title: node.symbol,
    path: node.path,
    class: node.kind === 'interface-method' ? 'I' : 'S',
    transfer: 'call',
    sites: [],
    isImplementation: false,
    implementations: 0,
    isRecursive: false,
    hasNext: !root.isGone,
  };
}
