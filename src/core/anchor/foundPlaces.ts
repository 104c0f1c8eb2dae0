import { message, type Message } from '../base/message';
import type { TextRange } from '../base/text';
import { bodyHash } from '../code/bodyHash';
import type { ValueInGroup } from '../code/declaration';
import type { DeclarationIndex } from '../code/declarationIndex';
import type { Site, SiteContext, SiteFinder } from '../code/site';
import { sourceOf, type LocatedDeclaration } from '../code/treeFile';
import type { Anchor } from '../pack/model';
import { pathLikeness } from './likeness';
import type { Past } from './past';
import type { Place, Resolution } from './resolution';
import { contextOf, locateSite, type LocatedSite } from './siteContext';

/** What turning a declaration into a place needs. */
export interface PlaceInput {
  /** The declarations of the source tree. */
  readonly index: DeclarationIndex;
  /** Finds statements in the tree's language. */
  readonly sites: SiteFinder;
  /** The source tree at the base commit; absent when we cannot read the history. */
  readonly past?: Past | undefined;
}

const MOST_CANDIDATES = 10;

/** Turns the declarations that were found for an anchor into places, and says how they differ from what its author saw. */
export class FoundPlaces {
  constructor(
    private readonly anchor: Anchor,
    private readonly input: PlaceInput,
  ) {}

  /** True if a declaration has the recorded body. */
  isSameBody(located: LocatedDeclaration): boolean {
    const { body } = this.anchor;
    return body !== undefined && this.hashOf(sourceOf(located)) === body;
  }

  /** The answer when an anchor leads to one declaration. */
  async found(located: LocatedDeclaration): Promise<Resolution> {
    const { anchor } = this;
    const place = await this.placeOf(located);
    const shift = await this.valueShift(located);
    const isTextChanged = anchor.body === undefined ? undefined : !this.isSameBody(located);
    const isBodyChanged = shift ? true : isTextChanged;
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
      const text = message('Same place; the body differs from the one that was described.');
      return { ...common, verdict: 'changed', evidence: (!isTextChanged && shift) || text };
    }
    const evidence =
      isBodyChanged === undefined
        ? message('Same place; the anchor has no hash of the body, so changes cannot be detected.')
        : message('Same place and same body as described.');
    return { ...common, verdict: 'exact', evidence };
  }

  /** The answer when several declarations fit, or when one fits but may be other code. */
  async ambiguous(found: readonly LocatedDeclaration[], evidence: Message): Promise<Resolution> {
    return { verdict: 'ambiguous', evidence, isSiteMissing: false, candidates: await this.placesOf(found) };
  }

  /** The places of the first ten declarations. */
  placesOf(found: readonly LocatedDeclaration[]): Promise<Place[]> {
    return Promise.all(found.slice(0, MOST_CANDIDATES).map((located) => this.placeOf(located)));
  }

  /** In the order in which a person would try them: the most similar path first. */
  byPath(found: readonly LocatedDeclaration[]): LocatedDeclaration[] {
    const likeness = ({ path }: LocatedDeclaration): number => pathLikeness(path, this.anchor.path);
    return [...found].sort(
      (left, right) => likeness(right) - likeness(left) || (left.path < right.path ? -1 : 1),
    );
  }

  /** How the value of a constant differs, if its text need not show it. */
  private async valueShift(located: LocatedDeclaration): Promise<Message | undefined> {
    const { anchor } = this;
    const now = this.valueOf(located);
    const before = anchor.value ?? (now && (await this.pastValue()));
    if (!before || (before.position === now?.position && before.expression === now?.expression))
      return undefined;
    return before.position !== undefined && now?.position !== undefined && before.position !== now.position
      ? message(
          'Same place and same text, but another value: it was number {0} of its group and is number {1} now.',
          before.position,
          now.position,
        )
      : message('Same place and same text, but the expression that gives its value differs.');
  }

  private valueOf({ file, declaration }: LocatedDeclaration): ValueInGroup | undefined {
    return this.input.index.language.valueInGroup?.(file.text, file.scanned, declaration);
  }

  private async pastValue(): Promise<ValueInGroup | undefined> {
    const { path, symbol } = this.anchor;
    const file = await this.input.past?.file(path);
    const [declaration] = file?.declared(symbol.key) ?? [];
    return file && declaration ? this.valueOf({ path, file, declaration }) : undefined;
  }

  private hashOf(source: string): string {
    return bodyHash(source, this.input.index.language);
  }

  private async placeOf(located: LocatedDeclaration): Promise<Place> {
    const { path, declaration, file } = located;
    const { lines } = file;
    const { start, end, nameStart, symbol } = declaration;
    const { range, choices = [] } = await this.siteIn(located);
    const rangeOf = (one: { start: number; end: number }): TextRange =>
      lines.rangeOf(start + one.start, start + one.end);
    return {
      path,
      symbol: symbol.written,
      range: lines.rangeOf(start, end),
      name: lines.rangeOf(nameStart, nameStart + symbol.name.length),
      ...(range && { site: rangeOf(range) }),
      ...(choices.length > 0 && { siteChoices: choices.map(rangeOf) }),
    };
  }

  private async siteIn(located: LocatedDeclaration): Promise<LocatedSite> {
    const { site } = this.anchor;
    const { sites: finder, index } = this.input;
    if (!site) return {};
    const source = sourceOf(located);
    const isUnchanged = this.isSameBody(located);
    if (isUnchanged && !site.isUnnumbered) return { range: finder.findSite(source, site) };
    const context = site.context ?? (isUnchanged ? undefined : await this.pastContext(site));
    return locateSite(source, site, context, { finder, language: index.language });
  }

  /** What the statement looked like at the base commit, from the history. */
  private async pastContext(site: Site): Promise<SiteContext | undefined> {
    const source = await this.pastSource();
    const { sites, index } = this.input;
    if (source === undefined) return undefined;
    const { range } = locateSite(source, site, undefined, { finder: sites, language: index.language });
    return range && contextOf(source, range, index.language);
  }

  /** The source of the declaration at the base commit; of several, the one with the recorded body. */
  private async pastSource(): Promise<string | undefined> {
    const { path, symbol, body } = this.anchor;
    const file = await this.input.past?.file(path);
    if (!file) return undefined;
    const sources = file.declared(symbol.key).map((declaration) => sourceOf({ path, file, declaration }));
    return sources.find((source) => this.hashOf(source) === body) ?? sources[0];
  }
}
