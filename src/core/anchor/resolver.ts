import { message, type Message } from '../base/message';
import { folderOf, ROOT, type RepoPath } from '../base/repoPath';
import { bodyHash } from '../code/bodyHash';
import type { DeclarationIndex } from '../code/declarationIndex';
import type { OffsetRange, Site, SiteContext, SiteFinder } from '../code/site';
import { sourceOf, type LocatedDeclaration } from '../code/treeFile';
import type { Anchor, EarlierPlace } from '../pack/model';
import { pathLikeness } from './likeness';
import { contextOf, locateSite } from './siteContext';
import type { Place, Resolution } from './resolution';
import { searchWholeTree, type Past } from './wholeTreeSearch';

/** The source tree in which {@link resolveAnchor} looks, and what we know about its version. */
export interface ResolverInput {
  /** The declarations of the source tree. */
  readonly index: DeclarationIndex;
  /** Finds statements in the tree's language. */
  readonly sites: SiteFinder;
  /** Tags of the releases that the tree may be: one when it is known, several that look the same, none when unknown. */
  readonly releases: readonly string[];
  /** Tags of all known releases, oldest first. */
  readonly releaseOrder: readonly string[];
  /** The source tree at the base commit; absent when we cannot read the history. */
  readonly past?: Past | undefined;
}

const MOST_CANDIDATES = 10;

/**
 * Finds what an anchor means in the source tree as it is now. Searches in this order and stops at the first answer: the
 * same path and symbol; another file of the same package; an earlier place; a release that is known not to have it; the
 * whole tree.
 */
export async function resolveAnchor(anchor: Anchor, input: ResolverInput): Promise<Resolution> {
  return new Resolver(anchor, input).run();
}

/** A path and the folders that contain it, without the root. */
function placesAbove(path: RepoPath): RepoPath[] {
  const places: RepoPath[] = [];
  for (let place = path; place !== ROOT; place = folderOf(place)) places.push(place);
  return places;
}

class Resolver {
  constructor(
    private readonly anchor: Anchor,
    private readonly input: ResolverInput,
  ) {}

  async run(): Promise<Resolution> {
    const { index } = this.input;
    const { path, symbol } = this.anchor;
    return (
      (await this.answer(await index.inFile(path, symbol))) ??
      this.ifUnreadable() ??
      (await this.answer(await index.inPackage(folderOf(path), symbol))) ??
      (await this.inEarlierPlaces()) ??
      this.ifKnownAbsent() ??
      this.inWholeTree()
    );
  }

  /** The answer if one of the searches found something; `undefined` to try the next search. */
  private async answer(found: readonly LocatedDeclaration[]): Promise<Resolution | undefined> {
    const first = found[0];
    if (!first) return undefined;
    if (found.length === 1) return this.found(first);
    const sameBody = this.withSameBody(found);
    const only = sameBody.length === 1 ? sameBody[0] : undefined;
    if (only) return this.found(only);
    return this.ambiguous(this.byPath(found), message('{0} places fit equally well.', found.length));
  }

  private async inEarlierPlaces(): Promise<Resolution | undefined> {
    const { index } = this.input;
    for (const { path, symbol } of this.earlierPlacesInOrder()) {
      const answer =
        (await this.answer(await index.inFile(path, symbol))) ??
        (await this.answer(await index.inPackage(folderOf(path), symbol)));
      if (answer) return answer;
    }
    return undefined;
  }

  /** If the release is known, the place in that release comes first; else the newest place does. */
  private earlierPlacesInOrder(): EarlierPlace[] {
    const { releases, releaseOrder } = this.input;
    const newestFirst = [...this.anchor.was].reverse();
    const here = releaseOrder.indexOf(releases.at(-1) ?? '');
    if (here < 0) return newestFirst;
    const stillHadIt = this.anchor.was.find(({ until }) => releaseOrder.indexOf(until) >= here);
    return stillHadIt
      ? [stillHadIt, ...newestFirst.filter((earlier) => earlier !== stillHadIt)]
      : newestFirst;
  }

  /** A file that cannot be read may still have the symbol, so that nothing else may pass for it. */
  private ifUnreadable(): Resolution | undefined {
    const { index } = this.input;
    const { path, symbol } = this.anchor;
    const place = placesAbove(path).find((each) => index.unreadable.has(each));
    const reason = place === undefined ? undefined : index.unreadable.get(place);
    if (place === undefined || !reason) return undefined;
    const evidence = message(
      '{0} cannot be read: {1}. So it is not known whether {2} is there.',
      place,
      reason,
      symbol.written,
    );
    return { verdict: 'lost', isUnreadable: true, evidence, isSiteMissing: false, candidates: [] };
  }

  private ifKnownAbsent(): Resolution | undefined {
    const { releases } = this.input;
    const isAbsent = releases.length > 0 && releases.every((release) => this.anchor.absent.includes(release));
    if (!isAbsent) return undefined;
    const evidence = message('{0} does not have this yet, or no longer has it.', releases.join(' / '));
    return { verdict: 'absent', evidence, isSiteMissing: false, candidates: [] };
  }

