import { message } from '../base/message';
import type { Problem } from '../base/problem';
import { joinPath, ROOT } from '../base/repoPath';
import { isFunction } from '../code/declaration';
import { readJson } from '../pack/json';
import { NO_FUNCTION } from '../pack/pack';
import type { WrittenPack } from '../pack/written';
import type { SourceTree } from '../ports';
import type { Checkout } from '../reading/checkout';

const PACK_FILE = joinPath(ROOT, 'pack.json');

/**
 * The hand-overs of a pack that lead from or to something else than a function, such as a type: the call flow leaves them out.
 * `folder` is that of the pack.
 */
export async function handOversWithoutFunction(folder: SourceTree, checkout: Checkout): Promise<Problem[]> {
  const { handOvers, language } = checkout.pack;
  if (handOvers.length === 0) return [];
  const json = readJson<WrittenPack>((await folder.readText(PACK_FILE)) ?? '', PACK_FILE, 'pack');
  const problems: Problem[] = [];
  for (const [index, ends] of handOvers.entries()) {
    for (const end of ['from', 'to'] as const) {
      const { place } = await checkout.resolve(ends[end]);
      const key = place && language.parseSymbol(place.symbol)?.key;
      if (!place || key === undefined) continue;
      const declared = (await checkout.declarations.file(place.path))?.declared(key) ?? [];
      if (declared.length === 0 || declared.some(isFunction)) continue;
      const range = json.rangeOf(['handOvers', index, end]);
      const text = message(
        '{0} is not a function, so this hand-over is left out. Name the function or method that hands over or gets control.',
        place.symbol,
      );
      problems.push({
        code: NO_FUNCTION,
        severity: 'error',
        path: PACK_FILE,
        message: text,
        ...(range && { range }),
      });
    }
  }
  return problems;
}
