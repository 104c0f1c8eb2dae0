import { folderOf, nameOf, type Place, type Resolution } from '../../core';
import { goLanguage } from '../../core/languages';
import type { Lookup } from './lookups';
import type { Snapshot } from './snapshot';
import type { Subject } from './subjects';

/** Describes how a declaration moved. */
export function moveClass({ path, located }: Subject, place: Place): string {
  const before = located.declaration.symbol;
  const after = goLanguage.parseSymbol(place.symbol);
  const isSamePackage = folderOf(path) === folderOf(place.path);
  const where = isSamePackage ? 'in its package' : 'in another package';
  if (before.key === after?.key) {
    if (isSamePackage) return 'same symbol, other file of its package';
    return nameOf(path) === nameOf(place.path)
      ? 'same symbol and file name, other folder'
      : 'same symbol, other package and file';
  }
  if (before.name === after?.name) {
    if (before.owner === undefined) return `function became a method, ${where}`;
    return after.owner === undefined
      ? `method became a function, ${where}`
      : `same name, other receiver, ${where}`;
  }
  const isCaseOnly = before.name.toLowerCase() === after?.name.toLowerCase();
  return isCaseOnly ? `exported or hidden, ${where}` : `another name, ${where}`;
}

/** Describes why an anchor was not found, as far as the tree shows. */
export function missClass(
  { path, located }: Subject,
  { verdict, candidates }: Resolution,
  head: Snapshot,
): string {
  const key = located.declaration.symbol.key;
  const named = head.declared.withKey(key);
  const here = named.filter((found) => folderOf(found.path) === folderOf(path)).length;
  if (verdict === 'ambiguous') {
    if (here > 0) return 'ambiguous: declared several times in its package';
    if (named.length > 1) return 'ambiguous: several of its name elsewhere';
    return named.length === 1
      ? 'ambiguous: one of its name elsewhere, little else speaks for it'
      : 'ambiguous: its name is gone, several others fit';
  }
  const alike = candidates.length > 0 ? 'alike ones exist' : 'nothing is like it';
  const inPackage = head.declared.inPackage(folderOf(path));
  if (inPackage.length === 0) return `gone with its package; ${alike}`;
  if (!inPackage.some((found) => found.path === path)) return `gone with its file; ${alike}`;
  return `gone from its file; ${alike}`;
}

/** Anchors of different functions that lead to the same place: functions that were merged, and wrong results. */
export function sharedPlaces({ resolutions }: Lookup): Map<string, string[]> {
  const byPlace = new Map<string, { seen: string; isSameName: boolean }[]>();
  for (const [{ path, located }, { place }] of resolutions) {
    if (!place) continue;
    const seen = `${path}#${located.declaration.symbol.written} -> ${place.path}#${place.symbol}`;
    const isSameName = place.symbol.replace('*', '') === located.declaration.symbol.written.replace('*', '');
    const key = `${place.path}#${place.symbol}#${place.range.start.line}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), { seen, isSameName }]);
  }
  const classes = new Map<string, string[]>();
  for (const claims of byPlace.values()) {
    if (claims.length === 1) continue;
    const hasOwner = claims.some(({ isSameName }) => isSameName);
    const name = hasOwner ? 'one of them has its name' : 'none of them has its name';
    const guests = claims.filter(({ isSameName }) => !hasOwner || !isSameName).map(({ seen }) => seen);
    if (guests.length > 0) classes.set(name, [...(classes.get(name) ?? []), ...guests]);
  }
  return classes;
}

/** The anchors for which the history makes a difference: found only with it, only without it, or at another place. */
export function differences(withPast: Lookup, withoutPast: Lookup): Map<string, string[]> {
  const classes = new Map<string, string[]>();
  for (const [subject, { place }] of withPast.resolutions) {
    const other = withoutPast.resolutions.get(subject)?.place;
    const [one, two] = [place, other].map((found) => found && `${found.path}#${found.symbol}`);
    if (one === two) continue;
    const name = !two ? 'found only with it' : one ? 'found at another place' : 'found only without it';
    const seen = `${subject.path}#${subject.located.declaration.symbol.written} -> ${one ?? '-'} | ${two ?? '-'}`;
    classes.set(name, [...(classes.get(name) ?? []), seen]);
  }
  return classes;
}
