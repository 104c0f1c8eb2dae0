import * as vscode from 'vscode';
import { COMMUNITIES } from '../community';
import { essayRegistry, ReadingSession } from '../core';
import { codeLanguages, createSiteFinder, goLanguage, loadLanguage } from '../core/languages';
import { DraftSources } from './draftStore/draftSources';
import { OfferedEssays } from './draftStore/offeredEssays';
import { OpenDrafts } from './draftStore/openDrafts';
import { registerAddToDraft } from './features/addToDraft/addToDraft';
import { registerAssistantTools } from './features/assistant/assistantTools';
import { registerMcpServers } from './features/assistant/mcpServers';
import { registerCallFlow } from './features/callFlow/callFlow';
import { registerCallLenses } from './features/callLenses/callLenses';
import { registerCodeLenses } from './features/codeLenses';
import { registerCommunity } from './features/community/community';
import { registerCurrentStep } from './features/currentStep';
import { newDraftFromIdea, newDraftFromWay } from './features/drafts/createDraft';
import { registerDrafts } from './features/drafts/drafts';
import { showFigures } from './features/drafts/figurePreview';
import { showVerdicts, type PreviewExtension } from './features/drafts/preview';
import { registerEntryPoints } from './features/entryPoints/entryPoints';
import { registerExport } from './features/export/export';
import { registerGuide } from './features/guide/guideView';
import { registerHighlights } from './features/highlights';
import { registerPackProblems } from './features/packProblems';
import { registerRecording, type Recording } from './features/recording/recording';
import { recordPack } from './features/repair/recordPack';
import { registerRepair } from './features/repair/repair';
import { registerBreakpoints } from './features/running/breakpoints';
import { registerRunTest } from './features/running/runTest';
import { registerSearch } from './features/search/search';
import { registerStepLinks } from './features/stepLinks';
import { registerTemplates } from './features/templates';
import { registerTours } from './features/tours/tours';
import { registerWalkthroughMap } from './features/walkthroughMap/walkthroughMap';
import { registerWalkthroughs } from './features/walkthroughs/walkthroughs';
import { registerWays } from './features/ways/ways';
import { GETTING_STARTED } from './ids';
import { ModuleIndexes } from './index/moduleIndexes';
import { MementoStateStore } from './platform/adapters/mementoStateStore';
import { registerCommands, setContext } from './platform/commands';
import { inBackground } from './platform/failures';
import { CheckoutVersions } from './reading/checkoutVersions';
import { DeclarationTexts } from './reading/declarationTexts';
import { registerDescribedCode } from './reading/describedCode';
import { WriterFolder } from './platform/writerFolder';
import { followCheckouts } from './reading/followCheckouts';
import { LackingWords } from './reading/lackingWords';
import { TextWords } from './reading/textWords';
import type { Reading } from './reading/reading';
import { reportUnsavedProgress } from './reading/unsavedProgress';
import { cloneCheckout } from './workspace/cloneCheckout';
import { refreshCheckouts } from './workspace/refreshCheckouts';
import { WorkspaceCheckouts } from './workspace/workspaceCheckouts';

/** What several features need. */
interface CommonParts {
  readonly extensionUri: vscode.Uri;
  readonly reading: Reading;
  readonly texts: DeclarationTexts;
  readonly versions: CheckoutVersions;
  readonly lacking: LackingWords;
  readonly words: TextWords;
  readonly indexes: ModuleIndexes;
  readonly log: vscode.LogOutputChannel;
}

let openSession: ReadingSession | undefined;

/** Composes the parts of the extension. Reads no files before it returns. */
export function activate(context: vscode.ExtensionContext): PreviewExtension {
  const log = vscode.window.createOutputChannel('Source Guide', { log: true });
  const { extensionUri, storageUri: storage } = context;
  const checkouts = new WorkspaceCheckouts(extensionUri, log, codeLanguages, createSiteFinder, storage);
  const session = new ReadingSession(progressStore(context, log), newWindowName());
  openSession = session;
  const reading = { checkouts, session };
  const indexes = new ModuleIndexes(checkouts, { extensionUri, storage, log, language: goLanguage });
  const sources = new DraftSources(checkouts, indexes);
  const essays = new OfferedEssays(essayRegistry(COMMUNITIES), checkouts);
  const registry = essays.all;
  const drafts = new OpenDrafts({ extensionUri, checkouts, indexes, sources, registry, loadLanguage, log });
  const folder = new WriterFolder(context.globalState);
  const writing = { reading, essays, folder, indexes };
  const search = (): void => inBackground(log, 'search', () => checkouts.search());
  const known = openKnown(checkouts, log);
  const common: CommonParts = { extensionUri, reading, ...known, indexes, log };
  const walkthroughMap = registerWalkthroughMap(extensionUri, reading, folder, log);
  const addToDraft = registerAddToDraft({ reading, drafts, registry, folder, log });
  const recording = registerRecording({ reading, indexes, log });
  const newDraft = newDraftFromWay(writing);
  const calls = registerCalls({ ...common, addToDraft: addToDraft.addFunction, newDraft, recording });
  context.subscriptions.push(
    log,
    checkouts,
    checkouts.onDidChange(() => setContexts(checkouts)),
    indexes,
    drafts,
    followCheckouts(reading),
    session.onDidFailToStore((error) => reportUnsavedProgress(log, error)),
    registerWalkthroughs(reading, recording.moveStep, log),
    registerEntryPoints(checkouts, log),
    registerPackProblems(checkouts),
    registerGuide({
      ...common,
      record: () => recordPack(reading),
      newDraft: (target, idea) => newDraftFromIdea(target, idea, writing),
      openMap: walkthroughMap.open,
    }),
    walkthroughMap,
    calls,
    ...registerInCode({ ...common, recording }),
    ...registerReadingHelp(common, calls.functionOf, context.workspaceState),
    registerAssistants({ checkouts, indexes, drafts, sources, log }, context),
    ...Object.values(known),
    recording,
    registerRepair(reading, known.texts, log),
    registerDrafts({ ...writing, drafts, sources, currentFlow: calls.current, log }),
    addToDraft,
    registerTemplates(checkouts, essays, folder, log),
    registerCommunity(extensionUri, checkouts, log),
    registerTours(reading, codeLanguages, log),
    registerExport(context, drafts, essays, log),
    vscode.workspace.onDidChangeWorkspaceFolders(search),
    registerGeneralCommands(checkouts, log),
  );
  setContexts(checkouts);
  search();
  return { extendMarkdownIt: (markdown) => showFigures(showVerdicts(markdown, drafts)) };
}

