import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { loadPack, type Walkthrough } from '../../src/core';
import { codeLanguages } from '../../src/core/languages';
import { pagesOf } from '../../src/core/reading/pages';
import { VscodeSourceTree } from '../../src/vscode/platform/adapters/vscodeSourceTree';
import { numbersFrom } from '../support/randomNumbers';
import { Reactions } from '../support/reactions';
import { until } from '../support/until';

const WALKTHROUGH = 'ts-sql-write';
const SEQUENCES = 15;
const ACTIONS = 15;
const MARK = new TextEncoder().encode('\n// typed\n');

/** Where the reader should be: a page of the walkthrough; `undefined` if it is closed. */
class Model {
  position: number | undefined;
  private left = 0;
  private readonly read = new Set<number>();

  constructor(private readonly walkthrough: Walkthrough) {}

  start(step: number): void {
    this.position = this.pages.findIndex(({ page, index }) => page === 'step' && index === step);
  }

  /** Opens the walkthrough where it was left. */
  resume(): void {
    this.position ??= this.left;
  }

  next(): void {
    const { position } = this;
    if (position === undefined) return;
    const at = this.pages[position];
    if (at?.page === 'step') this.read.add(at.index);
    const next = this.pages.findIndex((_, index) => index > position && this.isWanted(index));
    if (next > 0) this.position = next;
    else {
      this.left = this.wanted.every((step) => this.read.has(step)) ? 0 : position;
      this.position = undefined;
    }
  }

  previous(): void {
    const { position = 0 } = this;
    const before = [...this.pages.keys()].filter((index) => index < position && this.isWanted(index));
    this.position = before.at(-1) ?? this.position;
  }

  /** The steps that a reader gets who has chosen nothing: those of the first reading. */
  private get wanted(): number[] {
    const { steps } = this.walkthrough;
    const core = steps.flatMap(({ isCore }, index) => (isCore ? [index] : []));
    return core.length > 0 ? core : [...steps.keys()];
  }

  private isWanted(position: number): boolean {
    const at = this.pages[position];
    return at?.page !== 'step' || this.wanted.includes(at.index);
  }

  get step(): number | undefined {
    return this.position === undefined ? undefined : this.pages[this.position]?.index;
  }

  private get pages(): ReturnType<typeof pagesOf> {
    return pagesOf(this.walkthrough);
  }
}

