import * as vscode from 'vscode';

type Method = (...words: never[]) => unknown;

/** Commands of VS Code that would leave the test: they are noted, but not run. */
const NOT_RUN = [
  'git.clone',
  'vscode.openFolder',
  'markdown.showPreviewToSide',
  'workbench.action.openWalkthrough',
];

/**
 * Notes what a person would see of commands: messages, texts in the status bar, lists, fields, dialogs, pages, editors and
 * views. Every question is answered as if the person pressed Escape.
 */
export class Reactions {
  /** In their order, such as `pick: Which draft?`. */
  seen: string[] = [];
  private readonly restores: (() => void)[] = [];

  constructor() {
    const { window, commands } = vscode;
    for (const kind of ['Information', 'Warning'] as const)
      this.answer(window, `show${kind}Message`, (text) => `say: ${text as string}`);
    this.answer(window, 'showErrorMessage', (text) => `error: ${text as string}`);
    this.answer(window, 'showQuickPick', (_rows, options) => `pick: ${titleIn(options)}`);
    this.watchOwnPicks();
    this.answer(window, 'showInputBox', (options) => `input: ${titleIn(options)}`);
    this.answer(window, 'showSaveDialog', (options) => `save: ${titleIn(options)}`);
    this.answer(window, 'showOpenDialog', (options) => `open: ${titleIn(options)}`);
    this.watch(window, 'setStatusBarMessage', (text) => `status: ${text as string}`);
    this.watch(window, 'createWebviewPanel', (_type, title) => `page: ${title as string}`);
    this.watch(window, 'showTextDocument', () => 'editor');
    this.watch(commands, 'executeCommand', (id) => commandWords(id as string), NOT_RUN);
  }

  restore(): void {
    for (const restore of this.restores.splice(0)) restore();
  }

  /** Notes a list that fills itself while a person types; it closes at once. */
  private watchOwnPicks(): void {
    this.replace(vscode.window, 'createQuickPick', (usual) => () => {
      const pick = usual() as vscode.QuickPick<vscode.QuickPickItem>;
      const show = pick.show.bind(pick);
      pick.show = () => {
        this.seen.push(`pick: ${pick.title ?? ''}`);
        show();
        pick.hide();
      };
      return pick;
    });
  }

  /** Notes a call and lets nothing happen. */
  private answer(owner: object, name: string, words: (...given: unknown[]) => string): void {
    this.replace(owner, name, () => (...given: unknown[]) => {
      this.seen.push(words(...given));
      return Promise.resolve(undefined);
    });
  }

  /** Notes a call, and passes it on unless its first argument is one of `not`. */
  private watch(
    owner: object,
    name: string,
    words: (...given: unknown[]) => string | undefined,
    not: readonly unknown[] = [],
  ): void {
    this.replace(owner, name, (usual) => (...given: unknown[]) => {
      const seen = words(...given);
      if (seen !== undefined) this.seen.push(seen);
      return not.includes(given[0]) ? Promise.resolve(undefined) : usual(...(given as never[]));
    });
  }

  private replace(owner: object, name: string, by: (usual: Method) => Method): void {
    const methods = owner as Record<string, Method>;
    const usual = methods[name] as Method;
    methods[name] = by(usual);
    this.restores.push(() => (methods[name] = usual));
  }
}

function titleIn(options: unknown): string {
  return (options as { readonly title?: string } | undefined)?.title ?? '';
}

/** What a person sees of a command: views and whatever VS Code's own commands open. Ours are noted by what they do. */
function commandWords(id: string): string | undefined {
  if (id.startsWith('sourceGuide.')) return id.endsWith('.focus') ? `view: ${id}` : undefined;
  return id === 'setContext' || id.startsWith('_') ? undefined : `run: ${id}`;
}
