import type { Resolution } from '../anchor/resolution';
import type { RepoPath } from '../base/repoPath';
import { licenceIn, type FoundLicence } from '../essay/draft/licence';
import { permalink } from '../essay/excerpt/permalink';
import { choosePin, pinStateOf, type Pin, type PinState } from '../essay/excerpt/pin';
import type { Step, Walkthrough } from '../pack/model';
import type { Head } from '../ports';
import type { ReleaseGuess } from '../reading/release';
import { typesIn, type TypeInCheckout } from '../reading/shownType';
import { findSymbols } from '../reading/symbolSearch';
import type { PublicationRequest } from './model';
import { declaredWords, type DeclaredWord } from './declaredWords';

/** What is known of a checkout and of all steps, before a page is written. */
export interface Survey {
  /** The commit that is shown; `undefined` without a history. */
  readonly head: Head | undefined;
  /** The release that is shown, as far as we can tell. */
  readonly release: ReleaseGuess;
  /** `undefined` if nobody knows it. */
  readonly licence: FoundLicence | undefined;
  /** The commit that links lead to. */
  readonly pin: Pin;
  /** Whether the sources are those of the commit; `undefined` if that is not known. */
  readonly isAsCommitted: boolean | undefined;
  /** Where the words in backticks are declared, if that is certain. */
  readonly words: ReadonlyMap<string, DeclaredWord>;
  /** Words of the texts that the pack's base commit has and this code does not. */
  readonly lacking: ReadonlySet<string>;
  /** The types that each published walkthrough shows, by its id and theirs. */
  readonly types: ReadonlyMap<string, ReadonlyMap<string, TypeInCheckout>>;
  /** Where a step of a published walkthrough leads. */
  resolutionOf(step: Step): Resolution;
  /** How the file before us compares with the file that links lead to. */
  stateOf(path: RepoPath): PinState;
  /** A link to lines from 0; `undefined` if it would not show the same code. */
  linkTo(path: RepoPath, first: number, last: number): string | undefined;
}

/** Resolves all steps, finds the words, and chooses the commit that links lead to. */
export async function surveyCheckout(request: PublicationRequest): Promise<Survey> {
  const { checkout, walkthroughs, isAsCommitted } = request;
  const resolutions = await resolveAll(request, walkthroughs);
  const words = await declaredWords(checkout, walkthroughs);
  const types = await allTypes(request, walkthroughs);
  const typePlaces = [...types.values()].flatMap((each) =>
    [...each.values()].flatMap(({ place }) => place ?? []),
  );
  const places = [...resolutions.values()].flatMap(({ place, candidates }) => [place ?? [], ...candidates]);
  const paths = [...new Set([...places.flat(), ...typePlaces, ...words.values()].map(({ path }) => path))];
  const pin = await choosePin(checkout, { paths });
  const head = await checkout.head();
  const isSame = isAsCommitted === true && pin.commit === head?.commit;
  const states = new Map<RepoPath, PinState>();
  for (const path of paths)
    states.set(
      path,
      isSame ? 'same' : pin.commit === undefined ? 'unknown' : await pinStateOf(checkout, pin.commit, path),
    );
  const stateOf = (path: RepoPath): PinState => states.get(path) ?? 'unknown';
  return {
    head,
    release: await checkout.release(),
    licence: await licenceIn(checkout),
    pin,
    isAsCommitted,
    words,
    types,
    lacking: await lackingWords(request),
    resolutionOf: (step) => {
      const resolution = resolutions.get(step);
      if (!resolution) throw new Error(`The step ${step.id} was not resolved.`);
      return resolution;
    },
    stateOf,
    linkTo: (path, first, last) =>
      pin.commit !== undefined && pin.repository !== '' && stateOf(path) === 'same'
        ? permalink(pin.repository, pin.commit, path, first + 1, last + 1)
        : undefined,
  };
}

/** The base commit has all words that it is recorded to have, unless something has been changed. */
async function lackingWords({
  checkout,
  recordedWords,
  isAsCommitted,
}: PublicationRequest): Promise<ReadonlySet<string>> {
  const isBase = isAsCommitted === true && (await checkout.head())?.commit === checkout.pack.base.commit;
  if (isBase || recordedWords.length === 0) return new Set();
  const found = await findSymbols(recordedWords, checkout.tree, checkout.language);
  return new Set(recordedWords.filter((word) => !found.has(word)));
}

async function allTypes(
  { checkout }: PublicationRequest,
  walkthroughs: readonly Walkthrough[],
): Promise<Survey['types']> {
  const types = new Map<string, ReadonlyMap<string, TypeInCheckout>>();
  for (const walkthrough of walkthroughs) types.set(walkthrough.id, await typesIn(checkout, walkthrough));
  return types;
}

async function resolveAll(
  { checkout }: PublicationRequest,
  walkthroughs: readonly Walkthrough[],
): Promise<Map<Step, Resolution>> {
  const resolutions = new Map<Step, Resolution>();
  for (const { steps } of walkthroughs)
    for (const step of steps) resolutions.set(step, await checkout.resolve(step.anchor));
  return resolutions;
}
