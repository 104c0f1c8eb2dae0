import * as vscode from 'vscode';
import { message, type Resolution } from '../../core';
import { toVscodeRange } from '../platform/adapters/ranges';
import { documentsIn } from '../platform/codeDocuments';
import type { CommandId } from '../ids';
import { localize } from '../platform/localize';
import { contentLanguage, onSettingChange, readSetting } from '../platform/settings';
import { walkthroughTitle } from '../reading/titles';
import type { CheckoutFile, WorkspaceCheckouts } from '../workspace/workspaceCheckouts';
import { OpenEntryPoint } from '../reading/openEntryPoint';
import { OpenStep } from '../reading/openWalkthrough';

/** Registers code lenses above declarations that are steps or entry points. A click opens the step or entry point. */
export function registerCodeLenses(checkouts: WorkspaceCheckouts): vscode.Disposable {
  const didChange = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: didChange.event,
    provideCodeLenses: (document) => {
      if (readSetting('sourceGuide.codeLens.enabled') !== true) return [];
      return lensesIn(checkouts.filesAt(document.uri));
    },
  };
  return vscode.Disposable.from(
    didChange,
    vscode.languages.registerCodeLensProvider(documentsIn(checkouts.languages), provider),
    checkouts.onDidChange(() => didChange.fire()),
    onSettingChange('sourceGuide.codeLens.enabled', () => didChange.fire()),
    onSettingChange('sourceGuide.contentLanguage', () => didChange.fire()),
  );
}

async function lensesIn(files: readonly CheckoutFile[]): Promise<vscode.CodeLens[]> {
  const steps = (await Promise.all(files.map(stepLenses))).flat();
  const taken = new Set(steps.map((lens) => lens.range.start.line));
  const entryPoints = await Promise.all(files.map((file) => entryPointLenses(file, taken)));
  return [...steps, ...entryPoints.flat()];
}

async function stepLenses({ open, path }: CheckoutFile): Promise<vscode.CodeLens[]> {
  const lenses: vscode.CodeLens[] = [];
  for (const walkthrough of open.checkout.pack.walkthroughs) {
    const title = walkthroughTitle(walkthrough);
    for (const [index, step] of walkthrough.steps.entries()) {
      const resolution = await open.checkout.resolveIn(path, step.anchor);
      if (!resolution) continue;
      const text = localize(message('{0}: step {1}', title, index + 1));
      const command: CommandId = 'sourceGuide.walkthrough.start';
      const node = new OpenStep(open, walkthrough, step, index);
      lenses.push(lensAt(resolution, { title: text, command, arguments: [node] }));
    }
  }
  return lenses;
}

/** Lenses for entry points. Lines in `taken` already have the lens of a step and get no second one. */
async function entryPointLenses(
  { open, path }: CheckoutFile,
  taken: ReadonlySet<number>,
): Promise<vscode.CodeLens[]> {
  const lenses: vscode.CodeLens[] = [];
  const titleOf = new Map(open.checkout.pack.topics.map(({ id, title }) => [id, title[contentLanguage()]]));
  for (const entryPoint of open.checkout.pack.entryPoints) {
    const resolution = await open.checkout.resolveIn(path, entryPoint.anchor);
    if (!resolution?.place || taken.has(resolution.place.name.start.line)) continue;
    const text = `${titleOf.get(entryPoint.topic) ?? ''}: ${entryPoint.title[contentLanguage()]}`;
    const command: CommandId = 'sourceGuide.entryPoint.goTo';
    lenses.push(
      lensAt(resolution, {
        title: text,
        command,
        arguments: [new OpenEntryPoint(open, entryPoint)],
      }),
    );
  }
  return lenses;
}

function lensAt({ place }: Resolution, command: vscode.Command): vscode.CodeLens {
  const range = place ? toVscodeRange(place.name) : new vscode.Range(0, 0, 0, 0);
  return new vscode.CodeLens(range, command);
}
