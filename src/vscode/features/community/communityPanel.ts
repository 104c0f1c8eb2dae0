import * as vscode from 'vscode';
import { PAGE_TEXTS } from '../../../community/opengemini';
import {
  asCommunityAction,
  type CommunityAction,
  type CommunityMessage,
} from '../../../webview/community/communityProtocol';
import { localize } from '../../platform/localize';
import { WebviewTab } from '../../platform/webviewTab';
import { openOtherFolder } from '../../workspace/askForCheckout';
import { cloneCheckout } from '../../workspace/cloneCheckout';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';
import { communityState } from './communityState';
import { checkTexts } from './fieldChecks';

/** Dependencies of the panel. */
export interface CommunityPanelParts {
  readonly extensionUri: vscode.Uri;
  /** Give the Go versions in the page. */
  readonly checkouts: WorkspaceCheckouts;
  /** Asks where to save the dates as a calendar, and saves them. */
  readonly saveDates: () => Promise<void>;
  readonly log: vscode.LogOutputChannel;
}

/** The editor tab with the page of the community's talent program. */
export class CommunityPanel implements vscode.Disposable {
  private readonly tab: WebviewTab<CommunityMessage, CommunityAction>;
  private updates = 0;

  constructor(private readonly parts: CommunityPanelParts) {
    const look = {
      viewType: 'sourceGuide.program',
      column: vscode.ViewColumn.Active,
      icon: 'community',
      title: localize(PAGE_TEXTS.tab),
      styles: ['community.css'],
      script: 'community.js',
      root: 'program',
      // Typed texts are not stored. So a hidden page has to stay loaded, or it would lose them.
      keepsPage: true,
    };
    this.tab = new WebviewTab(parts.extensionUri, look, parts.log, {
      read: asCommunityAction,
      act: (action) => this.act(action),
      onShown: () => this.update(),
    });
  }

  show(): void {
    this.tab.show();
  }

  /** Shows the current state. Dates depend on the day, and Go versions on the open checkouts. */
  async update(): Promise<void> {
    const update = ++this.updates;
    if (!this.tab.isVisible()) return;
    const state = await communityState(this.parts.checkouts, Date.now());
    if (update === this.updates) this.tab.post(state);
  }

  dispose(): void {
    this.tab.dispose();
  }

  private act(action: CommunityAction): unknown {
    switch (action.type) {
      case 'saveDates':
        return this.parts.saveDates();
      case 'check':
        return this.tab.post({ kind: 'checked', problems: checkTexts(action.texts) });
      case 'openFolder':
        return openOtherFolder();
      case 'clone':
        return cloneCheckout(this.parts.checkouts);
      case 'ready':
        return undefined;
    }
  }
}
