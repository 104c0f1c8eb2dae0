import type { RepoPath } from '../../base/repoPath';
import type { EssayFacts, Target } from '../targets/target';

/** Where a target keeps an essay and its pictures. */
export interface Layout {
  /** The exported file, relative to the folder of the export. */
  readonly essay: RepoPath;
  /** Folder of the pictures, relative to the folder of the export. */
  readonly pictures: string;
  /** The prefix of a picture's name in the essay. */
  readonly pictureAddress: string;
}

/** Where the files of an essay go. */
export function layoutOf(target: Target, facts: EssayFacts): Layout {
  const { essay, pictures, address } = target.placesOf(facts);
  return {
    essay: essay as RepoPath,
    pictures,
    pictureAddress: address === '' ? '' : `${address}/`,
  };
}

/** True for a target that gets HTML, not Markdown: nothing in it may lead beside the page or to an address without encryption. */
export function isPage({ form }: Target): boolean {
  return form === 'page' || form === 'copyPage';
}
