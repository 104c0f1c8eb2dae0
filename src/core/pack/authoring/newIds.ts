import { GLOSSARY, isId } from '../folders';
import { isSupplement } from '../prose';
import type { WrittenAnchor } from '../written';

const LONGEST = 50;

/** An id for a new step: the last name of its symbol, with its owner or its statement where that is taken. */
export function stepIdFor(
  { symbol, site }: Pick<WrittenAnchor, 'symbol' | 'site'>,
  taken: readonly string[],
): string {
  const names = symbol.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const last = wordsOf(names.at(-1) ?? '');
  const statement = site?.name === undefined ? '' : wordsOf(site.name);
  const choices = [joined(last, statement), joined(wordsOf(names.join(' ')), statement)];
  return freeId(choices, 'step', (id) => taken.includes(id) || isSupplement(id));
}

/** An id for a new walkthrough: the words of its title that an id can have. */
export function walkthroughIdFor(title: string, taken: readonly string[]): string {
  return freeId([wordsOf(title)], 'walkthrough', (id) => taken.includes(id) || id === GLOSSARY);
}

/** The name of a new pack: the last part of the name of its module. */
export function packNameFor(module: string, taken: readonly string[]): string {
  const parts = module.split('/').filter((part) => !/^v\d+$/.test(part));
  return freeId([wordsOf((parts.at(-1) ?? '').toLowerCase())], 'reading', (id) => taken.includes(id));
}

function freeId(choices: readonly string[], otherwise: string, isTaken: (id: string) => boolean): string {
  const usable = [...choices.filter(isId), otherwise];
  const free = usable.find((id) => !isTaken(id));
  if (free !== undefined && free !== otherwise) return free;
  const [first = otherwise] = usable;
  for (let number = first === otherwise ? 1 : 2; ; number++) {
    const id = number === 1 ? first : `${first}-${number}`;
    if (!isTaken(id)) return id;
  }
}

function joined(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join('-');
}

/** The Latin words of a name or a title in small letters, with hyphens between; `writeHTTPRows` has three. */
function wordsOf(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9\p{M}]+/u)
    .map((word) => word.replace(/\p{M}/gu, ''))
    .filter((word) => word !== '');
  let id = '';
  for (const word of words) {
    const longer = joined(id, word);
    if (longer.length > LONGEST) break;
    id = longer;
  }
  return id;
}
