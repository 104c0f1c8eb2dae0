/** The page that shows what an export left to do, or a text to be copied with its looks. All texts are in the reader's language. */

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

/** The page is asked to make pixels of a picture. */
export interface Rendering {
  readonly kind: 'render';
  readonly request: number;
  /** A whole SVG text. It is shown as a picture: nothing in it runs, and nothing is fetched. */
  readonly svg: string;
  /** Pixels for each unit of the picture. */
  readonly scale: number;
}

export type ExportState = ExportedState | CopyState;
export type ExportMessage = ExportState | Rendering;

/** What a person did in the page, and what the page answers. */
export type ExportAction =
  | { readonly type: 'ready' }
  /** A file, by its place in the list. */
  | { readonly type: 'openFile'; readonly index: number }
  /** A problem, by its place in the list. */
  | { readonly type: 'goToProblem'; readonly index: number }
  | { readonly type: 'copied'; readonly isDone: boolean }
  /** The pixels that were asked for, as PNG in Base64; absent when they could not be made. */
  | { readonly type: 'rendered'; readonly request: number; readonly png?: string };

/** Checks a message that came out of the page. */
export function asExportAction(value: unknown): ExportAction | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  const { type, index, request, png, isDone } = value as Record<string, unknown>;
  switch (type) {
    case 'ready':
      return { type };
    case 'openFile':
    case 'goToProblem':
      return isIndex(index) ? { type, index } : undefined;
    case 'copied':
      return { type, isDone: isDone === true };
    case 'rendered': {
      if (!isIndex(request) || !(png === undefined || isBase64(png))) return undefined;
      return { type, request, ...(png !== undefined && { png }) };
    }
    default:
      return undefined;
  }
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

const MOST_CHARACTERS = 64 * 1024 * 1024;

/** True for a picture in Base64, of a size that a picture may have. */
export function isBase64(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MOST_CHARACTERS && /^[A-Za-z0-9+/]+={0,2}$/.test(value);
}
