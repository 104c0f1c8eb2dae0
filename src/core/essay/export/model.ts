import type { Cancellation } from '../../base/cancellation';
import type { Language } from '../../base/language';
import type { Message } from '../../base/message';
import type { Problem } from '../../base/problem';
import type { RepoPath } from '../../base/repoPath';
import type { EssayRegistry } from '../registry';
import type { Target } from '../targets/target';

/** What an export is made from, beside the essay itself. */
export interface ExportRequest {
  /** Where the essay will be published. */
  readonly target: Target;
  /** Says what drafts ask: questions that are left in the essay are cut out. */
  readonly registry: EssayRegistry;
  /** The essay's own file, for problems; its pictures are named from its folder. */
  readonly path: RepoPath;
  /** Language of the essay; found out when left out. */
  readonly language?: Language;
  /** Name of the essay in addresses and file names; made from the front matter when left out. */
  readonly slug?: string;
  /** Day of publication when the essay has none, `YYYY-MM-DD`; the core has no clock. */
  readonly date: string;
  /** Who wrote it, when the front matter does not say. */
  readonly author?: string;
  /**
   * Bytes of a picture, by its address as the essay has it, percent signs decoded. `undefined` when there is no such
   * file or it is out of bounds: what bounds there are, the host decides.
   */
  readonly readImage: (path: string) => Promise<Uint8Array | undefined>;
  /** True for a page of HTML where the target takes a text with its looks, too; where it takes Markdown only, this changes nothing. */
  readonly asPage?: boolean;
  /**
   * Makes a PNG of an SVG, as text or as the bytes of a file, for targets that take no SVG; `undefined` when it cannot be drawn. Left out where there
   * is nothing to draw with: then the check-list says how the PNG is made.
   */
  readonly toPng?: (svg: string | Uint8Array) => Promise<Uint8Array | undefined>;
  /** Once it is cancelled, the export rejects with `Cancelled`. */
  readonly cancellation?: Cancellation;
}

/** A file to write, relative to the folder that the person names. */
export type ExportedFile =
  | { readonly path: RepoPath; readonly text: string }
  | { readonly path: RepoPath; readonly bytes: Uint8Array };

/** An essay as its target wants it. */
export interface EssayExport {
  /** The essay first. */
  readonly files: readonly ExportedFile[];
  /** What the person must still do by hand. */
  readonly checklist: readonly Message[];
  /** What is wrong with the essay, with places in its own text. */
  readonly problems: readonly Problem[];
}
