import { folderOf } from '../base/repoPath';
import { bodyHash } from '../code/bodyHash';
import { isFunction } from '../code/declaration';
import type { DeclarationIndex } from '../code/declarationIndex';
import { likeness } from '../code/sketch';
import { sourceOf, type LocatedDeclaration } from '../code/treeFile';
import type { TreeSnapshot } from '../code/treeSnapshot';
import type { Anchor, Sketches } from '../pack/model';
import { CLEAR_LEAD, cluesFor, isLarge, LEAST_BODY_OF_RENAMED, weightOf } from './clues';
import { sharedTail } from './likeness';
import type { Past } from './past';

/**
 * What a candidate was at the base commit. `new`: nothing of its name, as far as we can tell. `old`: it was there already,
 * so it is other code. `taken`: another declaration of the base commit became it. `contested`: another one may have become
 * it just as well. `unknown`: the history does not say.
 */
export type CandidateOrigin = 'new' | 'old' | 'taken' | 'contested' | 'unknown';

/** Compares candidates for an anchor with what the source tree had at the base commit. */
export class OlderCode {
  constructor(
    private readonly anchor: Anchor,
    private readonly past: Past | undefined,
    private readonly index: DeclarationIndex,
  ) {}

  /** What a declaration was at the base commit. */
  async originOf(candidate: LocatedDeclaration): Promise<CandidateOrigin> {
    const origin = await this.ageOf(candidate);
    return origin === 'new' ? this.claimed(candidate) : origin;
  }

  /** Whether a declaration was there already, whatever else may have become it. */
  async ageOf(candidate: LocatedDeclaration): Promise<'new' | 'old' | 'unknown'> {
    const file = await this.past?.file(candidate.path);
    if (file === undefined) return 'unknown';
    const before = file?.declared(candidate.declaration.symbol.key) ?? [];
    if (!file || before.length === 0) return 'new';
    const sources = before.map((declaration) => sourceOf({ path: file.path, declaration, file }));
    return this.tookOver(sourceOf(candidate), sources) ? 'new' : 'old';
  }

  /** True if an older declaration got the body of the anchor's declaration: then both are one now. */
  private tookOver(now: string, before: readonly string[]): boolean {
    const { body } = this.anchor;
    const hashOf = (source: string): string => bodyHash(source, this.index.language);
    return body !== undefined && hashOf(now) === body && before.every((source) => hashOf(source) !== body);
  }

  private async claimed(candidate: LocatedDeclaration): Promise<CandidateOrigin> {
    const { anchor, past } = this;
    const { sketches } = anchor;
    const before = past?.snapshot;
    if (!before || !sketches) return 'new';
    const now = await this.index.snapshot();
    const own = weightOf(cluesFor(anchor, sketches, candidate, now));
    let origin: CandidateOrigin = 'new';
    for (const rival of rivals(candidate, before, now)) {
      if (this.isOwn(rival) || !this.mayCompete(rival, candidate)) continue;
      const { path, declaration } = rival;
      const known = sketchesOf(rival, before);
      const lead = own - weightOf(cluesFor({ path, symbol: declaration.symbol }, known, candidate, now));
      if (lead <= -CLEAR_LEAD) return 'taken';
      if (lead >= CLEAR_LEAD || this.isCloser(rival, candidate)) continue;
      const isNamesake = declaration.symbol.name === anchor.symbol.name;
      const isCopy = isNamesake && isLarge(sketches) && likeness(sketches.body, known.body) === 1;
      if (!isCopy) origin = 'contested';
    }
    return origin;
  }

  /** What kept its whole name can only be contested by what had it as well. */
  private mayCompete(rival: LocatedDeclaration, { declaration }: LocatedDeclaration): boolean {
    const { key } = this.anchor.symbol;
    return key !== declaration.symbol.key || key === rival.declaration.symbol.key;
  }

  /** True if the anchor's file has more of the candidate's path at its end: a moved folder keeps the names of its files. */
  private isCloser({ path }: LocatedDeclaration, candidate: LocatedDeclaration): boolean {
    return sharedTail(this.anchor.path, candidate.path) > sharedTail(path, candidate.path);
  }

  private isOwn({ path, declaration }: LocatedDeclaration): boolean {
    return path === this.anchor.path && declaration.symbol.key === this.anchor.symbol.key;
  }
}

/** Declarations of the base commit that may have become the candidate: of its name, or with a similar body. */
function rivals(
  candidate: LocatedDeclaration,
  before: TreeSnapshot,
  now: TreeSnapshot,
): readonly LocatedDeclaration[] {
  const { symbol } = candidate.declaration;
  const body = now.body(candidate);
  const named = before.keysNamed(symbol.name).flatMap((key) => before.withKey(key));
  const alike = before.likeBody(body).filter(({ declaration }) => isFunction(declaration));
  return [...new Set([...named, ...alike])].filter(
    (one) =>
      !isElsewhere(one, candidate, now) &&
      (one.declaration.symbol.key === symbol.key ||
        likeness(body, before.body(one)) >= LEAST_BODY_OF_RENAMED),
  );
}

/** True if a declaration of the base commit is still in its package, and is not the candidate. */
function isElsewhere(
  { path, declaration }: LocatedDeclaration,
  candidate: LocatedDeclaration,
  now: TreeSnapshot,
): boolean {
  const named = now.withKey(declaration.symbol.key);
  const inFile = named.filter((one) => one.path === path);
  const found = inFile.length > 0 ? inFile : named.filter((one) => folderOf(one.path) === folderOf(path));
  return found.length > 0 && !found.some((one) => one.declaration === candidate.declaration);
}

function sketchesOf(located: LocatedDeclaration, before: TreeSnapshot): Omit<Sketches, 'closestOther'> {
  const { owner } = located.declaration.symbol;
  return {
    body: before.body(located),
    file: before.fileOf(located),
    ...(owner !== undefined && { members: before.membersOf(folderOf(located.path), owner) }),
  };
}
