/** The page that shows what an export left to do, or a text to be copied with its looks. All texts are in the reader's language. */

import { asMessage, isCount } from '../parts/messageChecks';
import { asPixelAnswer, type PixelAnswer, type PixelRequest } from '../parts/pixelProtocol';

/** Something was exported: what is left to do, what is wrong, what was written. */
export interface ExportedState {
  readonly kind: 'exported';
  readonly language: string;
  readonly title: string;
  /** What was done, or that it is being done. */
  readonly detail: string;
  readonly todo: readonly string[];
  readonly problems: readonly { readonly text: string; readonly place: string; readonly isError: boolean }[];
  /** Names of the files, relative to the folder of the export. */
  readonly files: readonly string[];
  readonly labels: { readonly todo: string; readonly problems: string; readonly files: string };
}

/** A page to be copied into an editor that takes text with its looks. */
export interface CopyState {
  readonly kind: 'copy';
  readonly language: string;
  readonly title: string;
  /** What the copy does not carry, and what to do about it. */
  readonly notes: readonly string[];
  /** A whole HTML page; nothing in it runs. */
  readonly html: string;
  /** Pictures by the address that the page has for them, as `data:` addresses. */
  readonly pictures: Readonly<Record<string, string>>;
  /** False when the target has a field of its own for the title. */
  readonly hasTitle: boolean;
  readonly labels: { readonly copy: string; readonly copied: string; readonly failed: string };
}

export type ExportState = ExportedState | CopyState;
export type ExportMessage = ExportState | PixelRequest;

/** What a person did in the page, and what the page answers. */
export type ExportAction =
  | { readonly type: 'ready' }
  /** A file, by its place in the list. */
  | { readonly type: 'openFile'; readonly index: number }
  /** A problem, by its place in the list. */
  | { readonly type: 'goToProblem'; readonly index: number }
  | { readonly type: 'copied'; readonly isDone: boolean }
  | PixelAnswer;

/** Checks a message that came out of the page. */
export function asExportAction(value: unknown): ExportAction | undefined {
  const action = asMessage(value);
  if (!action) return undefined;
  const { type, index, isDone } = action;
  switch (type) {
    case 'ready':
      return { type };
    case 'openFile':
    case 'goToProblem':
      return isCount(index) ? { type, index } : undefined;
    case 'copied':
      return { type, isDone: isDone === true };
    case 'rendered':
      return asPixelAnswer(action);
    default:
      return undefined;
  }
}
