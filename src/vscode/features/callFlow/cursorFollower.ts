import * as vscode from 'vscode';
import { CancellationSource, Emitter } from '../../../core';
import { setContext } from '../../platform/commands';
import { inBackground } from '../../platform/failures';
import type { ModuleIndexes } from '../../index/moduleIndexes';
import { functionAt, type IndexedFunction } from '../../index/indexedFunction';
import type { CallFlowRow } from './callFlowRows';
import type { OpenedPlaces } from './openedPlaces';

/** How long the cursor has to rest. Otherwise the view would flicker while the reader moves through a file by keys. */
const QUIET_MILLISECONDS = 300;

/** What the follower reads. */
interface CursorFollowerParts {
  readonly indexes: ModuleIndexes;
  readonly view: vscode.TreeView<CallFlowRow>;
  /** Places to which the view itself led the reader: there, the view stays as it is. */
  readonly opened: OpenedPlaces;
  readonly log: vscode.LogOutputChannel;
}

/** While turned on and while the view is visible, shows the call flow of the function at the cursor. */
export class CursorFollower implements vscode.Disposable {
  private readonly didChange = new Emitter<void>();
  private isOn = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private latest: CancellationSource | undefined;
  private readonly watch: vscode.Disposable;

  /** Fires when following was turned on or off. */
  readonly onDidChange = this.didChange.event;

  constructor(
    private readonly parts: CursorFollowerParts,
    private readonly show: (target: IndexedFunction) => void,
  ) {
    this.watch = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(() => this.schedule()),
      vscode.window.onDidChangeActiveTextEditor(() => this.schedule()),
      parts.view.onDidChangeVisibility(() => this.schedule()),
    );
  }

  get isFollowing(): boolean {
    return this.isOn;
  }

  /** Turns following on or off. */
  set(isOn: boolean): void {
    this.isOn = isOn;
    setContext('sourceGuide.callFlow.isFollowing', isOn);
    this.didChange.fire();
    if (isOn) this.start();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.latest?.cancel();
    this.watch.dispose();
    this.didChange.dispose();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    if (this.isOn) this.timer = setTimeout(() => this.start(), QUIET_MILLISECONDS);
  }

  private start(): void {
    inBackground(this.parts.log, 'follow the cursor', () => this.follow());
  }

  private async follow(): Promise<void> {
    const { indexes, view, opened } = this.parts;
    // The cursor has moved on: nobody waits for what was at its last place.
    this.latest?.cancel();
    const source = new CancellationSource();
    this.latest = source;
    const { cancellation } = source;
    const editor = vscode.window.activeTextEditor;
    if (!view.visible || !editor || !indexes.language.editorIds.includes(editor.document.languageId)) return;
    const { uri } = editor.document;
    const { active } = editor.selection;
    if (opened.includes(uri, active)) return;
    try {
      const target = await functionAt(uri, active, indexes, { isExact: false, cancellation });
      if (target && this.isOn && !cancellation.isCancellationRequested) this.show(target);
    } catch {
      // It was cancelled, or the call index failed, which the view says.
    }
  }
}
