import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS, EXTENSION_ID, type CommandId } from '../../src/vscode/ids';
import { Reactions } from '../support/reactions';
import { until } from '../support/until';

const WALKTHROUGH = 'ts-sql-write';
const HANDLER = 'lib/util/lifted/influx/httpd/handler.go';
const PIN = '0123456789abcdef0123456789abcdef01234567';
const DRAFT = [
  '# Kiln',
  '',
  '<!-- source-guide-draft {"kind":"analysis"} -->',
  '',
  '> **[To write]** What is a kiln?',
  '',
  `<!-- source-guide-excerpt {"path":"engine/wal.go","symbol":"f","lines":"1-1","pin":"${PIN}"} -->`,
  '`f`',
  '',
  '```go',
  'func f() {}',
  '```',
  '',
].join('\n');
const DRAFT_FILE = '../without-code/draft.md';
const LINE_OF_EXCERPT = 10;
/** When nothing that a person sees has come of a command by then, nothing will. */
const QUIET_MILLISECONDS = 20_000;

/** What has to be open for a command to fit. */
type Setting = 'reading' | 'callFlow' | 'draft' | 'markdown';

/** Each command where it fits, and what a person then sees of it. */
const FITTING: Readonly<Record<CommandId, readonly [Setting, RegExp]>> = {
  'sourceGuide.walkthrough.start': ['reading', /^pick: Open a Walkthrough$/],
  'sourceGuide.walkthrough.search': ['reading', /^pick: Search Walkthroughs$/],
  'sourceGuide.code.whereAmI': ['reading', /^pick: Where .+ is in the walkthroughs$/],
  'sourceGuide.walkthrough.stop': ['reading', /^status: The walkthrough is closed/],
  'sourceGuide.walkthrough.resume': ['reading', /^view: sourceGuide\.guide\.focus$/],
  'sourceGuide.walkthrough.resetProgress': ['reading', /^pick: Reset the Reading Progress/],
  'sourceGuide.notes.export': ['reading', /^say: There are no notes yet/],
  'sourceGuide.step.next': ['reading', /^editor$/],
  'sourceGuide.step.previous': ['reading', /^editor$/],
  'sourceGuide.step.reveal': ['reading', /^view: sourceGuide\.guide\.focus$/],
  'sourceGuide.step.copyLink': ['reading', /^status: Copied the link\.$/],
  'sourceGuide.breakpoints.set': [
    'reading',
    /^status: How ts-sql writes data: set \d+ breakpoints\.|^say: .+ has a breakpoint already/,
  ],
  'sourceGuide.breakpoints.remove': ['reading', /^status: Removed \d+ breakpoints/],
  'sourceGuide.code.runTest': [
    'reading',
    /^pick: Run a Test That Passes Here$|^say: (?:As far as|Tests can run)/,
  ],
  'sourceGuide.step.showChange': ['reading', /^run: vscode\.diff$|^say: /],
  'sourceGuide.step.markRead': ['reading', /^status: “.+” counts as read\.$/],
  'sourceGuide.step.markUnread': ['reading', /^status: “.+” counts as not read\.$/],
  'sourceGuide.walkthrough.create': ['reading', /^input: New Walkthrough$/],
  'sourceGuide.step.add': ['reading', /^input: New Walkthrough$/],
  'sourceGuide.step.addAfter': ['reading', /^say: This walkthrough comes with/],
  'sourceGuide.step.moveUp': ['reading', /^say: This walkthrough comes with/],
  'sourceGuide.step.moveDown': ['reading', /^say: This walkthrough comes with/],
  'sourceGuide.step.rename': ['reading', /^say: This walkthrough comes with/],
  'sourceGuide.step.delete': ['reading', /^say: This walkthrough comes with/],
  'sourceGuide.step.changeTransfer': ['reading', /^say: This walkthrough comes with/],
  'sourceGuide.step.editText': ['reading', /^say: This walkthrough comes with/],
  'sourceGuide.pack.undo': ['reading', /^say: No change of a walkthrough/],
  'sourceGuide.pack.saveAs': ['reading', /^say: This walkthrough comes with/],
  'sourceGuide.pack.addLanguage': ['reading', /^say: This walkthrough comes with/],
  'sourceGuide.pack.showUnwritten': ['reading', /^say: This walkthrough comes with/],
  'sourceGuide.entryPoint.add': ['reading', /^input: Add Entry Point$/],
  'sourceGuide.callFlow.addStep': ['callFlow', /^say: Select a function in the Call Flow|^input: New/],
  'sourceGuide.callFlow.makeWalkthrough': [
    'callFlow',
    /^say: Select a function in the Call Flow|^input: New/,
  ],
  'sourceGuide.ways.addStep': ['callFlow', /^say: Select a function in the Ways view/],
  'sourceGuide.ways.makeWalkthrough': ['callFlow', /^say: No way is shown|^input: New Walkthrough$/],
  'sourceGuide.step.showBetween': ['reading', /^view: sourceGuide\.ways\.focus$|^say: /],
  'sourceGuide.entryPoint.goTo': ['reading', /^pick: Go to an Entry Point$/],
  'sourceGuide.anchor.repair': ['reading', /^say: (?:This walkthrough comes with|The pack already)/],
  'sourceGuide.pack.record': ['reading', /^say: Only your own packs/],
  'sourceGuide.flowMap.open': ['reading', /^page: /],
  'sourceGuide.flowMap.saveSvg': ['reading', /^save: Where should the picture be saved/],
  'sourceGuide.flowMap.savePng': ['reading', /^save: Where should the picture be saved/],
  'sourceGuide.callFlow.show': ['reading', /^view: sourceGuide\.callFlow\.focus$/],
  'sourceGuide.callFlow.showCallers': ['callFlow', /^view: sourceGuide\.callFlow\.focus$/],
  'sourceGuide.callFlow.showCallees': ['callFlow', /^view: sourceGuide\.callFlow\.focus$/],
  'sourceGuide.callFlow.showLibrary': ['callFlow', /^status: Calls of library functions are listed/],
  'sourceGuide.callFlow.hideLibrary': ['callFlow', /^status: Calls of library functions are hidden/],
  'sourceGuide.callFlow.showTests': ['callFlow', /^status: Call flows go through test files/],
  'sourceGuide.callFlow.hideTests': ['callFlow', /^status: Call flows leave out test files/],
  'sourceGuide.callFlow.showGenerated': ['callFlow', /^status: Call flows go through generated files/],
  'sourceGuide.callFlow.hideGenerated': ['callFlow', /^status: Call flows leave out generated files/],
  'sourceGuide.callFlow.showVendor': ['callFlow', /^status: Call flows go through copies of other modules/],
  'sourceGuide.callFlow.hideVendor': ['callFlow', /^status: Call flows leave out copies of other modules/],
  'sourceGuide.callFlow.pin': ['callFlow', /^status: .+ stays listed\.$/],
  'sourceGuide.callFlow.unpin': ['callFlow', /^status: .+ no longer stays listed\.$/],
  'sourceGuide.callFlow.follow': ['callFlow', /^status: The Call Flow view follows/],
  'sourceGuide.callFlow.unfollow': ['callFlow', /^status: The Call Flow view no longer follows/],
  'sourceGuide.callFlow.refresh': ['callFlow', /^status: The source is read again/],
  'sourceGuide.callFlow.goToDefinition': ['callFlow', /^run: vscode\.open$/],
  'sourceGuide.callFlow.nextCallSite': ['callFlow', /^run: vscode\.open$/],
  'sourceGuide.callFlow.copyMermaid': ['callFlow', /^status: Copied the expanded rows/],
  'sourceGuide.callFlow.compare': ['callFlow', /^pick: Which walkthrough do you want to compare/],
  'sourceGuide.callFlow.endComparison': ['callFlow', /^say: No call flow is compared/],
  'sourceGuide.ways.find': ['callFlow', /^pick: Find the way from .+ to …$/],
  'sourceGuide.ways.why': ['callFlow', /^view: sourceGuide\.ways\.focus$|^say: Nothing in the repository/],
  'sourceGuide.ways.draft': ['callFlow', /^save: |^say: No ways are shown/],
  'sourceGuide.ways.close': ['callFlow', /^status: The ways are closed\.$/],
  'sourceGuide.callFlow.showStep': ['callFlow', /^say: Select a step of the comparison/],
  'sourceGuide.callLenses.toggle': ['reading', /^status: Lenses of calls are/],
  'sourceGuide.draft.create': ['reading', /^pick: New Essay Draft$/],
  'sourceGuide.draft.addSelection': ['reading', /^input: |^say: .*already/],
  'sourceGuide.draft.copyExcerpt': ['reading', /^status: Copied as an excerpt/],
  'sourceGuide.draft.addStep': ['reading', /^input: |^say: .*already/],
  'sourceGuide.draft.addFlowNode': ['callFlow', /^input: |^say: .*already/],
  'sourceGuide.draft.chooseTarget': ['draft', /^pick: Where will the draft be published/],
  'sourceGuide.draft.nextQuestion': ['draft', /^editor$/],
  'sourceGuide.draft.preview': ['draft', /^run: markdown\.showPreviewToSide$/],
  'sourceGuide.draft.changeDepth': ['draft', /^pick: The Depth of the Draft$/],
  'sourceGuide.draft.removeNotes': ['draft', /^status: The draft has no notes/],
  'sourceGuide.draft.adopt': ['markdown', /^status: This file is checked as a draft/],
  'sourceGuide.essay.review': ['markdown', /^run: markdown\.showPreviewToSide$/],
  'sourceGuide.excerpt.showSource': ['draft', /^say: The file engine\/wal\.go cannot be read at commit/],
  'sourceGuide.excerpt.showChange': ['draft', /^run: vscode\.diff$/],
  'sourceGuide.excerpt.refresh': ['draft', /^say: Nothing to refresh/],
  'sourceGuide.excerpt.refreshAll': ['draft', /^say: Nothing to refresh/],
  'sourceGuide.draft.fromTemplate': ['reading', /^pick: New Draft from a Template$/],
  'sourceGuide.program.open': ['reading', /^page: /],
  'sourceGuide.program.checkTitle': ['reading', /^input: Check a Pull Request Title$/],
  'sourceGuide.program.saveDates': ['reading', /^save: Where should the calendar/],
  'sourceGuide.tour.check': ['reading', /^say: There is no \.tour file|^pick: Which tour/],
  'sourceGuide.tour.export': ['reading', /^pick: Where should the tours be written/],
  'sourceGuide.draft.export': ['draft', /^pick: Where will the essay be published/],
  'sourceGuide.draft.copyFor': ['draft', /^pick: Where will the text be pasted/],
  'sourceGuide.checkout.refresh': ['reading', /^status: All files are read again/],
  'sourceGuide.checkout.clone': ['reading', /^run: git\.clone$|^say: This VS Code cannot clone/],
  'sourceGuide.gettingStarted.open': ['reading', /^run: workbench\.action\.openWalkthrough$/],
};

