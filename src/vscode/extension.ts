import * as vscode from 'vscode';
import { ReadingSession } from '../core';
import { DraftSources } from './draftStore/draftSources';
import { OpenDrafts } from './draftStore/openDrafts';
import { MementoStateStore } from './platform/adapters/mementoStateStore';
import { registerCommands, setContext } from './platform/commands';
import { registerCallFlow } from './features/callFlow/callFlow';
import { registerCallLenses } from './features/callLenses/callLenses';
import { registerCapture } from './features/addToDraft/addToDraft';
import { registerCodeLenses } from './features/codeLenses';
import { registerCurrentStep } from './features/currentStep';
import { registerDrafts } from './features/drafts/drafts';
import { showVerdicts, type PreviewExtension } from './features/drafts/preview';
import { registerEntryPoints } from './features/entryPoints/entryPoints';
import { registerExport } from './features/export/export';
import { registerFlowMap } from './features/walkthroughMap/walkthroughMap';
import { registerGuide } from './features/guide/guideView';
import { registerHighlights } from './features/highlights';
import { registerPackProblems } from './features/packProblems';
import { registerProgram } from './features/community/community';
import { registerRepair } from './features/repair/repair';
import { registerTemplates } from './features/templates';
import { registerTours } from './features/tours';
import { registerWalkthroughs } from './features/walkthroughs/walkthroughs';
import { GETTING_STARTED } from './ids';
import { ShownFlow } from './index/shownFlow';
import { TreeIndexes } from './index/moduleIndexes';
import { reportUnsavedProgress } from './reading/unsavedProgress';
import { WorkspaceCheckouts } from './workspace/workspaceCheckouts';

let openSession: ReadingSession | undefined;

/** Composes the features; nothing else. Nothing is read before this returns. */
export function activate(context: vscode.ExtensionContext): PreviewExtension {
  const log = vscode.window.createOutputChannel('Source Guide', { log: true });
  const checkouts = new WorkspaceCheckouts(context.extensionUri, log);
  const session = new ReadingSession(new MementoStateStore(context.workspaceState));
  openSession = session;
  const { extensionUri, storageUri } = context;
  const indexes = new TreeIndexes(checkouts, { extensionUri, storage: storageUri, log });
  const sources = new DraftSources(checkouts);
  const drafts = new OpenDrafts({ extensionUri, checkouts, sources, log });
  const shownFlow = new ShownFlow();
  const search = (): Promise<void> =>
    checkouts.search().catch((error: unknown) => log.error('search', String(error)));
  context.subscriptions.push(
    log,
    checkouts,
    checkouts.onDidChange(() => setContext('sourceGuide.workspace', checkouts.state)),
    checkouts.onDidChange(() => setContext('sourceGuide.hasModule', checkouts.roots.length > 0)),
    indexes,
    session.onDidFailToStore((error) => reportUnsavedProgress(log, error)),
    registerWalkthroughs(checkouts, session, log),
    registerEntryPoints(checkouts, log),
    registerGuide(context.extensionUri, checkouts, session),
    registerFlowMap(context.extensionUri, checkouts, session, log),
    registerCurrentStep(checkouts, session, log),
    registerHighlights(context.extensionUri, checkouts, session),
    registerCodeLenses(checkouts),
    registerCallFlow({ checkouts, session, indexes, shownFlow, log }),
    registerCallLenses(indexes, log),
    registerRepair(checkouts, session, log),
    drafts,
    registerDrafts({ checkouts, session, drafts, sources, shownFlow, log }),
    registerCapture({ checkouts, session, drafts, log }),
    registerTemplates(checkouts, log),
    registerProgram(extensionUri, checkouts, log),
    registerTours(checkouts, session, log),
    registerExport(extensionUri, context.workspaceState, drafts, log),
    registerPackProblems(checkouts),
    vscode.workspace.onDidChangeWorkspaceFolders(search),
    registerCommands(log, {
      'sourceGuide.checkout.refresh': search,
      'sourceGuide.gettingStarted.open': () =>
        vscode.commands.executeCommand('workbench.action.openWalkthrough', GETTING_STARTED),
    }),
  );
  setContext('sourceGuide.workspace', checkouts.state);
  void search();
  return { extendMarkdownIt: (markdown) => showVerdicts(markdown, drafts) };
}

/** Waits until the reader's progress is stored. */
export async function deactivate(): Promise<void> {
  await openSession?.stored();
}
