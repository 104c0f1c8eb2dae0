import * as vscode from 'vscode';
import { message } from '../../../core';
import { registerCommands } from '../../platform/commands';
import { sayInStatusBar } from '../../platform/sayInStatusBar';
import { tell } from '../../platform/tell';
import { OpenStep, OpenWalkthrough, currentStepOf } from '../../reading/openWalkthrough';
import type { Reading } from '../../reading/reading';
import { wantedWalkthrough } from '../../reading/startWalkthrough';
import { walkthroughTitle } from '../../reading/titles';

/** The breakpoints that we have set in this workspace, by VS Code's ids, which stay the same when a window is reloaded. */
const KEY = 'breakpoints';

/** Registers the commands that set breakpoints at the steps of a walkthrough, and remove those that we have set. */
export function registerBreakpoints(
  reading: Reading,
  storage: vscode.Memento,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const own = new OwnBreakpoints(storage);
  return registerCommands(log, {
    'sourceGuide.breakpoints.set': async (item) => {
      const target = await targetOf(reading, item);
      if (target) await setAt(target, own);
    },
    'sourceGuide.breakpoints.remove': async () => {
      const removed = await own.removeAll();
      if (removed === 0) tell(message('There are no breakpoints of walkthroughs.'));
      else sayInStatusBar(message('Removed {0} breakpoints of walkthroughs.', removed));
    },
  });
}

/** The walkthrough of a row, else the one that is being read, else one that the reader chooses. */
async function targetOf(reading: Reading, item: unknown): Promise<OpenWalkthrough | undefined> {
  const current = currentStepOf(reading);
  const isRow = item instanceof OpenStep || item instanceof OpenWalkthrough;
  if (!isRow && current) return new OpenWalkthrough(current.open, current.walkthrough);
  return wantedWalkthrough(reading, item, message('Set Breakpoints at the Steps of a Walkthrough'));
}

/** Sets one breakpoint for each line that a step is about, unless there is one. */
async function setAt({ open, walkthrough }: OpenWalkthrough, own: OwnBreakpoints): Promise<void> {
  const resolutions = await Promise.all(walkthrough.steps.map(({ anchor }) => open.checkout.resolve(anchor)));
  const places = resolutions.flatMap(({ place }) => place ?? []);
  const wanted = places.map(
    ({ path, site, name }) =>
      new vscode.Location(
        vscode.Uri.joinPath(open.root, path),
        new vscode.Position((site ?? name).start.line, 0),
      ),
  );
  const added = await own.add(wanted);
  const without = resolutions.length - places.length;
  const title = walkthroughTitle(walkthrough);
  if (added === 0) {
    tell(message('{0}: every step that is here has a breakpoint already.', title));
    return;
  }
  sayInStatusBar(
    without === 0
      ? message('{0}: set {1} breakpoints.', title, added)
      : message('{0}: set {1} breakpoints. {2} steps have no certain place here.', title, added, without),
  );
}

/** Tells our breakpoints from those of the reader, which we never touch. */
class OwnBreakpoints {
  constructor(private readonly storage: vscode.Memento) {}

  /** Adds breakpoints where there are none; resolves to how many. */
  async add(locations: readonly vscode.Location[]): Promise<number> {
    const taken = new Set(vscode.debug.breakpoints.flatMap((one) => keyOf(one) ?? []));
    const added: vscode.SourceBreakpoint[] = [];
    for (const location of locations) {
      const breakpoint = new vscode.SourceBreakpoint(location);
      const key = keyOf(breakpoint);
      if (key === undefined || taken.has(key)) continue;
      taken.add(key);
      added.push(breakpoint);
    }
    vscode.debug.addBreakpoints(added);
    await this.storage.update(KEY, [...this.ids, ...added.map(({ id }) => id)]);
    return added.length;
  }

  /** Removes those of ours that are still there; resolves to how many. */
  async removeAll(): Promise<number> {
    const { ids } = this;
    const ours = vscode.debug.breakpoints.filter(({ id }) => ids.has(id));
    vscode.debug.removeBreakpoints(ours);
    await this.storage.update(KEY, undefined);
    return ours.length;
  }

  /** Not more than there are breakpoints. */
  private get ids(): ReadonlySet<string> {
    const stored: unknown = this.storage.get(KEY);
    const known = new Set(vscode.debug.breakpoints.map(({ id }) => id));
    const ids: readonly unknown[] = Array.isArray(stored) ? stored : [];
    return new Set(ids.filter((id): id is string => typeof id === 'string' && known.has(id)));
  }
}

function keyOf(breakpoint: vscode.Breakpoint): string | undefined {
  if (!(breakpoint instanceof vscode.SourceBreakpoint)) return undefined;
  const { uri, range } = breakpoint.location;
  return `${uri.toString()}#${range.start.line}`;
}
