import * as vscode from 'vscode';
import { localize } from '../../platform/localize';
import { contentLanguage } from '../../platform/settings';
import { showPlace } from '../../platform/showPlace';
import type { OpenPage } from '../../reading/startWalkthrough';
import { stepHeading, walkthroughTitle } from '../../reading/titles';
import { verdictLabel } from '../../reading/verdicts';
import { isAsDescribed, message, type Place, type Step, type Walkthrough } from '../../../core';
import type { OpenCheckout } from '../../workspace/workspaceCheckouts';
import type { CodeAtCursor } from './codeAtCursor';

/** Something that walkthroughs know about a place. */
export interface PlaceRow extends vscode.QuickPickItem {
  /** What choosing it shows. */
  readonly target: OpenPage | { readonly go: () => Promise<unknown> };
}

/** The steps whose code holds the cursor, or is declared there. */
export async function stepsAt(code: CodeAtCursor): Promise<PlaceRow[]> {
  const { open, path } = code.file;
  const rows: PlaceRow[] = [];
  for (const walkthrough of open.checkout.pack.walkthroughs) {
    for (const step of walkthrough.steps) {
      const resolution = await open.checkout.resolveIn(path, step.anchor);
      if (!resolution?.place || !isOf(resolution.place, code)) continue;
      const verdict = isAsDescribed(resolution) ? undefined : verdictLabel(resolution);
      rows.push(stepRow(open, walkthrough, step, verdict));
    }
  }
  return rows;
}

/** The entry points that are declared there. */
export async function entryPointsAt(code: CodeAtCursor): Promise<PlaceRow[]> {
  const { open, path } = code.file;
  const rows: PlaceRow[] = [];
  for (const { title, topic, anchor } of open.checkout.pack.entryPoints) {
    const place = (await open.checkout.resolveIn(path, anchor))?.place;
    if (!place || !isOf(place, code)) continue;
    const topicTitle = open.checkout.pack.topics.find(({ id }) => id === topic)?.title[contentLanguage()];
    rows.push({
      label: title[contentLanguage()],
      description: topicTitle ?? '',
      target: { go: () => showPlace(vscode.Uri.joinPath(open.root, place.path), place, 'editor') },
    });
  }
  return rows;
}

/** A row that leads to a step. */
export function stepRow(open: OpenCheckout, walkthrough: Walkthrough, step: Step, detail?: string): PlaceRow {
  const number = walkthrough.steps.indexOf(step) + 1;
  return {
    label: localize(message('Step {0}: {1}', number, stepHeading(walkthrough, step))),
    description: walkthroughTitle(walkthrough),
    ...(detail !== undefined && { detail }),
    target: { open, walkthrough, page: 'step', step: step.id },
  };
}

function isOf({ name }: Place, { lines }: CodeAtCursor): boolean {
  return name.start.line === lines.name;
}
