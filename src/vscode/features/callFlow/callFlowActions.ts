import * as vscode from 'vscode';
import {
  callFlowMermaid,
  message,
  throwIfCancelled,
  type CallFlowDirection,
  type Cancellation,
} from '../../../core';
import { VIEWS } from '../../ids';
import { toVscodeRange } from '../../platform/adapters/ranges';
import { showView } from '../../platform/commands';
import { LongWork } from '../../platform/longWork';
import { sayInStatusBar } from '../../platform/sayInStatusBar';
import { tell } from '../../platform/tell';
import { showPlace } from '../../platform/showPlace';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import { explainResolution } from '../../reading/verdicts';
import type { IndexedFunction } from '../../index/indexedFunction';
import type { NamedFunction } from '../../workspace/namedFunction';
import { askForCheckout } from '../../workspace/askForCheckout';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';
import { declarationOf, placeOfRow, sitesOf, type CodePlace } from './callFlowPlaces';
import type { CallFlowRoot, CallFlowRoots } from './callFlowRoots';
import { ComparedRow, isFunctionRow, RootRow, type CallFlowRow, type FunctionRow } from './callFlowRows';
import { targetOf } from './callFlowTarget';
import type { CallFlowTreeProvider } from './callFlowTreeProvider';
import type { LanguageServer } from './languageServer';
import type { OpenedPlaces } from './openedPlaces';
import type { OpenRows } from './openRows';
import { ServerRow } from './serverRow';
import { serverPlaceOf, serverTargetOf, type ServerPlace } from './serverTarget';

/** Dependencies of the actions. */
export interface CallFlowActionParts {
  /** Actions wait until the search for them has ended. */
  readonly checkouts: WorkspaceCheckouts;
  readonly indexes: ModuleIndexes;
  /** The list that the actions change. */
  readonly roots: CallFlowRoots;
  /** The rows of the view. */
  readonly tree: CallFlowTreeProvider;
  /** Gives the calls of languages that have no call index. */
  readonly server: LanguageServer;
  /** Knows which row is selected. */
  readonly view: vscode.TreeView<CallFlowRow>;
  /** Knows which rows are expanded, for the copy as Mermaid text. */
  readonly openRows: OpenRows;
  /** Is told which places the actions open. */
  readonly opened: OpenedPlaces;
  /** Adds a function to a draft that the writer chooses. */
  readonly addToDraft: (wanted: NamedFunction) => Promise<void>;
}

const NO_FLOW = message('No call flow is shown. Put the cursor in a function and run “Show Call Flow”.');

/**
 * What the commands of the Call Flow view do. Without a row as argument they use the selected row or the current call
 * flow.
 */
export class CallFlowActions {
  /** The row and the number of the call that was shown last. */
  private lastSite: { readonly row: string; readonly number: number } | undefined;

  private readonly shows = new LongWork();

  constructor(private readonly parts: CallFlowActionParts) {}

  /** The function of a row of the view, else the one at the cursor. Tells the reader if there is none. */
  async functionOf(wanted: unknown, cancellation?: Cancellation): Promise<IndexedFunction | undefined> {
    return (await this.isModuleOpen()) ? targetOf(wanted, this.parts.indexes, cancellation) : undefined;
  }

  /** Shows the call flow of the function that `wanted` names, else of the function at the cursor. */
  async show(wanted: unknown, direction?: CallFlowDirection): Promise<void> {
    const { indexes, roots } = this.parts;
    if (!(await this.isModuleOpen())) return;
    await showView(VIEWS.callFlow);
    const place = await serverPlaceOf(wanted, indexes);
    if (place) {
      await this.showFromServer(place, direction);
      return;
    }
    // While the call index is built, the reader may ask for another function, or for none.
    const target = await this.shows.run(message('Looking up the call flow …'), async (cancellation) => {
      const found = await targetOf(wanted, indexes, cancellation);
      throwIfCancelled(cancellation);
      return found;
    });
    if (!target) return;
    const usual = isFunctionRow(wanted) ? wanted.root.direction : roots.current?.direction;
    await this.reveal(new RootRow(roots.show({ ...target, direction: direction ?? usual ?? 'callees' })));
  }

  private async showFromServer(place: ServerPlace, direction: CallFlowDirection | undefined): Promise<void> {
    const { checkouts, roots, server } = this.parts;
    const target = await this.shows.run(message('Looking up the call flow …'), async (cancellation) => {
      const found = await serverTargetOf(place, checkouts, server);
      throwIfCancelled(cancellation);
      return found;
    });
    const usual = roots.serverFlow ?? roots.current;
    if (target) roots.showServerFlow({ ...target, direction: direction ?? usual?.direction ?? 'callees' });
  }

  /** Shows the call flow of a function, but does not change the selection. */
  showQuietly(target: IndexedFunction): void {
    const { roots } = this.parts;
    const { current } = roots;
    const isShown = current?.node.path === target.node.path && current.node.symbol === target.node.symbol;
    if (!isShown) roots.show({ ...target, direction: current?.direction ?? 'callees' });
  }

  /** Turns a call flow to the given direction. For a row below the root, shows the call flow of that row's function. */
  async turn(wanted: unknown, direction: CallFlowDirection): Promise<void> {
    const { roots } = this.parts;
    const { serverFlow } = roots;
    if (serverFlow && (wanted === undefined || wanted instanceof ServerRow)) {
      const item = wanted?.item ?? serverFlow.item;
      roots.showServerFlow({ ...serverFlow, item, direction });
      await showView(VIEWS.callFlow);
      return;
    }
    const root = isFunctionRow(wanted) && !(wanted instanceof RootRow) ? undefined : this.rootOf(wanted);
    if (!root) await this.show(wanted, direction);
    else {
      roots.update(root.id, { direction, comparison: undefined });
      await showView(VIEWS.callFlow);
    }
  }

