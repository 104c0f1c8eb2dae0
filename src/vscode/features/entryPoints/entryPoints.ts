import * as vscode from 'vscode';
import { isAsDescribed, message, type EntryPoint, type Place, type Resolution } from '../../../core';
import { registerCommands, setContext } from '../../platform/commands';
import { pickOne } from '../../platform/pickOne';
import { contentLanguage, onAnySettingChange } from '../../platform/settings';
import { showPlace } from '../../platform/showPlace';
import { pickPlace } from '../../reading/pickPlace';
import { explainResolution, resolvedPlaceText, verdictLabel } from '../../reading/verdicts';
import { askForCheckout } from '../../workspace/askForCheckout';
import type { OpenCheckout, WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';
import { OpenEntryPoint } from '../../reading/openEntryPoint';
import { EntryPointTree } from './entryPointTree';
import { VIEWS } from '../../ids';

interface EntryPointPick extends vscode.QuickPickItem {
  readonly node?: OpenEntryPoint;
}

/** Registers the Entry Points view and "Go to Entry Point…". */
export function registerEntryPoints(
  checkouts: WorkspaceCheckouts,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const tree = new EntryPointTree(checkouts);
  return vscode.Disposable.from(
    vscode.window.registerTreeDataProvider(VIEWS.entryPoints, tree),
    checkouts.onDidChange(() => tree.refresh()),
    onAnySettingChange(() => tree.refresh()),
    registerCommands(log, {
      'sourceGuide.entryPoint.goTo': async (wanted) => {
        await checkouts.settled();
        const node =
          wanted instanceof OpenEntryPoint
            ? wanted
            : (entryPointById(checkouts, wanted) ?? (await pickEntryPoint(checkouts)));
        if (node) await goTo(node);
      },
    }),
  );
}

function entryPointById(checkouts: WorkspaceCheckouts, id: unknown): OpenEntryPoint | undefined {
  for (const open of checkouts.all) {
    const entryPoint = open.checkout.pack.entryPoints.find((candidate) => candidate.id === id);
    if (entryPoint) return new OpenEntryPoint(open, entryPoint);
  }
  return undefined;
}

async function pickEntryPoint(checkouts: WorkspaceCheckouts): Promise<OpenEntryPoint | undefined> {
  if (checkouts.all.length === 0) {
    askForCheckout(checkouts);
    return undefined;
  }
  const picks = Promise.all(checkouts.all.map((open) => picksFor(open, checkouts.distinctionOf(open)))).then(
    (lists) => lists.flat(),
  );
  const placeHolder = message('Where do you want to begin reading?');
  const look = { placeHolder, matchOnDescription: true, matchOnDetail: true };
  return (await pickOne(message('Go to an Entry Point'), picks, look))?.node;
}

async function picksFor(open: OpenCheckout, distinction: string): Promise<EntryPointPick[]> {
  const { topics, entryPoints } = open.checkout.pack;
  const language = contentLanguage();
  const picks: EntryPointPick[] = [];
  for (const topic of topics) {
    const label = [topic.title[language], distinction].filter(Boolean).join(' · ');
    picks.push({ label, kind: vscode.QuickPickItemKind.Separator });
    for (const entryPoint of entryPoints.filter((candidate) => candidate.topic === topic.id)) {
      picks.push(await pickFor(open, entryPoint));
    }
  }
  return picks;
}

async function pickFor(open: OpenCheckout, entryPoint: EntryPoint): Promise<EntryPointPick> {
  const resolution = await open.checkout.resolve(entryPoint.anchor);
  const verdict = isAsDescribed(resolution) ? undefined : verdictLabel(resolution);
  return {
    label: entryPoint.title[contentLanguage()],
    description: resolution.place?.symbol ?? '',
    detail: [resolvedPlaceText(resolution), verdict].filter(Boolean).join(' · '),
    node: new OpenEntryPoint(open, entryPoint),
  };
}

async function goTo({ open, entryPoint }: OpenEntryPoint): Promise<void> {
  const resolution = await open.checkout.resolve(entryPoint.anchor);
  const place = resolution.place ?? (await chooseCandidate(entryPoint.title[contentLanguage()], resolution));
  const editor = place && (await showPlace(vscode.Uri.joinPath(open.root, place.path), place, 'editor'));
  if (editor) setContext('sourceGuide.hasJumped', true);
}

/** Lets the reader choose if several places fit. Tells the reader if none does. */
async function chooseCandidate(title: string, resolution: Resolution): Promise<Place | undefined> {
  const evidence = explainResolution(resolution);
  if (resolution.candidates.length === 0) {
    void vscode.window.showInformationMessage(`${title}: ${verdictLabel(resolution)}. ${evidence}`);
    return undefined;
  }
  return pickPlace(resolution.candidates, title, evidence);
}
