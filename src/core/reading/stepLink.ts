import { isId } from '../pack/folders';
import type { Walkthrough } from '../pack/model';

/** The extension in whose name editors open links. A test compares it with the manifest. */
export const LINKED_EXTENSION = 'source-reading.source-guide';
const LONGEST_MODULE = 300;

/** What a link leads to. */
export interface LinkedStep {
  /** Module of the repository. */
  readonly module: string;
  /** Id of the walkthrough. */
  readonly walkthrough: string;
  /** Id of the step; absent for the beginning. */
  readonly step?: string;
}

/** A link that opens a step in an editor that knows its walkthrough; `scheme` is that of the editor. */
export function stepLink({ module, walkthrough, step }: LinkedStep, scheme = 'vscode'): string {
  const path = ['step', walkthrough, ...(step === undefined ? [] : [step])].join('/');
  return `${scheme}://${LINKED_EXTENSION}/${path}?module=${encodeURIComponent(module)}`;
}

/** What the path and the query of a link name; `undefined` for any other form. Both are of unknown origin. */
export function parseStepLink(path: string, query: string): LinkedStep | undefined {
  const [, kind, walkthrough, step, ...others] = path.split('/');
  const isStep = step === undefined || isId(step);
  if (kind !== 'step' || others.length > 0 || !isId(walkthrough) || !isStep) return undefined;
  const module = decoded(/^module=([^&]{1,900})$/.exec(query)?.[1]);
  if (module === undefined || module === '' || module.length > LONGEST_MODULE) return undefined;
  return { module, walkthrough, ...(step !== undefined && { step }) };
}

/** The walkthrough that a link names, if the step is in it too. */
export function linkedWalkthrough(
  { walkthrough, step }: LinkedStep,
  walkthroughs: readonly Walkthrough[],
): Walkthrough | undefined {
  const found = walkthroughs.find(({ id }) => id === walkthrough);
  return step === undefined || found?.steps.some(({ id }) => id === step) ? found : undefined;
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    // The percent signs are not those of an encoded text.
    return undefined;
  }
}
