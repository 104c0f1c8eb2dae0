/**
 * Messages of the page that shows the result of an export, or a formatted text to copy. All texts are in the reader's
 * language.
 */

import { asMessage, isCount } from '../parts/messageChecks';
import { asPixelAnswer, type PixelAnswer, type PixelRequest } from '../parts/pixelProtocol';

/** The result of an export: what is left to do, problems, files. */
export interface ExportedState {
  readonly kind: 'exported';
  readonly language: string;
  readonly title: string;
  /** Progress or result, in a sentence. */
  readonly detail: string;
  /** What the writer still has to do by hand. */
  readonly todo: readonly string[];
  /** Problems in the essay. `place` is the label of the link to the draft. */
  readonly problems: readonly { readonly text: string; readonly place: string; readonly isError: boolean }[];
  /** Names of the files, relative to the folder of the export. */
  readonly files: readonly string[];
  /** Headings of the three lists. */
  readonly labels: { readonly todo: string; readonly problems: string; readonly files: string };
}

/** A page to copy into an editor that accepts formatted text. */
export interface CopyState {
  readonly kind: 'copy';
  readonly language: string;
  readonly title: string;
  /** What the copy does not contain, and what to do about it. */
  readonly notes: readonly string[];
  /** A whole HTML page without scripts. */
  readonly html: string;
  /** `data:` addresses of the pictures, by the address that the page uses for each. */
  readonly pictures: Readonly<Record<string, string>>;
  /** False if the target has a separate field for the title, so the copy leaves it out. */
  readonly hasTitle: boolean;
  /** The button, and the words after a copy that worked or failed. */
  readonly labels: { readonly copy: string; readonly copied: string; readonly failed: string };
}

export type ExportState = ExportedState | CopyState;
export type ExportMessage = ExportState | PixelRequest;

/** Messages from the page to its host. */
export type ExportAction =
  | { readonly type: 'ready' }
  /** `index` is the 0-based position in `files`. */
  | { readonly type: 'openFile'; readonly index: number }
  /** `index` is the 0-based position in `problems`. */
  | { readonly type: 'goToProblem'; readonly index: number }
  | { readonly type: 'copied'; readonly isDone: boolean }
  | PixelAnswer;

/** Validates a message from the page; `undefined` if it has another form. */
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
