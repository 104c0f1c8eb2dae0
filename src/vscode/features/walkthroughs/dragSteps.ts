import * as vscode from 'vscode';
import { message } from '../../../core';
import { tell } from '../../platform/tell';
import { OpenStep, OpenWalkthrough } from '../../reading/openWalkthrough';
import type { WalkthroughNode } from './walkthroughTree';

/** VS Code demands this form: the id of the view in small letters. */
const KIND = 'application/vnd.code.tree.sourceguide.walkthroughs';

/** Moves a step behind another one of its walkthrough; `undefined` for the beginning. */
export type MoveStep = (step: OpenStep, after: string | undefined) => Promise<void>;

/** Lets an author drag the steps of a pack of the workspace to another place of their walkthrough. */
export class StepDragging implements vscode.TreeDragAndDropController<WalkthroughNode> {
  readonly dragMimeTypes = [KIND];
  readonly dropMimeTypes = [KIND];
  private dragged: OpenStep | undefined;

  constructor(private readonly move: MoveStep) {}

  handleDrag([node]: readonly WalkthroughNode[], transfer: vscode.DataTransfer): void {
    this.dragged = node instanceof OpenStep && node.open.home.isOwn ? node : undefined;
    if (this.dragged) transfer.set(KIND, new vscode.DataTransferItem(this.dragged.step.id));
  }

  /** On a step, it takes the place of that step; on the walkthrough, it becomes the first one. */
  async handleDrop(target: WalkthroughNode | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const { dragged } = this;
    this.dragged = undefined;
    if (!dragged || !transfer.get(KIND) || target === dragged) return;
    const isSame =
      (target instanceof OpenStep || target instanceof OpenWalkthrough) &&
      target.walkthrough.id === dragged.walkthrough.id &&
      target.open.id === dragged.open.id;
    if (!isSame) tell(message('A step can only be moved within its walkthrough.'));
    else await this.move(dragged, target instanceof OpenStep ? placeAt(target, dragged) : undefined);
  }
}

/** The step that a dragged one follows where it takes the place of another one. */
function placeAt({ walkthrough, index }: OpenStep, dragged: OpenStep): string | undefined {
  const before = walkthrough.steps[dragged.index < index ? index : index - 1];
  return before?.id;
}
