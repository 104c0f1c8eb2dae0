import type { Language } from '../../base/language';
import type { Message } from '../../base/message';
import type { RepoPath } from '../../base/repoPath';

/** Names a target in commands, settings, drafts and scripts; never changes. */
export type TargetId = string;

/** A program that reads braces or tags in a text before Markdown does. */
export type TemplateLanguage = 'vue' | 'hugo' | 'nunjucks' | 'liquid' | 'mdx';

/** What the front matter of an essay says, in plain values. */
export interface EssayFacts {
  /** Plain text. */
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** The language of the prose. */
  readonly language: Language;
  /** The essay's name in addresses and file names. */
  readonly slug: string;
  /** Names with commas; empty when it is not known. */
  readonly author: string;
  /** Plain text; empty when it is not known. */
  readonly summary: string;
  /** Empty when the essay has none. */
  readonly tags: readonly string[];
  /** Empty when the essay has none. */
  readonly categories: readonly string[];
  /** Other single values of the front matter, by key. */
  readonly others: ReadonlyMap<string, string | number | boolean>;
}

export type FrontMatterValue = string | number | boolean | readonly string[] | readonly AuthorEntry[];

interface AuthorEntry {
  readonly name: string;
}

/** The front matter that a target reads. */
export interface FrontMatterRules {
  /** Keys that the target knows, in the order in which it writes them. */
  readonly keys: readonly string[];
  /** Keys that it cannot do without. */
  readonly required: readonly string[];
  /** The key of the day of publication; absent when the target has none. */
  readonly dateKey?: string;
  /** True when the site sorts and prints the day as text, so that it must be quoted; others want YAML's own date. */
  readonly isDateText?: boolean;
  /** The key of the summary; absent when the target has none. */
  readonly summaryKey?: string;
  /** The key of the tags and whether they are a YAML list or one string with commas; absent when the target has none. */
  readonly tags?: { readonly key: string; readonly form: 'list' | 'commaSeparated' };
  /** The value of each key; `undefined` leaves the key out. `body` is the text as the target gets it. */
  valuesOf(facts: EssayFacts, body: string): Readonly<Record<string, FrontMatterValue | undefined>>;
}

/** Where a target keeps an essay and its pictures, as paths below the folder of the export. */
export interface EssayPlaces {
  /** File of the essay. */
  readonly essay: string;
  /** Folder of the pictures. */
  readonly pictures: string;
  /** The folder of the pictures as the essay names it; empty when they lie beside the essay. */
  readonly address: string;
}

/** What an export did, as far as the check-list of a single target asks. */
export interface ExportOutcome {
  /** Values of the exported essay. */
  readonly facts: EssayFacts;
  /** The exported file. */
  readonly essay: RepoPath;
  /** True when the essay contains a table. */
  readonly hadTables: boolean;
  /** True when the essay contains a formula. */
  readonly hasFormulas: boolean;
  /** True for prose with `--`, which some platforms make a dash of. */
  readonly hasDoubleHyphen: boolean;
}

/**
 * What a reader gets: `text`, on which the writer goes on; a file of a `site`; Markdown for the `editor` of a platform; a
 * self-contained `page`; or a `copyPage`, which is opened in a browser and copied into an editor.
 */
export type TargetForm = 'text' | 'site' | 'editor' | 'page' | 'copyPage';

/** Where an essay can go and what is accepted there; the facts are those of the sites' own code and documents. */
export interface Target {
  /** The value that drafts and settings contain. */
  readonly id: TargetId;
  /** Its proper name, as messages in any language write it. */
  readonly name: string;
  /** Its name in a list; absent where the proper name is the same in every language. */
  readonly label?: Message;
  /** The kind of file that the export writes. */
  readonly form: TargetForm;
  /** True when its editor takes text with its looks, so that a page is copied instead of Markdown. */
  readonly isCopiedAsPage?: boolean;
  /** Whether Mermaid fences are drawn there, and how; where they are not, a picture must take their place. */
  readonly mermaid: 'drawn' | 'plugin' | 'shortcode' | 'picture';
  /** `risky` when tables may not display correctly. */
  readonly tables: 'kept' | 'risky';
  /** Columns of the widest table that readers see whole, most of them on phones; absent without a limit. */
  readonly mostColumns?: number;
  /** What becomes of raw HTML: kept, filtered, shown as text or dropped, or compiled as a component. */
  readonly html: 'kept' | 'filtered' | 'dropped' | 'compiled';
  /** Absent when the target takes none and it is cut off. */
  readonly frontMatter?: FrontMatterRules;
  /** Absent when the target reads no template language. */
  readonly template?: TemplateLanguage;
  /** True when the template language is read inside code fences too. */
  readonly isTemplateInCode: boolean;
  /** Whether pictures may lie beside the text, or need an address of their own. */
  readonly images: 'relative' | 'absolute';
  /** Whether pictures may be SVG. */
  readonly takesSvg: boolean;
  /** Whether links to other sites survive. */
  readonly links: 'kept' | 'footnotes';
  /** What becomes of `[^1]`: read as a footnote, or turned into numbered notes at the end by the export. */
  readonly footnotes: 'kept' | 'notes';
  /** Whether `- [x]` is read as a task, or the export writes a box in its place. */
  readonly tasks: 'kept' | 'boxes';
  /** Whether `$E=mc^2$` is drawn, only if the site is set up for it, or shown as it is written. */
  readonly formulas: 'drawn' | 'plugin' | 'shown';
  /** The deepest nesting of lists that is shown right; absent without a limit. */
  readonly deepestList?: number;
  /** The deepest level of headings that it knows; absent where it knows all six. */
  readonly deepestHeading?: number;
  /** Characters of the longest title; absent without a limit. */
  readonly longestTitle?: number;
  /** Marks the end of what its list of posts shows; absent where nothing does. */
  readonly breakMark?: string;
  /** Returns the paths of the essay and its pictures. */
  placesOf(facts: EssayFacts): EssayPlaces;
  /** What a person must still do for this target alone; absent when there is nothing. */
  checklistFor?(outcome: ExportOutcome): readonly Message[];
}

/** What most generators of static sites share. */
export const SITE = {
  form: 'site',
  mermaid: 'plugin',
  tables: 'kept',
  html: 'kept',
  isTemplateInCode: false,
  images: 'relative',
  takesSvg: true,
  links: 'kept',
  footnotes: 'kept',
  tasks: 'kept',
  formulas: 'plugin',
} as const satisfies Partial<Target>;