/** The situations in which most commands have nothing to work on: the folders that are open, and the Markdown in the editor. */
const UNFITTING: Readonly<Record<string, readonly [folder: string | undefined, markdown?: string]>> = {
  'no folder is open': [undefined],
  'the folder has no code': ['../without-code'],
  'no pack describes the module': ['../plain-module'],
  'a checkout is open, and nothing in it': ['.'],
  'the draft in the editor is broken and not saved': [
    '.',
    '<!-- source-guide-draft {"kind": -->\n<!-- source-guide-excerpt {"pa -->\n```go\n```mermaid\n|',
  ],
};

/** The commands that the palette has, as the manifest says. */
function declaredCommands(): CommandId[] {
  const extension = vscode.extensions.getExtension(EXTENSION_ID);
  const manifest = extension?.packageJSON as { contributes: { commands: { command: CommandId }[] } };
  return manifest.contributes.commands.map(({ command }) => command);
}

suite('every command of the palette', function () {
  this.timeout(60_000);
  let reactions: Reactions;
  let folders: readonly vscode.WorkspaceFolder[] | undefined;

  suiteSetup(async () => {
    await vscode.extensions.getExtension(EXTENSION_ID)?.activate();
    await write('../without-code/README.md', '# Nothing\n');
    await write(DRAFT_FILE, DRAFT);
    await write('../plain-module/go.mod', 'module example.com/kiln\n');
    await write('../plain-module/kiln.go', 'package kiln\n\nfunc Fire() {}\n');
    folders = vscode.workspace.workspaceFolders;
    home = folders?.[0]?.uri ?? home;
  });
  setup(() => (reactions = new Reactions()));
  teardown(async () => {
    reactions.restore();
    showFolders(folders);
    await vscode.commands.executeCommand('sourceGuide.callFlow.unfollow');
    await vscode.workspace
      .getConfiguration()
      .update('sourceGuide.codeLens.calls', undefined, vscode.ConfigurationTarget.Global);
    await closeEverything();
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
  });

  test('is one that this test knows', () => {
    assert.deepEqual(declaredCommands().sort(), Object.keys(FITTING).sort());
    assert.deepEqual(Object.keys(COMMANDS).sort(), Object.keys(FITTING).sort());
  });

  // First, because no draft is open yet: VS Code keeps documents for a while after their editors are closed.
  for (const [situation, [folder, markdown]] of Object.entries(UNFITTING)) {
    test(`does it, or says why not, when ${situation}`, async () => {
      await openFolder(folder);
      const wrong: string[] = [];
      for (const id of declaredCommands()) {
        // Closing an editor with unsaved text takes a while, and few commands open another one.
        if (markdown === undefined || activeText() !== markdown) {
          await closeEverything();
          if (markdown !== undefined) await showMarkdown(markdown);
        }
        const seen = await reactionsTo(id, reactions, () => true);
        const isClear = seen.length > 0 && seen.every((one) => !/^error: |^\w+: $/.test(one));
        if (!isClear) wrong.push(`${id}: ${seen.join(' | ') || 'nothing'}`);
      }
      assert.deepEqual(wrong, []);
    });
  }

  for (const setting of ['reading', 'callFlow', 'draft', 'markdown'] as const) {
    test(`does what it says where it fits: ${setting}`, async () => {
      const wrong: string[] = [];
      for (const [id, [fits, expected]] of Object.entries(FITTING) as [CommandId, [Setting, RegExp]][]) {
        if (fits !== setting) continue;
        await arrange(setting);
        const seen = await reactionsTo(id, reactions, (one) => expected.test(one));
        if (!seen.some((one) => expected.test(one))) wrong.push(`${id}: ${seen.join(' | ') || 'nothing'}`);
      }
      assert.deepEqual(wrong, []);
    });
  }
});

