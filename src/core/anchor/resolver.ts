import { message, type Message } from '../base/message';
import { folderOf, nameOf, type RepoPath } from '../base/repoPath';
import { likeness, sketchOfBody, type Sketch } from '../code/sketch';
import { sourceOf, type LocatedDeclaration } from '../code/treeFile';
import type { Anchor, EarlierPlace } from '../pack/model';
import { LEAD_OVER_CLOSEST_OTHER, LEAST_BODY_OF_REPEATED } from './clues';
import { FoundPlaces, type PlaceInput } from './foundPlaces';
import { resolveLines } from './lines/resolveLines';
import { ifKnownAbsent, ifUnreadable } from './notFound';
import { OlderCode } from './olderCode';
import type { Resolution } from './resolution';
import { searchWholeTree } from './wholeTreeSearch';

/** The source tree in which {@link resolveAnchor} looks, and what we know about its version. */
export interface ResolverInput extends PlaceInput {
  /** Tags of the releases that the tree may be: one when it is known, several that look the same, none when unknown. */
  readonly releases: readonly string[];
  /** Tags of all known releases, oldest first. */
  readonly releaseOrder: readonly string[];
}

/**
 * Finds what an anchor means in the source tree as it is now. Searches in this order and stops at the first answer: the
 * same path and symbol; another file of the same package; an earlier place; a release that is known not to have it; the
 * whole tree.
 */
export async function resolveAnchor(anchor: Anchor, input: ResolverInput): Promise<Resolution> {
  if (anchor.lines) return resolveLines(anchor, anchor.lines, input);
  return new Resolver(anchor, input).run();
}

class Resolver {
  private readonly older: OlderCode;
  private readonly places: FoundPlaces;

  constructor(
    private readonly anchor: Anchor,
    private readonly input: ResolverInput,
  ) {
    this.older = new OlderCode(anchor, input.past, input.index);
    this.places = new FoundPlaces(anchor, input);
  }

  async run(): Promise<Resolution> {
    return (
      (await this.inItsFile()) ??
      ifUnreadable(this.anchor, this.input.index) ??
      (await this.inItsPackage()) ??
      (await this.inEarlierPlaces()) ??
      ifKnownAbsent(this.anchor, this.input.releases) ??
      this.inWholeTree()
    );
  }

  private async inItsFile(): Promise<Resolution | undefined> {
    const { path, symbol } = this.anchor;
    const found = await this.input.index.inFile(path, symbol);
    const [only] = found;
    if (found.length !== 1 || !only || !(await this.mayBeAnother(only))) return this.answer(found);
    const evidence = message(
      'A file may declare {0} several times, and this one has another body.',
      symbol.written,
    );
    return this.places.ambiguous(found, evidence);
  }

  /** True for one of several declarations of a name in a file, if it is not like the one that the author saw. */
  private async mayBeAnother(located: LocatedDeclaration): Promise<boolean> {
    const { index, past } = this.input;
    const { path, symbol, sketches } = this.anchor;
    if (!index.language.mayRepeat?.(symbol) || this.places.isSameBody(located)) return false;
    const before = (await past?.file(path))?.declared(symbol.key);
    if (before?.length === 1) return false;
    return sketches !== undefined && likeness(sketches.body, this.bodyOf(located)) < LEAST_BODY_OF_REPEATED;
  }

  private bodyOf(located: LocatedDeclaration): Sketch {
    return sketchOfBody(sourceOf(located), this.input.index.language);
  }

  /** The answer if one of the searches found something; `undefined` to try the next search. */
  private async answer(found: readonly LocatedDeclaration[]): Promise<Resolution | undefined> {
    const first = found[0];
    if (!first) return undefined;
    if (found.length === 1) return this.places.found(first);
    const sameBody = found.filter((located) => this.places.isSameBody(located));
    const defined = found.filter(({ declaration }) => !declaration.isForward);
    const only = [sameBody, defined].find(({ length }) => length === 1)?.[0];
    if (only) return this.places.found(only);
    return this.places.ambiguous(
      this.places.byPath(found),
      message('{0} places fit equally well.', found.length),
    );
  }

