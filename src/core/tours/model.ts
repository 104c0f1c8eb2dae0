import type { Language, Localized } from '../base/language';
import type { RepoPath } from '../base/repoPath';
import type { CodeLanguage } from '../code/language';
import type { SiteFinder } from '../code/site';
import type { Reached, SupplementId } from '../pack/model';
import type { History, SourceTree } from '../ports';
import type { StepOrigins } from './stepOrigins';

/** The schema address that CodeTour writes into its files. */
export const TOUR_SCHEMA = 'https://aka.ms/codetour-schema';

/** The part of CodeTour's `.tour` format that we write. See `schema.json` and "Tour Schema" in CodeTour's README. */
export interface Tour {
  readonly $schema: typeof TOUR_SCHEMA;
  readonly title: string;
  readonly description?: string;
  /** A commit. When another one is checked out, CodeTour opens the files of this one. */
  readonly ref?: string;
  /** Title of the next tour. CodeTour offers it if the folder has such a tour. */
  readonly nextTour?: string;
  readonly steps: readonly TourStep[];
  /** Ignored by CodeTour. */
  readonly sourceGuide: OwnTour;
}

/** A step of a tour. */
export interface TourStep {
  /** Absent for a page of text. */
  readonly file?: RepoPath;
  /** 1-based. Absent for a page of text. */
  readonly line?: number;
  readonly title: string;
  /** Markdown, as CodeTour reads it. */
  readonly description: string;
  /** Ignored by CodeTour. */
  readonly sourceGuide: OwnStep;
}

/**
 * What we note in a tour beside CodeTour's own properties, so that the tour can become a pack again. The format allows
 * further properties, and CodeTour keeps them.
 */
export interface OwnTour {
  /** Id of the walkthrough. */
  readonly walkthrough: string;
  /** Language of the texts. */
  readonly language: Language;
  /** Reading time. */
  readonly minutes?: number;
  readonly lanes: readonly { readonly id: string; readonly title: Localized }[];
  /** Name of the project. */
  readonly name: string;
  /** Module path of the repository. */
  readonly module: string;
  /** Web address of the repository. */
  readonly repository: string;
}

/** What we note in a step of a tour. */
export type OwnStep = OwnPage | OwnPlace;

/** What we note in a step that is a page of the walkthrough. */
export interface OwnPage {
  readonly page: 'introduction' | SupplementId;
}

/** What we note in a step that is a step of the walkthrough. */
export interface OwnPlace {
  /** Id of the step. */
  readonly id: string;
  /** Id of its lane. */
  readonly lane: string;
  readonly reached: Reached;
  /** Id of the step that control comes from. */
  readonly from?: string;
  /** Symbols between that step and this one. */
  readonly via?: readonly string[];
  /** The other ways to it. */
  readonly also?: readonly {
    readonly from: string;
    readonly reached: Reached;
    readonly via?: readonly string[];
  }[];
  /** True for a step of the first reading. */
  readonly core?: true;
  /** The file in which we found the step; the one that the pack names if we did not find it. */
  readonly path: string;
  /** The symbol that we found; the one that the pack names if we did not find it. */
  readonly symbol: string;
  /** The statement that the line is about. Absent when the line is that of the symbol's name. */
  readonly site?: { readonly kind: string; readonly name?: string; readonly nth: number };
}

/** A file to write. The path is relative to the folder that the user names. */
export interface TourFile {
  readonly path: RepoPath;
  readonly text: string;
}

/** The repository of a tour, at the commit that its line numbers belong to. */
export interface TourRepository {
  readonly tree: SourceTree;
  /** Absent when git is not available. */
  readonly history?: History;
  /** Finds statements in the language of the request. */
  readonly sites: SiteFinder;
  /** At which commits the steps were written; absent when nothing tells, or when all are for the tree. */
  readonly origins?: StepOrigins;
  /** The revision that the tour names, if this repository does not have it; then the tree is another one. */
  readonly lacks?: string;
}

/** A tour to import. */
export interface TourImportRequest {
  /** Name of the file, for problems and for the id of the walkthrough. */
  readonly name: string;
  /** Content of the `.tour` file. Untrusted. */
  readonly text: string;
  /** The language of the code that the tour is about. */
  readonly code: CodeLanguage;
  /** Without a repository, line numbers cannot become anchors. */
  readonly repository?: TourRepository;
}