  setPinned(wanted: unknown, isPinned: boolean): void {
    const root = this.shownRoot(wanted);
    if (!root) return;
    this.parts.roots.setPinned(root.id, isPinned);
    const { symbol } = root.node;
    sayInStatusBar(
      isPinned ? message('{0} stays listed.', symbol) : message('{0} no longer stays listed.', symbol),
    );
  }

  /** Tells the reader what to open if no module is open. */
  async isModuleOpen(): Promise<boolean> {
    const { checkouts } = this.parts;
    await checkouts.settled();
    if (checkouts.roots.length === 0) askForCheckout(checkouts);
    return checkouts.roots.length > 0;
  }

  /** Reads all source trees again. Call indexes that failed start again. */
  async refresh(): Promise<void> {
    const { indexes, roots, tree } = this.parts;
    if (!(await this.isModuleOpen())) return;
    if (indexes.all.length === 0 && !roots.serverFlow) {
      tell(NO_FLOW);
      return;
    }
    await Promise.all(indexes.all.map((index) => index.refresh()));
    tree.refresh();
    sayInStatusBar(message('The source is read again for the call flow.'));
  }

  async goToDefinition(wanted: unknown): Promise<void> {
    const row = this.selectedRow(wanted);
    const place = row && declarationOf(row);
    if (place) await this.open(place);
    else if (row) tell(message('The source of this function is not in this folder.'));
  }

  /** Opens the next call of a row; after the last one, the first. */
  async goToNextCallSite(wanted: unknown): Promise<void> {
    const row = this.selectedRow(wanted);
    if (!row) return;
    const sites = sitesOf(row);
    const shown = this.lastSite?.row === row.id ? this.lastSite.number : 0;
    const number = sites.length > 1 ? (shown + 1) % sites.length : 0;
    this.lastSite = { row: row.id, number };
    const place = sites[number] ?? placeOfRow(row);
    if (place) await this.open(place);
    if (sites.length > 1) sayInStatusBar(message('Call {0} of {1}', number + 1, sites.length));
    else if (sites.length === 1) sayInStatusBar(message('This is the only call.'));
  }

  async copyMermaid(wanted: unknown): Promise<void> {
    const { tree, openRows } = this.parts;
    const root = this.shownRoot(wanted);
    if (!root) return;
    const flow = tree.shownFlow(new RootRow(root), (row) => openRows.isOpen(row));
    await vscode.env.clipboard.writeText(callFlowMermaid(flow, root.direction, root.index.language));
    sayInStatusBar(message('Copied the expanded rows of {0}', root.node.symbol));
  }

  /** Adds the function of a row to a draft, else the root of the current call flow. */
  async addToDraft(wanted: unknown): Promise<void> {
    const row = this.functionRow(wanted);
    const root = this.parts.roots.current;
    const place = row ? declarationOf(row) : root && declarationOf(new RootRow(root));
    if (!place) {
      tell(row ? message('The source of this function is not in this folder.') : NO_FLOW);
      return;
    }
    await this.parts.addToDraft({ uri: place.uri, line: place.range.start.line });
  }

  /** Opens a step in the code, and selects the row where the call flow gets to it. */
  async showStep(wanted: unknown): Promise<void> {
    const row = wanted instanceof ComparedRow ? wanted : this.parts.view.selection[0];
    if (!(row instanceof ComparedRow)) {
      tell(message('Select a step of the comparison in the Call Flow view first.'));
      return;
    }
    const { chain, resolution } = row.place;
    if (resolution.place) {
      const uri = vscode.Uri.joinPath(row.root.index.root, resolution.place.path);
      const { start } = toVscodeRange(resolution.place.site ?? resolution.place.name);
      this.parts.opened.note({ uri, range: new vscode.Range(start, start) });
      await showPlace(uri, resolution.place, 'keep');
    } else {
      void vscode.window.showInformationMessage(explainResolution(resolution));
    }
    if (chain) await this.reveal(await this.parts.tree.rowAlong(new RootRow(row.root), chain));
  }

  async reveal(row: CallFlowRow, expand = false): Promise<void> {
    try {
      await this.parts.view.reveal(row, { select: true, focus: false, expand });
    } catch {
      // The rows have changed in the meantime, so there is nothing to select.
    }
  }

  /** The call flow that a command acts on: that of the row, else the current one. */
  rootOf(wanted: unknown): CallFlowRoot | undefined {
    const { roots } = this.parts;
    const id = isFunctionRow(wanted) ? wanted.root.id : undefined;
    return id === undefined ? roots.current : roots.byId(id);
  }

  /** Like `rootOf`, but tells the reader if no call flow is shown. */
  shownRoot(wanted: unknown): CallFlowRoot | undefined {
    const root = this.rootOf(wanted);
    if (!root) tell(NO_FLOW);
    return root;
  }

  /** Like `functionRow`, but tells the reader if no row is selected. */
  private selectedRow(wanted: unknown): FunctionRow | undefined {
    const row = this.functionRow(wanted);
    if (!row) tell(message('Select a row in the Call Flow view first.'));
    return row;
  }

  private async open(place: CodePlace): Promise<void> {
    this.parts.opened.note(place);
    await vscode.commands.executeCommand('vscode.open', place.uri, { selection: place.range });
  }

  private functionRow(wanted: unknown): FunctionRow | undefined {
    const row = isFunctionRow(wanted) ? wanted : this.parts.view.selection[0];
    return isFunctionRow(row) ? row : undefined;
  }
}
