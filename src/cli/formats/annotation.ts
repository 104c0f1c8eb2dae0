import * as path from 'node:path';

/** How bad something is, in the words of SARIF. GitHub says `notice` for `note`. */
export type Level = 'error' | 'warning' | 'note';

/** Something to say about a place in a file, for programs that show it there. */
export interface Annotation {
  /** Stable id of the kind of thing, such as `step.moved`. */
  readonly rule: string;
  /** How bad it is. */
  readonly level: Level;
  /** What is wrong and what to do next, translated. */
  readonly text: string;
  /** With forward slashes, from the root of the repository or from the current folder. */
  readonly path: string;
  /** 1-based; absent when the whole file is meant. */
  readonly line?: number | undefined;
  /** 1-based, in UTF-16 units. */
  readonly column?: number | undefined;
  /** Identifies the same thing in another run; absent when its text and place do. */
  readonly id?: string;
}

/** The annotations about one state of a repository. */
export interface AnnotatedState {
  /** `worktree`, or the revision as the user named it. */
  readonly name: string;
  /** In the order in which they are printed. */
  readonly annotations: readonly Annotation[];
}

/** The forms in which `check` and `lint` print what they find. */
export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

export type Format = (typeof FORMATS)[number];

/**
 * The path of a file as GitHub and code scanning want it: from the current folder, which is the checkout there, or from
 * the root of the repository when the current folder does not contain it.
 */
export function annotatedPath(file: string, root: string): string {
  const fromHere = path.relative(process.cwd(), file);
  const isBelow = !fromHere.startsWith('..') && !path.isAbsolute(fromHere);
  return (isBelow ? fromHere : path.relative(root, file)).split(path.sep).join('/');
}
