import * as vscode from 'vscode';
import {
  Emitter,
  message,
  undoChanges,
  type FileChange,
  type FilesEdit,
  type Language,
  type Message,
  type PackTexts,
  type RepoPath,
} from '../../../core';
import { setContext } from '../../platform/commands';
import { tell } from '../../platform/tell';
import {
  finishInterruptedChange,
  textsInPack,
  writePackFiles,
  type PackFolder,
} from '../../workspace/packFiles';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';

/** A walkthrough that has a title and no step yet. It is written with its first step. */
export interface BegunWalkthrough {
  /** The root of the module that it is about. */
  readonly root: vscode.Uri;
  /** As its author typed it. */
  readonly title: string;
  /** The folder of its pack, or the languages of a new pack. */
  readonly pack: PackFolder | { readonly languages: readonly Language[] };
}

/** A walkthrough that was recorded in this window. */
export interface RecordedWalkthrough {
  /** The folder of its pack. */
  readonly folder: vscode.Uri;
  /** Its id. */
  readonly walkthrough: string;
}

/** A change of a pack that an author asks for. */
export interface WantedChange {
  readonly place: PackFolder;
  /** The files that it needs to know. */
  readonly files: readonly RepoPath[];
  /** Makes the change from their texts. */
  readonly make: (texts: PackTexts) => FilesEdit;
  /** Completes the sentence "Undone: …". */
  readonly what: Message;
}

interface DoneChange {
  readonly place: PackFolder;
  readonly changes: readonly FileChange[];
  readonly what: Message;
}

const MOST_DONE = 100;

/** Writes what authors change in packs of the workspace, one change after the other, and can take each of them back. */
export class Recorder {
  private readonly done: DoneChange[] = [];
  private last: Promise<unknown> = Promise.resolve();

  private readonly didChange = new Emitter<void>();
  private waiting: BegunWalkthrough | undefined;
  private latest: RecordedWalkthrough | undefined;
  /** The step that was just recorded where the cursor is; its author sees the code already. */
  private atCursor: string | undefined;

  /** Fires when another walkthrough is being recorded. */
  readonly onDidChange = this.didChange.event;

  constructor(private readonly checkouts: WorkspaceCheckouts) {}

  /** The walkthrough that waits for its first step. */
  get begun(): BegunWalkthrough | undefined {
    return this.waiting;
  }

  /** The walkthrough that got the last step. */
  get recorded(): RecordedWalkthrough | undefined {
    return this.latest;
  }

  /** Notes which walkthrough waits for its first step, if one does. */
  noteBegun(walkthrough: BegunWalkthrough | undefined): void {
    this.waiting = walkthrough;
    this.didChange.fire();
  }

  /** Notes the walkthrough that got a step. */
  noteRecorded(walkthrough: RecordedWalkthrough): void {
    this.latest = walkthrough;
    this.didChange.fire();
  }

  /** Notes a step that was recorded where the cursor is, before it is shown. */
  noteAtCursor(step: string): void {
    this.atCursor = step;
  }

  /** True, once, for a step whose code the author has before them, so that the cursor stays where it is. */
  takeAtCursor(step: string): boolean {
    const isIt = this.atCursor === step;
    this.atCursor = undefined;
    return isIt;
  }

  /** Makes a change, writes it and reads the pack again. Tells the author why if nothing was changed; then false. */
  change(wanted: WantedChange): Promise<boolean> {
    return this.afterOthers(() => this.changeNow(wanted));
  }

  /** Takes the last change back, unless somebody has written in the same places since. Tells the author. */
  undo(): Promise<void> {
    return this.afterOthers(() => this.undoNow());
  }

  private async changeNow({ place, files, make, what }: WantedChange): Promise<boolean> {
    await finishInterruptedChange(place, files);
    const texts = await textsInPack(place, files);
    if (!(texts instanceof Map)) return refuse(texts as Message);
    const { changes, refusal } = make(texts);
    if (!changes) return refuse(refusal);
    if (changes.length === 0) return refuse(message('Nothing has to be changed.'));
    if (!(await this.write(place, changes))) return false;
    this.done.push({ place, changes, what });
    if (this.done.length > MOST_DONE) this.done.shift();
    setContext('sourceGuide.canUndo', true);
    return true;
  }

  private async undoNow(): Promise<void> {
    const change = this.done.at(-1);
    if (!change) {
      tell(message('No change of a walkthrough was made in this window.'));
      return;
    }
    const { place, changes, what } = change;
    const texts = await textsInPack(
      place,
      changes.map(({ path }) => path),
    );
    if (!(texts instanceof Map)) {
      tell(texts as Message);
      return;
    }
    const undone = undoChanges(changes, texts);
    if ('changed' in undone) {
      tell(
        message(
          '{0} was changed in the same place since, so nothing was undone: what you wrote there would be lost.',
          vscode.workspace.asRelativePath(vscode.Uri.joinPath(place.folder, undone.changed)),
        ),
      );
      return;
    }
    if (!(await this.write(place, undone.changes))) return;
    this.done.pop();
    setContext('sourceGuide.canUndo', this.done.length > 0);
    tell(message('Undone: {0}', what));
  }

  private async write(place: PackFolder, changes: readonly FileChange[]): Promise<boolean> {
    const outcome = await writePackFiles(place, changes);
    if (typeof outcome !== 'string') return refuse(outcome);
    await this.checkouts.readAgain(place.folder);
    if (outcome === 'unsaved')
      tell(message('A file of the pack has the change, but could not be saved. Save it yourself.'));
    return true;
  }

  /** Two quick key presses make two changes, one after the other. */
  private afterOthers<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(work, work);
    this.last = result.catch(() => undefined);
    return result;
  }
}

function refuse(why: Message): false {
  tell(why);
  return false;
}