  /** Other files of the package, without what was in them already. */
  private async inItsPackage(): Promise<Resolution | undefined> {
    const found: LocatedDeclaration[] = [];
    let isContested = false;
    let isUnsure = false;
    for (const located of await this.declaredBeside()) {
      if (!this.mayBeMeant(located)) continue;
      const origin = await this.older.originOf(located);
      if (origin === 'old' || origin === 'taken') continue;
      found.push(located);
      isContested ||= origin === 'contested';
      isUnsure ||= origin === 'unknown' && this.mayBeTwin(located);
    }
    if (isContested) return this.places.ambiguous(this.places.byPath(found), this.uncertainEvidence(true));
    if (!isUnsure || found.length > 1) return this.answer(found);
    const evidence = message(
      'Only some builds use this code, so {0} may have had its own version all along.',
      found[0]?.path ?? '',
    );
    return this.places.ambiguous(this.places.byPath(found), evidence);
  }

  private async declaredBeside(): Promise<readonly LocatedDeclaration[]> {
    const { index } = this.input;
    const { path, symbol } = this.anchor;
    const inPackage = await index.inPackage(folderOf(path), symbol);
    return this.isInTest() ? [...inPackage, ...(await index.inTests(folderOf(path), symbol))] : inPackage;
  }

  private isInTest(): boolean {
    return this.input.index.language.files.kindOf(nameOf(this.anchor.path)) === 'test';
  }

  /** Where each file may declare a name, it is the body that counts. */
  private mayBeMeant(located: LocatedDeclaration): boolean {
    const { symbol, sketches } = this.anchor;
    // It was there all along, and the definition is what is looked for.
    if (located.declaration.isForward && !this.places.isSameBody(located)) return false;
    if (!this.input.index.language.mayRepeat?.(symbol) || this.places.isSameBody(located)) return true;
    return sketches !== undefined && likeness(sketches.body, this.bodyOf(located)) >= LEAST_BODY_OF_REPEATED;
  }

  /** True if both may have been there, each for builds of its own, and nothing shows that one became the other. */
  private mayBeTwin(located: LocatedDeclaration): boolean {
    const { anchor } = this;
    const isForSome =
      this.isConditional(located.path, located.file.text) || this.isConditional(anchor.path, '');
    if (!isForSome || this.places.isSameBody(located)) return false;
    const { sketches } = anchor;
    if (!sketches) return true;
    return likeness(sketches.body, this.bodyOf(located)) < sketches.closestOther + LEAD_OVER_CLOSEST_OTHER;
  }

  private isConditional(path: RepoPath, text: string): boolean {
    return this.input.index.language.isConditional?.(nameOf(path), text) === true;
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

  private async inWholeTree(): Promise<Resolution> {
    const snapshot = await this.input.index.snapshot();
    const sameName = snapshot.withKey(this.anchor.symbol.key);
    const sameBody = sameName.filter((located) => this.places.isSameBody(located));
    const only = sameBody.length === 1 ? sameBody[0] : undefined;
    const { sketches } = this.anchor;
    if (only && !sketches) return this.places.found(only);
    const { found, isLikely, candidates } = sketches
      ? await searchWholeTree(this.anchor, sketches, snapshot, { past: this.input.past, older: this.older })
      : { isLikely: sameName.length > 0, candidates: this.places.byPath(sameName) };
    if (found) return this.places.found(found);
    const places = await this.places.placesOf(candidates);
    if (!isLikely) {
      const evidence = this.lostEvidence(sameName.length > 0);
      return { verdict: 'lost', evidence, isSiteMissing: false, candidates: places };
    }
    const evidence = this.uncertainEvidence(sameName.length > 0);
    return { verdict: 'ambiguous', evidence, isSiteMissing: false, candidates: places };
  }

  private uncertainEvidence(isSameName: boolean): Message {
    return isSameName
      ? message('The name exists elsewhere, but nothing else shows that it is the same code.')
      : message('The name is gone; some other declarations look like it.');
  }

  private lostEvidence(hasName: boolean): Message {
    const { absent, symbol } = this.anchor;
    if (hasName)
      return message(
        'It is gone. What is named {0} here is other code, which was already there.',
        symbol.written,
      );
    const [unreadable] = this.input.index.unreadable;
    if (unreadable) {
      const [path, reason] = unreadable;
      const most = message('{0} cannot be read: {1}.', path, reason);
      return message('Nothing that can be read here is named {0}. {1}', symbol.written, most);
    }
    if (this.isInTest())
      return message('Neither the tests beside it nor the code has anything named {0}.', symbol.written);
    if (absent.length === 0) return message('The module no longer has anything named {0}.', symbol.written);
    return message(
      'Nothing here is named {0}. Releases that are known not to have it: {1}.',
      symbol.written,
      absent.join(', '),
    );
  }
}
