/** A pack holds no more releases; `pack.schema.json` has the same limit. */
export const MOST_RELEASES = 200;

/**
 * The tags of a repository that belong into a pack besides those that it names: versions such as `v1.2.0` or `1.2` that
 * are newer than every version it names, oldest first. Without any named, all versions. Previews such as `v1.3.0-rc1` are
 * left out. Never more than the pack has room for; the newest are kept.
 */
export function newReleaseTags(tags: readonly string[], named: readonly string[]): string[] {
  const newest = named.filter(isVersion).sort(compareVersions).at(-1);
  if (named.length > 0 && newest === undefined) return [];
  const added = tags
    .filter((tag) => isVersion(tag) && (newest === undefined || compareVersions(tag, newest) > 0))
    .sort(compareVersions);
  return added.slice(Math.max(0, added.length - (MOST_RELEASES - named.length)));
}

/** Puts a tag into a list before the first version that is newer; at the end when there is none. */
export function withTag(tags: readonly string[], tag: string): string[] {
  const place = tags.findIndex((each) => isVersion(each) && isVersion(tag) && compareVersions(each, tag) > 0);
  return place < 0 ? [...tags, tag] : [...tags.slice(0, place), tag, ...tags.slice(place)];
}

/** Only numbers: a preview has more. */
const VERSION = /^v?(\d{1,9}(?:\.\d{1,9}){1,3})$/i;

function isVersion(tag: string): boolean {
  return VERSION.test(tag);
}

function compareVersions(left: string, right: string): number {
  const [first, second] = [numbersOf(left), numbersOf(right)];
  for (let place = 0; place < Math.max(first.length, second.length); place++) {
    const difference = (first[place] ?? 0) - (second[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(tag: string): number[] {
  return (VERSION.exec(tag)?.[1] ?? '').split('.').map(Number);
}
