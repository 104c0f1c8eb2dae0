import * as vscode from 'vscode';
import { message, type Disposable } from '../../../core';
import { registerCommands } from '../../platform/commands';
import { localize } from '../../platform/localize';
import { createUnlessThere } from '../../platform/newFile';
import { contentLanguage, onAnySettingChange } from '../../platform/settings';
import type { WriterFile, WriterFolder } from '../../platform/writerFolder';
import { pickWalkthrough } from '../../reading/pickWalkthrough';
import type { Reading } from '../../reading/reading';
import { MapPanel, type MapSubject } from './mapPanel';
import { pictureOf } from './mapPicture';

/** Pixels for each unit of a picture. Two keep it sharp on dense screens and in print. */
const PNG_SCALE = 2;

/** What other features use of the walkthrough map. */
export interface WalkthroughMapTab extends Disposable {
  /** Shows the map of the walkthrough that is being read, else of the one that was shown last, else asks for one. */
  readonly open: () => Promise<void>;
}

/** Registers the commands that show a walkthrough map in a tab and save it as a picture. */
export function registerWalkthroughMap(
  extensionUri: vscode.Uri,
  reading: Reading,
  folder: WriterFolder,
  log: vscode.LogOutputChannel,
): WalkthroughMapTab {
  const { checkouts, session } = reading;
  const panel = new MapPanel({ extensionUri, reading, save: (ending) => save(ending), log });
  const subject = async (): Promise<MapSubject | undefined> =>
    session.current ?? panel.shown ?? (await pickSubject(reading));
  const open = async (): Promise<void> => {
    const wanted = await subject();
    if (wanted) panel.show(wanted);
  };
  const save = async (ending: 'svg' | 'png'): Promise<void> => {
    const wanted = await subject();
    if (!wanted) return;
    const svg = await pictureOf(wanted);
    await saveFile(placeOf(wanted, ending, reading), folder, () =>
      ending === 'svg'
        ? Promise.resolve(new TextEncoder().encode(svg))
        : panel.render(wanted, svg, PNG_SCALE),
    );
  };
  const registrations = vscode.Disposable.from(
    panel,
    session.onDidChange(() => panel.follow()),
    checkouts.onDidChange(() => panel.follow()),
    onAnySettingChange(() => panel.follow()),
    registerCommands(log, {
      'sourceGuide.flowMap.open': open,
      'sourceGuide.flowMap.saveSvg': () => save('svg'),
      'sourceGuide.flowMap.savePng': () => save('png'),
    }),
  );
  return { open, dispose: () => void registrations.dispose() };
}

async function pickSubject(reading: Reading): Promise<MapSubject | undefined> {
  const picked = await pickWalkthrough(reading, message('Open a Walkthrough Map'));
  return picked && { checkout: picked.open.checkout, walkthrough: picked.walkthrough };
}

function placeOf(
  { checkout, walkthrough }: MapSubject,
  ending: 'svg' | 'png',
  { checkouts }: Reading,
): WriterFile {
  return {
    root: checkouts.openOf(checkout)?.root,
    name: `${walkthrough.id}.${contentLanguage()}.${ending}`,
    filters: { [ending.toUpperCase()]: [ending] },
    title: message('Where should the picture be saved?'),
    saveLabel: message('Save Picture'),
  };
}

/** Asks where to save a picture, then makes it. Never overwrites a file. */
async function saveFile(
  wanted: WriterFile,
  folder: WriterFolder,
  make: () => Promise<Uint8Array | undefined>,
): Promise<void> {
  const uri = await folder.askForFile(wanted);
  if (!uri) return;
  const contents = async (): Promise<Uint8Array> => {
    const made = await make();
    if (!made) throw new Error(localize(message('The picture could not be drawn.')));
    return made;
  };
  if (!(await createUnlessThere(uri, contents))) return;
  const open = localize(message('Open It'));
  const saved = localize(
    message('The walkthrough map was saved to {0}.', vscode.workspace.asRelativePath(uri)),
  );
  if ((await vscode.window.showInformationMessage(saved, open)) === open)
    await vscode.commands.executeCommand('vscode.open', uri);
}
