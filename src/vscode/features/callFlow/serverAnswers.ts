import * as vscode from 'vscode';
import { confirmSteps, type CallFlowLevelStep } from '../../../core';
import { inBackground } from '../../platform/failures';
import { keysOf, RootRow, StepRow, type FunctionRow } from './callFlowRows';
import { repoPathIn } from '../../platform/paths';
import type { LanguageServer, LocatedCall } from './languageServer';
import { ServerRow } from './serverRow';

/** A call as the server reports it, and the step that shows it. */
interface OwnStep {
  readonly call: LocatedCall;
  readonly step: CallFlowLevelStep;
}

/** How many rows keep their answers. */
const MOST_ROWS = 1000;

interface Answer {
  /** Version of the call index when the server was asked. */
  readonly version: number;
  readonly calls: readonly LocatedCall[];
  readonly own: readonly OwnStep[];
}

/**
 * Adds the answers of a language server to those of the call index. Rows never wait for the server: a level is listed
 * from the call index alone, and listed again when the server has answered.
 */
export class ServerAnswers {
  private readonly answers = new Map<string, Answer>();
  private readonly asked = new Map<string, number>();

  constructor(
    private readonly server: LanguageServer,
    private readonly isLibraryShown: () => boolean,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** The rows below a row. Calls `onAnswer` when the server has answered and the rows should be listed again. */
  rowsFor(row: FunctionRow, steps: readonly CallFlowLevelStep[], onAnswer: () => void): readonly StepRow[] {
    const { version } = row.root.index.state;
    const answer = this.answers.get(row.id);
    if (answer?.version === version) return this.confirmedRows(row, steps, answer);
    if (this.asked.get(row.id) !== version && isAskable(row)) {
      if (this.asked.size >= MOST_ROWS) this.forgetAll();
      this.asked.set(row.id, version);
      inBackground(this.log, 'language server', async () => {
        if (await this.ask(row, steps, version)) onAnswer();
      });
    }
    const keys = keysOf(steps);
    return steps.map((step, number) => new StepRow(row, step, keys[number] ?? '', 'unknown'));
  }

  /**
   * The rows below a row of a call flow that has no call index, and how many library calls they leave out. `undefined` if the
   * server does not answer.
   */
  async rowsFrom(
    row: ServerRow,
  ): Promise<{ readonly rows: readonly ServerRow[]; readonly hiddenCalls: number } | undefined> {
    const { flow, item } = row;
    try {
      const calls = await this.server.callsFrom(item, flow.direction);
      const shown = calls?.filter(
        (call) => this.isLibraryShown() || repoPathIn(flow.root, call.item.uri) !== undefined,
      );
      const rows = shown?.map((call) => {
        const { uri } = flow.direction === 'callers' ? call.item : item;
        const sites = call.ranges.map(({ start }) => new vscode.Location(uri, start));
        return new ServerRow(flow, call.item, row, sites);
      });
      // VS Code refuses rows with the same id, and nothing keeps a server from telling a function twice.
      const different = rows && [...new Map(rows.map((one) => [one.id, one])).values()];
      return different && { rows: different, hiddenCalls: (calls?.length ?? 0) - (shown?.length ?? 0) };
    } catch {
      // The failure belongs to another extension, so we do not report it.
      return undefined;
    }
  }

  private forgetAll(): void {
    this.asked.clear();
    this.answers.clear();
  }

  private confirmedRows(
    row: FunctionRow,
    steps: readonly CallFlowLevelStep[],
    answer: Answer,
  ): readonly StepRow[] {
    const confirmed = confirmSteps(steps, answer.calls, row.root.index.language);
    const own = answer.own.filter(({ call, step }) => {
      const isShown = this.isLibraryShown() || call.path !== undefined;
      return isShown && confirmed.others.includes(call) && step.title !== '';
    });
    const keys = keysOf([...steps, ...own.map(({ step }) => step)]);
    return [
      ...confirmed.steps.map(
        ({ step, call }, number) =>
          new StepRow(row, step, keys[number] ?? '', call ? 'too' : 'unknown', call?.location),
      ),
      ...own.map(
        ({ step, call }, number) =>
          new StepRow(row, step, keys[steps.length + number] ?? '', 'only', call.location),
      ),
    ];
  }

  /** False if there is no answer, or the source tree changed in the meantime. */
  private async ask(
    row: FunctionRow,
    steps: readonly CallFlowLevelStep[],
    version: number,
  ): Promise<boolean> {
    const { index, direction } = row.root;
    if (!row.node) return false;
    try {
      const calls = await this.server.callsOf(index, row.node, direction);
      if (!calls || version !== index.state.version) return false;
      const { others } = confirmSteps(steps, calls, index.language);
      const own = await Promise.all(
        others.map(async (call) => ({ call, step: await this.stepOf(row, call) })),
      );
      this.answers.set(row.id, { version, calls, own });
      return true;
    } catch {
      // The failure belongs to another extension, so we do not report it.
      return false;
    }
  }

  private async stepOf({ root, path }: FunctionRow, call: LocatedCall): Promise<CallFlowLevelStep> {
    const client = await root.index.clientUnlessCancelled();
    const node =
      call.path === undefined
        ? undefined
        : await client.ask('functionAt', { path: call.path, line: call.line });
    const isRecursive = path.some((one) => one.path === node?.path && one.symbol === node.symbol);
    return {
      node,
      title: node?.symbol ?? call.name,
      path: call.path ?? '',
      class: call.path === undefined ? 'X' : 'S',
      transfer: 'call',
      sites: call.sites,
      isImplementation: false,
      implementations: 0,
      isRecursive,
      hasNext: node !== undefined && !isRecursive,
    };
  }
}

/** False for the callees of an interface's method, because language servers do not answer with its implementations. */
function isAskable(row: FunctionRow): boolean {
  const { node, root } = row;
  if (!node || (row instanceof RootRow && root.isGone)) return false;
  return root.direction === 'callers' || node.kind !== 'interface-method';
}
