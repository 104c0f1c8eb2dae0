import { folderOf, type RepoPath } from '../../base/repoPath';
import type { TextRange } from '../../base/text';
import type { CodeFacts, FunctionFacts } from '../../code/codeFacts';
import type { LocatedDeclaration } from '../../code/treeFile';
import { sourceOf } from '../../code/treeFile';
import type { Step } from '../../pack/model';
import type { Checkout } from '../../reading/checkout';
import type { FoundWalkthrough } from './foundSteps';
import { shapeOf, type BodyShape } from './mechanism';
import { keyOfFunction } from './quotedFunction';

/** A function that is no step, and that control passes through on its way to one. */
export interface PassedFunction {
  readonly path: RepoPath;
  readonly symbol: string;
  /** The whole declaration. */
  readonly range: TextRange;
  /** The first step that it leads to. */
  readonly step: Step;
  /** The functions that control gets to from here: steps, or others on the way to them. */
  readonly next: readonly string[];
  /** How many steps it leads to. */
  readonly steps: number;
  readonly facts?: FunctionFacts;
  readonly shape?: BodyShape;
}

/** More functions than that are not looked up. */
const MOST_PASSED = 60;

/** The functions between the steps of a walkthrough that a checkout certainly has, each once, in walkthrough order. */
export async function passedFunctions(
  { steps }: Pick<FoundWalkthrough, 'steps'>,
  checkout: Checkout,
  facts: CodeFacts | undefined,
): Promise<PassedFunction[]> {
  const ofSteps = new Set(steps.map(({ place }) => keyOfFunction(place)));
  const passed = new Map<string, PassedFunction>();
  for (const { step, place } of steps)
    for (const [index, symbol] of step.via.entries()) {
      const located = await locate(symbol.key, folderOf(place.path), checkout);
      if (!located) continue;
      const { path, declaration } = located;
      const { written } = declaration.symbol;
      const key = keyOfFunction({ path, symbol: written });
      if (ofSteps.has(key)) continue;
      const next = checkout.language.lastName(step.via[index + 1]?.written ?? place.symbol);
      const known = passed.get(key);
      if (known) passed.set(key, { ...known, next: [...known.next, next], steps: known.steps + 1 });
      else if (passed.size < MOST_PASSED)
        passed.set(key, { ...(await describe(located, checkout, facts)), step, next: [next], steps: 1 });
    }
  return [...passed.values()];
}

/** The only declaration of a symbol in a folder, or else in the whole tree. */
async function locate(
  key: string,
  folder: RepoPath,
  checkout: Checkout,
): Promise<LocatedDeclaration | undefined> {
  const all = (await checkout.snapshot()).withKey(key);
  const near = all.filter(({ path }) => folderOf(path) === folder);
  const [first, ...others] = near.length > 0 ? near : all;
  return others.length === 0 ? first : undefined;
}

async function describe(
  located: LocatedDeclaration,
  { language }: Checkout,
  facts: CodeFacts | undefined,
): Promise<Omit<PassedFunction, 'step' | 'next' | 'steps'>> {
  const { path, file, declaration } = located;
  const { written: symbol } = declaration.symbol;
  const own = await facts?.ofFunction(path, symbol);
  const shape = own && shapeOf(sourceOf(located), language);
  const range = file.lines.rangeOf(declaration.start, declaration.end);
  return { path, symbol, range, ...(own && { facts: own }), ...(shape && { shape }) };
}