suite('reading with quick commands while files change', function () {
  this.timeout(150_000);
  let walkthrough: Walkthrough;
  let reactions: Reactions;
  let changes: Changes;
  /** Where each step is when no file is changed: the file, and the line of the cursor. */
  const places: string[] = [];

  suiteSetup(async () => {
    const extension = vscode.extensions.getExtension('source-reading.source-guide');
    assert.ok(extension);
    await extension.activate();
    await vscode.commands.executeCommand('sourceGuide.checkout.refresh');
    const folder = vscode.Uri.joinPath(extension.extensionUri, 'walkthroughs', 'opengemini');
    const { pack } = await loadPack(new VscodeSourceTree(folder), codeLanguages);
    const found = pack?.walkthroughs.find(({ id }) => id === WALKTHROUGH);
    assert.ok(found);
    walkthrough = found;
    for (const step of found.steps) {
      await run('walkthrough.start', WALKTHROUGH, step.id);
      // Ends when the code is shown; the event of the cursor may come later.
      await run('step.reveal');
      await untilPlaceRests();
      places.push(place());
    }
    changes = await Changes.of(found);
    reactions = new Reactions();
  });
  suiteTeardown(async () => {
    reactions.restore();
    await run('walkthrough.stop');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test(`is at the right step after each of ${SEQUENCES} random sequences`, async () => {
    const model = new Model(walkthrough);
    for (let seed = 1; seed <= SEQUENCES; seed++) {
      const number = numbersFrom(seed);
      const done: string[] = [];
      await run('walkthrough.start', WALKTHROUGH, walkthrough.steps[0]?.id);
      model.start(0);
      const running: Thenable<unknown>[] = [];
      for (let action = 0; action < ACTIONS; action++) {
        const { name, command, isAwaited = false } = act(number, model, changes);
        done.push(name);
        running.push(command());
        // Nobody waits for most commands, as when a key is held down.
        if (isAwaited || number(5) === 0) await Promise.all(running);
      }
      await Promise.all(running);
      await checkPlace(model, `seed ${seed}: ${done.join(', ')}`);
    }
    assert.deepEqual(
      reactions.seen.filter((one) => /^error: /.test(one)),
      [],
    );
  });

  /** The reader is where the model says. Resumes first if the sequence has closed the walkthrough. */
  async function checkPlace(model: Model, done: string): Promise<void> {
    if (model.step === undefined) {
      await run('walkthrough.start', WALKTHROUGH);
      model.resume();
    }
    const expected = places[model.step ?? -1];
    await changes.undo();
    // Events of files come with a delay. A refresh reads what is there now.
    if (changes.isMade) await run('checkout.refresh');
    await run('step.reveal');
    const end = Date.now() + 20_000;
    await until(() => place() === expected || Date.now() > end);
    assert.equal(place(), expected, done);
    changes.settle();
    // A page with the focus in the Guide is for the tests in a browser: here, an editor always has it.
    assert.ok(vscode.window.activeTextEditor, done);
  }
});

interface Action {
  readonly name: string;
  readonly command: () => Thenable<unknown>;
  /** Opening waits for a search, so that keys pressed before its end come first. */
  readonly isAwaited?: boolean;
}

/** A random thing that a reader, or git, does: what the model says of it, and the command. */
function act(number: (bound: number) => number, model: Model, changes: Changes): Action {
  const index = number(changes.steps.length);
  switch (number(12)) {
    case 0: {
      const step = changes.steps[index]?.id ?? '';
      model.start(index);
      const command = (): Thenable<unknown> => run('walkthrough.start', WALKTHROUGH, step);
      return { name: `start ${step}`, command, isAwaited: true };
    }
    case 1:
    case 2:
    case 3:
      model.previous();
      return { name: 'previous', command: () => run('step.previous') };
    case 4:
      return { name: `edit ${index}`, command: () => changes.edit(index) };
    case 5:
      return { name: `delete ${index}`, command: () => changes.remove(index) };
    case 6:
      return { name: 'refresh', command: () => run('checkout.refresh') };
    case 7:
      return { name: 'reveal', command: () => run('step.reveal') };
    default:
      model.next();
      return { name: 'next', command: () => run('step.next') };
  }
}

/** Changes the files of steps, one after another as git does, and puts them back. */
class Changes {
  private changed = 0;
  private last: Promise<void> = Promise.resolve();

  private constructor(
    readonly steps: Walkthrough['steps'],
    private readonly before: ReadonlyMap<string, { readonly uri: vscode.Uri; readonly bytes: Uint8Array }>,
  ) {}

  static async of({ steps }: Walkthrough): Promise<Changes> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const files = steps.map(async ({ anchor: { path } }) => {
      const uri = vscode.Uri.joinPath(folder, path);
      return [path, { uri, bytes: await vscode.workspace.fs.readFile(uri) }] as const;
    });
    return new Changes(steps, new Map(await Promise.all(files)));
  }

  /** True after a change, until it is checked. */
  get isMade(): boolean {
    return this.changed > 0;
  }

  edit(step: number): Promise<void> {
    const { uri, bytes } = this.fileOf(step);
    return this.change(() => vscode.workspace.fs.writeFile(uri, new Uint8Array([...bytes, ...MARK])));
  }

  remove(step: number): Promise<void> {
    // It may be gone already.
    return this.change(() =>
      vscode.workspace.fs.delete(this.fileOf(step).uri).then(undefined, () => undefined),
    );
  }

  private change(make: () => Thenable<void>): Promise<void> {
    this.changed++;
    this.last = this.last.then(make);
    return this.last;
  }

  async undo(): Promise<void> {
    if (!this.isMade) return;
    for (const { uri, bytes } of this.before.values()) await vscode.workspace.fs.writeFile(uri, bytes);
  }

  settle(): void {
    this.changed = 0;
  }

  private fileOf(step: number): { uri: vscode.Uri; bytes: Uint8Array } {
    const file = this.before.get(this.steps[step]?.anchor.path ?? '');
    assert.ok(file);
    return file;
  }
}

function run(command: string, ...words: unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(`sourceGuide.${command}`, ...words);
}

/** The file and the line of the cursor. */
function place(): string {
  const editor = vscode.window.activeTextEditor;
  return editor ? `${editor.document.uri.path}:${editor.selection.active.line + 1}` : '';
}

/** Waits until the cursor has stayed where it is for a moment. */
async function untilPlaceRests(): Promise<void> {
  let last = '';
  let since = Date.now();
  await until(() => {
    const now = place();
    if (now !== last) [last, since] = [now, Date.now()];
    return now !== '' && Date.now() - since > 150;
  });
}
