import * as vscode from 'vscode';
import type { CallNode, CodeLanguage, CallFlowDirection, LanguageServerCall } from '../../../core';
import { EXTENSION_ID } from '../../ids';
import type { ModuleIndex } from '../../index/moduleIndex';
import { repoPathIn } from '../../platform/paths';

/** What a server says of a call, with the address of the declaration at the other end. */
export interface LocatedCall extends LanguageServerCall {
  readonly location: vscode.Location;
}

/** Longer than that nobody waits; a server that is still loading gets a rest before it is asked again. */
const LONGEST_MILLISECONDS = 4000;
const REST_MILLISECONDS = 60_000;

/**
 * Asks the call hierarchy of whatever other extension provides one for the language, one question at a time. VS Code takes the
 * answer of one provider only and gives no second one a chance, hence this extension registers none.
 */
export class LanguageServer {
  private last: Promise<unknown> = Promise.resolve();
  private restsUntil = 0;

  constructor(
    private readonly isThere: (language: CodeLanguage) => boolean = isServerActive,
    private readonly longest = LONGEST_MILLISECONDS,
  ) {}

  /** The calls of a function, or those of it; `undefined` when nobody answers, or not in time. */
  callsOf(
    { root, language }: Pick<ModuleIndex, 'root' | 'language'>,
    node: CallNode,
    direction: CallFlowDirection,
  ): Promise<readonly LocatedCall[] | undefined> {
    const answer = this.last.then(() => {
      if (!this.isThere(language) || Date.now() < this.restsUntil) return undefined;
      return this.inTime(ask(root, node, direction));
    });
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
    // What comes too late is nobody's any more, a failure included.
    work.catch(() => undefined);
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Another extension that is awake for files of the language may provide a call hierarchy. */
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
  const items = await vscode.commands.executeCommand<vscode.CallHierarchyItem[] | undefined>(
    'vscode.prepareCallHierarchy',
    vscode.Uri.joinPath(root, path),
    new vscode.Position(line, column),
  );
  const item = items?.[0];
  if (!item) return undefined;
  if (direction === 'callers') {
    const calls = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[] | undefined>(
      'vscode.provideIncomingCalls',
      item,
    );
    return calls?.map(({ from, fromRanges }) => locatedCall(root, from, fromRanges));
  }
  const calls = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[] | undefined>(
    'vscode.provideOutgoingCalls',
    item,
  );
  return calls?.map(({ to, fromRanges }) => locatedCall(root, to, fromRanges));
}

function locatedCall(
  root: vscode.Uri,
  { name, uri, selectionRange }: vscode.CallHierarchyItem,
  ranges: readonly vscode.Range[],
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