let home = vscode.Uri.file('/');

/** Runs a command as the palette does, and waits a while for what the person is to see. */
async function reactionsTo(
  id: CommandId,
  reactions: Reactions,
  isIt: (seen: string) => boolean,
): Promise<readonly string[]> {
  reactions.seen = [];
  await vscode.commands.executeCommand(id);
  const end = Date.now() + QUIET_MILLISECONDS;
  await until(() => reactions.seen.some(isIt) || Date.now() > end);
  return reactions.seen;
}

async function arrange(setting: Setting): Promise<void> {
  await closeEverything();
  if (setting === 'markdown') {
    await showMarkdown('# Kiln\n');
    return;
  }
  const draft = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(home, DRAFT_FILE));
  await until(() =>
    vscode.languages.getDiagnostics(draft.uri).some(({ code }) => code === 'draft.open-place (A1)'),
  );
  if (setting === 'draft') {
    const editor = await vscode.window.showTextDocument(draft);
    editor.selection = new vscode.Selection(LINE_OF_EXCERPT, 0, LINE_OF_EXCERPT, 0);
    return;
  }
  await vscode.commands.executeCommand('sourceGuide.walkthrough.start', WALKTHROUGH, 'serve-write');
  await until(() => {
    const { document, selection } = vscode.window.activeTextEditor ?? {};
    return document?.uri.path.endsWith(HANDLER) === true && (selection?.active.line ?? 0) > 0;
  });
  if (setting === 'callFlow') await vscode.commands.executeCommand('sourceGuide.callFlow.show');
}

async function closeEverything(): Promise<void> {
  if (vscode.window.activeTextEditor?.document.isDirty)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.commands.executeCommand('sourceGuide.walkthrough.stop');
}

function activeText(): string | undefined {
  return vscode.window.activeTextEditor?.document.getText();
}

/** Opens a folder, named from the one that the tests run in, and looks for checkouts. */
async function openFolder(name: string | undefined): Promise<void> {
  showFolders(name === undefined ? undefined : [{ uri: vscode.Uri.joinPath(home, name), name, index: 0 }]);
  await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
}

/** Opening other folders would end this extension host. The extension only asks which there are. */
function showFolders(folders: readonly vscode.WorkspaceFolder[] | undefined): void {
  Object.defineProperty(vscode.workspace, 'workspaceFolders', { configurable: true, get: () => folders });
}

async function showMarkdown(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
  return document;
}

async function write(path: string, text: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder, 'a folder is open');
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode(text));
}
