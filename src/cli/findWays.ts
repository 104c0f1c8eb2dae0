import {
  atOnce,
  findHandOvers,
  WayFinder,
  withStated,
  type CallIndex,
  type CallNode,
  type FoundWays,
  type IndexData,
} from '../core';
import { goLanguage } from '../core/languages';
import type { Io } from './io';
import type { Places } from './openCheckout';
import { statedByPacks } from './statedByPacks';

/** Which ways a command looks for. */
export interface SoughtWays {
  /** Without it, ways begin where control enters the tree. */
  readonly from: CallNode | undefined;
  readonly to: CallNode;
  /** How many. */
  readonly most: number;
}

/** Finds ways through the calls and hand-overs of a work tree, and through what the packs about it state. */
export async function findWays(
  sought: SoughtWays,
  { data, index }: { readonly data: IndexData; readonly index: CallIndex },
  places: Places,
  io: Io,
): Promise<FoundWays> {
  const { handOvers, entries } = await statedByPacks(places, io);
  const found = findHandOvers(data, index, goLanguage);
  const finder = new WayFinder(data, goLanguage, withStated(found, handOvers, index));
  return atOnce(finder.find({ ...sought, entries }));
}
