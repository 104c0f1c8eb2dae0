import * as vscode from 'vscode';
import type { CallNode, CodeLanguage, CallFlowDirection, LanguageServerCall } from '../../../core';
import { EXTENSION_ID } from '../../ids';
import type { ModuleIndex } from '../../index/moduleIndex';
import { repoPathIn } from '../../platform/paths';

/** A call that a language server reports, with the declaration at its other end. */
export interface LocatedCall extends LanguageServerCall {
  /** Declaration of the caller or the callee. */
  readonly location: vscode.Location;
}

/** A function at the other end of calls, and where the calls are. */
export interface ItemCall {
  readonly item: vscode.CallHierarchyItem;
  /** In the file of the caller. */
  readonly ranges: readonly vscode.Range[];
}

/**
 * How long we wait for an answer. After a timeout the server may still be loading, so we ask again only after a rest.
 */
const LONGEST_MILLISECONDS = 4000;
const REST_MILLISECONDS = 60_000;

/**
 * Asks another extension's call hierarchy for the language, one question at a time. VS Code asks exactly one provider, so
 * this extension does not register one.
 */
export class LanguageServer {
  private last: Promise<unknown> = Promise.resolve();
  private restsUntil = 0;

  constructor(
    private readonly isThere: (language: CodeLanguage) => boolean = isServerActive,
    private readonly longest = LONGEST_MILLISECONDS,
  ) {}

  /** The function whose name is at a position, or that is called there; `undefined` if nothing tells in time. */
  itemAt(uri: vscode.Uri, position: vscode.Position): Promise<vscode.CallHierarchyItem | undefined> {
    return this.inTurn(() => this.inTime(prepare(uri, position)));
  }

  /** The functions that one calls, or that call it, with the calls; `undefined` if there is no answer in time. */
  callsFrom(
    item: vscode.CallHierarchyItem,
    direction: CallFlowDirection,
  ): Promise<readonly ItemCall[] | undefined> {
    return this.inTurn(() => this.inTime(askFrom(item, direction)));
  }

  /** The calls that a function makes, or the calls of it; `undefined` if there is no answer in time. */
  callsOf(
    { root, language }: Pick<ModuleIndex, 'root' | 'language'>,
    node: CallNode,
    direction: CallFlowDirection,
  ): Promise<readonly LocatedCall[] | undefined> {
    return this.inTurn(async () => {
      if (!this.isThere(language) || Date.now() < this.restsUntil) return undefined;
      return this.inTime(ask(root, node, direction));
    });
  }

  private inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const answer = this.last.then(work);
    this.last = answer.catch(() => undefined);
    return answer;
  }

  private async inTime<Answer>(work: Promise<Answer>): Promise<Answer | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => {
        this.restsUntil = Date.now() + REST_MILLISECONDS;
        resolve(undefined);
      }, this.longest);
    });
    // A late answer is ignored, and so is a late failure.
    work.catch(() => undefined);
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** True if another extension for files of the language is active. It may provide a call hierarchy. */
function isServerActive({ editorIds }: CodeLanguage): boolean {
  const events = editorIds.map((id) => `onLanguage:${id}`);
  return vscode.extensions.all.some(({ id, isActive, packageJSON }) => {
    const { activationEvents } = packageJSON as { activationEvents?: unknown };
    const isForLanguage =
      Array.isArray(activationEvents) && events.some((event) => activationEvents.includes(event));
    return isActive && isForLanguage && id.toLowerCase() !== EXTENSION_ID;
  });
}

async function ask(
  root: vscode.Uri,
  { path, line, column }: CallNode,
  direction: CallFlowDirection,
): Promise<readonly LocatedCall[] | undefined> {
  const item = await prepare(vscode.Uri.joinPath(root, path), new vscode.Position(line, column));
  const calls = item && (await askFrom(item, direction));
  return calls?.map((call) => locatedCall(root, call));
}

async function prepare(
  uri: vscode.Uri,
  position: vscode.Position,
): Promise<vscode.CallHierarchyItem | undefined> {
  const items = await vscode.commands.executeCommand<vscode.CallHierarchyItem[] | undefined>(
    'vscode.prepareCallHierarchy',
    uri,
    position,
  );
  return items?.[0];
}

async function askFrom(
  item: vscode.CallHierarchyItem,
  direction: CallFlowDirection,
): Promise<readonly ItemCall[] | undefined> {
  if (direction === 'callers') {
    const calls = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[] | undefined>(
      'vscode.provideIncomingCalls',
      item,
    );
    return calls?.map(({ from, fromRanges }) => ({ item: from, ranges: fromRanges }));
  }
  const calls = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[] | undefined>(
    'vscode.provideOutgoingCalls',
    item,
  );
  return calls?.map(({ to, fromRanges }) => ({ item: to, ranges: fromRanges }));
}

function locatedCall(
  root: vscode.Uri,
  { item: { name, uri, selectionRange }, ranges }: ItemCall,
): LocatedCall {
  return {
    path: repoPathIn(root, uri),
    name,
    line: selectionRange.start.line,
    column: selectionRange.start.character,
    sites: ranges.map((range) => ({ line: range.start.line, column: range.start.character, marks: [] })),
    location: new vscode.Location(uri, selectionRange),
  };
}