  private async inWholeTree(): Promise<Resolution> {
    const snapshot = await this.input.index.snapshot();
    const sameName = snapshot.withKey(this.anchor.symbol.key);
    const sameBody = this.withSameBody(sameName);
    const only = sameBody.length === 1 ? sameBody[0] : undefined;
    const { sketches } = this.anchor;
    if (only && !sketches) return this.found(only);
    const { found, isLikely, candidates } = sketches
      ? searchWholeTree(this.anchor, sketches, snapshot, this.input.past)
      : { isLikely: sameName.length > 0, candidates: this.byPath(sameName) };
    if (found) return this.found(found);
    const places = await this.placesOf(candidates);
    if (!isLikely)
      return { verdict: 'lost', evidence: this.lostEvidence(), isSiteMissing: false, candidates: places };
    const evidence = this.uncertainEvidence(sameName.length > 0);
    return { verdict: 'ambiguous', evidence, isSiteMissing: false, candidates: places };
  }

  private uncertainEvidence(isSameName: boolean): Message {
    return isSameName
      ? message('The name exists elsewhere, but nothing else shows that it is the same code.')
      : message('The name is gone; some other declarations look like it.');
  }

  private lostEvidence(): Message {
    const { absent, symbol } = this.anchor;
    const [unreadable] = this.input.index.unreadable;
    if (unreadable) {
      const [path, reason] = unreadable;
      const most = message('{0} cannot be read: {1}.', path, reason);
      return message('Nothing that can be read here is named {0}. {1}', symbol.written, most);
    }
    if (absent.length === 0) return message('The module no longer has anything named {0}.', symbol.written);
    return message(
      'Nothing here is named {0}. Releases that are known not to have it: {1}.',
      symbol.written,
      absent.join(', '),
    );
  }

  private withSameBody(found: readonly LocatedDeclaration[]): LocatedDeclaration[] {
    const { body } = this.anchor;
    return body === undefined ? [] : found.filter((located) => this.hashOf(sourceOf(located)) === body);
  }

  private hashOf(source: string): string {
    return bodyHash(source, this.input.index.language);
  }

  private async found(located: LocatedDeclaration): Promise<Resolution> {
    const { anchor } = this;
    const place = await this.placeOf(located);
    const isBodyChanged =
      anchor.body === undefined ? undefined : this.hashOf(sourceOf(located)) !== anchor.body;
    const common = {
      place,
      isSiteMissing: anchor.site !== undefined && place.site === undefined,
      candidates: [],
      ...(isBodyChanged !== undefined && { isBodyChanged }),
    };
    const from = { path: anchor.path, symbol: anchor.symbol.written };
    if (place.path !== from.path || located.declaration.symbol.key !== anchor.symbol.key) {
      const evidence = isBodyChanged
        ? message('The author saw {0} in {1}; the body differs too.', from.symbol, from.path)
        : message('The author saw {0} in {1}.', from.symbol, from.path);
      return { ...common, verdict: 'moved', from, evidence };
    }
    if (isBodyChanged) {
      return {
        ...common,
        verdict: 'changed',
        evidence: message('Same place; the body differs from the one that was described.'),
      };
    }
    const evidence =
      isBodyChanged === undefined
        ? message('Same place; the anchor has no hash of the body, so changes cannot be detected.')
        : message('Same place and same body as described.');
    return { ...common, verdict: 'exact', evidence };
  }

  private async ambiguous(found: readonly LocatedDeclaration[], evidence: Message): Promise<Resolution> {
    return { verdict: 'ambiguous', evidence, isSiteMissing: false, candidates: await this.placesOf(found) };
  }

  private placesOf(found: readonly LocatedDeclaration[]): Promise<Place[]> {
    return Promise.all(found.slice(0, MOST_CANDIDATES).map((located) => this.placeOf(located)));
  }

  private async siteIn(declaration: string): Promise<OffsetRange | undefined> {
    const { site } = this.anchor;
    const { sites: finder, index } = this.input;
    if (!site) return undefined;
    const isUnchanged = this.anchor.body !== undefined && this.hashOf(declaration) === this.anchor.body;
    if (isUnchanged) return finder.findSite(declaration, site);
    const context = site.context ?? (await this.pastContext(site));
    return locateSite(declaration, site, context, { finder, language: index.language });
  }

  /** What the statement looked like at the base commit, from the history. */
  private async pastContext(site: Site): Promise<SiteContext | undefined> {
    const source = await this.input.past?.sourceOf(this.anchor.path, this.anchor.symbol);
    const range = source === undefined ? undefined : this.input.sites.findSite(source, site);
    return source !== undefined && range ? contextOf(source, range, this.input.index.language) : undefined;
  }

  /** In the order in which a person would try them: the most similar path first. */
  private byPath(found: readonly LocatedDeclaration[]): LocatedDeclaration[] {
    const likeness = ({ path }: LocatedDeclaration): number => pathLikeness(path, this.anchor.path);
    return [...found].sort(
      (left, right) => likeness(right) - likeness(left) || (left.path < right.path ? -1 : 1),
    );
  }

  private async placeOf(located: LocatedDeclaration): Promise<Place> {
    const { path, declaration, file } = located;
    const { lines } = file;
    const { start, end, nameStart, symbol } = declaration;
    const site = await this.siteIn(sourceOf(located));
    return {
      path,
      symbol: symbol.written,
      range: lines.rangeOf(start, end),
      name: lines.rangeOf(nameStart, nameStart + symbol.name.length),
      ...(site && { site: lines.rangeOf(start + site.start, start + site.end) }),
    };
  }
}