/** What assistants may use: tools in the editor, and servers of their own. */
function registerAssistants(
  parts: Parameters<typeof registerAssistantTools>[0],
  context: vscode.ExtensionContext,
): vscode.Disposable {
  return vscode.Disposable.from(registerAssistantTools(parts), registerMcpServers(parts.checkouts, context));
}

/** The views of calls: what a function calls, and the ways between functions. */
function registerCalls(
  parts: CommonParts & {
    readonly addToDraft: Parameters<typeof registerCallFlow>[0]['addToDraft'];
    readonly newDraft: Parameters<typeof registerWays>[0]['newDraft'];
    readonly recording: Recording;
  },
): ReturnType<typeof registerCallFlow> {
  const callFlow = registerCallFlow(parts);
  const ways = registerWays({ ...parts, functionOf: callFlow.functionOf });
  return {
    ...callFlow,
    dispose: () => {
      ways.dispose();
      callFlow.dispose();
    },
  };
}

/** What is known of checkouts beside their files. */
function openKnown(
  checkouts: WorkspaceCheckouts,
  log: vscode.LogOutputChannel,
): Pick<CommonParts, 'texts' | 'versions' | 'lacking' | 'words'> {
  return {
    texts: new DeclarationTexts(),
    versions: new CheckoutVersions(log),
    lacking: new LackingWords(log),
    words: new TextWords(checkouts, log),
  };
}

/** What a reader sees in editors with code. */
function registerInCode({
  extensionUri,
  reading,
  texts,
  indexes,
  recording,
  log,
}: CommonParts & { readonly recording: Recording }): vscode.Disposable[] {
  const { checkouts, session } = reading;
  return [
    registerCurrentStep(reading, texts, recording.isAtCursor, log),
    registerHighlights(extensionUri, checkouts, session, log),
    registerCodeLenses(checkouts),
    registerCallLenses(indexes, log),
    registerDescribedCode(checkouts),
  ];
}

/** What helps a reader to find places, to come back to them and to see them run. */
function registerReadingHelp(
  common: CommonParts,
  functionOf: Parameters<typeof registerRunTest>[0],
  storage: vscode.Memento,
): vscode.Disposable[] {
  const { reading, log } = common;
  return [
    registerSearch(common),
    registerStepLinks(reading, log),
    registerBreakpoints(reading, storage, log),
    registerRunTest(functionOf, log),
  ];
}

/** The store of the reader's progress in this workspace. */
function progressStore(
  { globalState, workspaceState }: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): MementoStateStore {
  const { workspaceFile, workspaceFolders } = vscode.workspace;
  const workspace = workspaceFile ?? workspaceFolders?.[0]?.uri;
  return new MementoStateStore({
    shared: globalState,
    earlier: workspaceState,
    workspace: workspace?.toString() ?? '',
    now: Date.now,
    inBackground: (work) => inBackground(log, 'progress of two windows', work),
  });
}

/** A name that no other window has. VS Code's own id of a session is the same in all windows where there is no telemetry. */
function newWindowName(): string {
  return `${Date.now()} ${Math.random()}`;
}

/** Sets the context keys that say what was found in the workspace. */
function setContexts({ state, roots, all }: WorkspaceCheckouts): void {
  setContext('sourceGuide.workspace', state);
  setContext('sourceGuide.hasModule', roots.length > 0);
  setContext(
    'sourceGuide.hasOwnPack',
    all.some(({ home }) => home.isOwn),
  );
}

function registerGeneralCommands(
  checkouts: WorkspaceCheckouts,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return registerCommands(log, {
    'sourceGuide.checkout.refresh': () => refreshCheckouts(checkouts),
    'sourceGuide.checkout.clone': () => cloneCheckout(checkouts),
    'sourceGuide.gettingStarted.open': async () => {
      await vscode.commands.executeCommand('workbench.action.openWalkthrough', GETTING_STARTED);
      setContext('sourceGuide.isGettingStartedOpen', true);
    },
  });
}

/** Resolves when the reader's progress is stored. */
export async function deactivate(): Promise<void> {
  await openSession?.stored();
}
