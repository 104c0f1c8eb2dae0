import type { Language, Localized } from '../base/language';
import type { RepoPath } from '../base/repoPath';
import type { CodeLanguage } from '../code/language';
import type { SiteFinder } from '../code/site';
import type { Reached, SupplementId } from '../pack/model';
import type { History, SourceTree } from '../ports';

/** The address that CodeTour itself writes into its files. */
export const TOUR_SCHEMA = 'https://aka.ms/codetour-schema';

/** A `.tour` file of CodeTour, as far as it is written here. CodeTour, `schema.json` and README, "Tour Schema". */
export interface Tour {
  readonly $schema: typeof TOUR_SCHEMA;
  readonly title: string;
  readonly description?: string;
  /** A commit. CodeTour opens files as they were there when something else is checked out. */
  readonly ref?: string;
  /** Title of the tour to go on with; CodeTour offers it when it has such a tour. */
  readonly nextTour?: string;
  readonly steps: readonly TourStep[];
  readonly sourceGuide: OwnTour;
}

/** A step of a tour. Without a file it is a page of text. */
export interface TourStep {
  readonly file?: RepoPath;
  /** From 1. */
  readonly line?: number;
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  readonly sourceGuide: OwnStep;
}

/**
 * What a tour has no place for, so that it can become a pack again. The format allows further properties, and CodeTour
 * keeps them.
 */
export interface OwnTour {
  readonly walkthrough: string;
  readonly language: Language;
  readonly minutes?: number;
  readonly lanes: readonly { readonly id: string; readonly title: Localized }[];
  readonly name: string;
  readonly module: string;
  readonly repository: string;
}

/** The same for one step: a page around the steps, or a step of the walkthrough. */
export type OwnStep = OwnPage | OwnPlace;

export interface OwnPage {
  readonly page: 'introduction' | SupplementId;
}

export interface OwnPlace {
  readonly id: string;
  readonly lane: string;
  readonly reached: Reached;
  readonly from?: string;
  readonly via?: readonly string[];
  /** Where the step was found; where the pack has it when it was not. */
  readonly path: string;
  readonly symbol: string;
  /** Absent when the line is that of the declaration's name. */
  readonly site?: { readonly kind: string; readonly name?: string; readonly nth: number };
}

/** A file to write, relative to the folder that the person names. */
export interface TourFile {
  readonly path: RepoPath;
  readonly text: string;
}

/** The repository that a tour is about, at the commit that its lines are true for. */
export interface TourRepository {
  readonly tree: SourceTree;
  readonly history?: History;
  /** Finds statements in the language of the request. */
  readonly sites: SiteFinder;
}

/** What is to become a pack. */
export interface TourImportRequest {
  /** Name of the file, for problems and for the id of the walkthrough. */
  readonly name: string;
  readonly text: string;
  /** The language of the code that the tour is about. */
  readonly code: CodeLanguage;
  /** Absent when there is none at hand: then lines cannot become anchors. */
  readonly repository?: TourRepository;
}
