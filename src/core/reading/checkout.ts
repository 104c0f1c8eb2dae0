import type { Past } from '../anchor/past';
import { anchorAt, type AnchorAt, type ShownPlace } from '../anchor/authorAnchor';
import { HashedLines } from '../anchor/lines/hashedLines';
import { makeLineAnchor } from '../anchor/lines/makeLineAnchor';
import { placeOfLines } from '../anchor/lines/resolveLines';
import { makeAnchor } from '../anchor/makeAnchor';
import { resolveAnchor } from '../anchor/resolver';
import type { Place, Resolution } from '../anchor/resolution';
import { KeptAnswer, KeptAnswers } from '../base/kept';
import type { RepoPath } from '../base/repoPath';
import type { TextRange } from '../base/text';
import { bodyHash } from '../code/bodyHash';
import type { Declaration } from '../code/declaration';
import { DeclarationIndex } from '../code/declarationIndex';
import type { CodeLanguage } from '../code/language';
import type { Site, SiteFinder } from '../code/site';
import type { CodeSymbol } from '../code/symbol';
import { sourceOf, TreeFile, type LocatedDeclaration } from '../code/treeFile';
import type { TreeSnapshot } from '../code/treeSnapshot';
import type { Anchor, Pack } from '../pack/model';
import type { WrittenAnchor } from '../pack/written';
import type { Head, History, SourceTree } from '../ports';
import { recogniseRelease, type ReleaseGuess } from './release';

/** What a {@link Checkout} needs. */
export interface CheckoutParts {
  readonly pack: Pack;
  /** The files of the repository. */
  readonly tree: SourceTree;
  /** Absent when the host cannot read the history. */
  readonly history?: History;
  /** Finds statements in the pack's language. */
  readonly sites: SiteFinder;
  /** Those of another checkout of the same tree that this one replaces; absent: they are read. */
  readonly declarations?: DeclarationIndex;
}

/** A file at the pack's base commit. */
export interface DescribedCode {
  /** The whole file. */
  readonly text: string;
  /** Where the symbol of the anchor is in it. */
  readonly place: Place;
}

/** A declaration with the text of its file. */
export interface DeclaredSource {
  readonly path: RepoPath;
  /** The whole file. */
  readonly text: string;
  /** Its offsets are those of `text`. */
  readonly declaration: Declaration;
}

/**
 * A copy of a repository on the reader's machine, with the pack that describes it. It owns what we know about the files
 * and where anchors lead. Call {@link forgetFile} or {@link forgetAll} when files change.
 */
export class Checkout {
  readonly pack: Pack;
  readonly tree: SourceTree;
  readonly history: History | undefined;
  private readonly index: DeclarationIndex;
  private readonly sites: SiteFinder;
  private readonly resolutions = new KeptAnswers<Anchor, Resolution>();
  private readonly headRead = new KeptAnswer<Head | undefined>();
  private readonly releaseRead = new KeptAnswer<ReleaseGuess>();
  /** Many candidates for anchors are in the same few files, and each read of the history is a run of git. */
  private readonly filesAtBase = new KeptAnswers<RepoPath, TreeFile | null | undefined>();

  constructor({ pack, tree, history, sites, declarations }: CheckoutParts) {
    this.pack = pack;
    this.tree = tree;
    this.history = history;
    this.sites = sites;
    this.index = declarations ?? new DeclarationIndex(tree, pack.language);
  }

  /** The programming language of the pack, and so of the code. */
  get language(): CodeLanguage {
    return this.pack.language;
  }

  /** The declarations of its files, kept up to date with {@link forgetFile}. */
  get declarations(): DeclarationIndex {
    return this.index;
  }

  /** The commit that is checked out; `undefined` without a history. */
  head(): Promise<Head | undefined> {
    return this.headRead.get(() => this.history?.head() ?? Promise.resolve(undefined));
  }

  /** The release that is checked out, as far as we can tell. */
  release(): Promise<ReleaseGuess> {
    return this.releaseRead.get(async () => recogniseRelease(this.pack, this.tree, await this.head()));
  }

  /** Finds out where an anchor of the pack leads. Keeps the answer until the files that it depends on change. */
  resolve(anchor: Anchor): Promise<Resolution> {
    return this.resolutions.get(anchor, () => this.resolveNow(anchor));
  }

  /**
   * Where an anchor leads if that is in one file, else `undefined`. It does not resolve anchors that can lead there only if
   * their declaration was both moved and renamed, unless their answer is known.
   */
  async resolveIn(path: RepoPath, anchor: Anchor): Promise<Resolution | undefined> {
    const places = [anchor, ...anchor.was];
    const isLikely = this.resolutions.has(anchor) || places.some((place) => place.path === path);
    const names = isLikely ? undefined : (await this.index.file(path))?.names;
    if (!isLikely && !places.some(({ symbol }) => names?.has(symbol.name))) return undefined;
    const resolution = await this.resolve(anchor);
    return resolution.place?.path === path ? resolution : undefined;
  }

  /** The text of a file; `undefined` when it cannot be read. */
  async textOf(path: RepoPath): Promise<string | undefined> {
    return (await this.index.file(path))?.text;
  }

  /** All declarations of the source tree. */
  snapshot(): Promise<TreeSnapshot> {
    return this.index.snapshot();
  }

  /** All source files of the tree, tests left out. Files that did not change since the last call are the same objects. */
  files(): Promise<readonly TreeFile[]> {
    return this.index.allFiles();
  }

  /** Makes a new anchor at the place that an anchor leads to; `undefined` when it leads nowhere. */
  async record(anchor: Anchor): Promise<WrittenAnchor | undefined> {
    const { place } = await this.resolve(anchor);
    return place && this.recordAt(anchor, place);
  }

  /**
   * Makes an anchor at a place that a person chose; `undefined` when the declaration is not there. If the statement was
   * found there, it gets its present count; if not, the new anchor has no site.
   */
  async recordAt({ site }: Anchor, place: Place): Promise<WrittenAnchor | undefined> {
    const { start, end } = place.range;
    if (place.isLines) return makeLineAnchor(place.path, { first: start.line, last: end.line }, this.index);
    const snapshot = await this.index.snapshot();
    const located = await this.declarationAt(place);
    if (!located) return undefined;
    const found = site && siteAt(site, place, located, this.sites);
    return makeAnchor(located, snapshot, found && { site: found, finder: this.sites });
  }

  /** Makes an anchor for a place that an author shows, as the file is now. */
  async anchorAt(shown: ShownPlace): Promise<AnchorAt> {
    await this.forgetFile(shown.path);
    return anchorAt(shown, this.index, this.sites);
  }

  /** The source of a whole declaration; `undefined` when it is no longer at this place. */
  async sourceOf(place: Place): Promise<string | undefined> {
    if (place.isLines) return linesAt(await this.index.file(place.path), place.range);
    const located = await this.declarationAt(place);
    return located && sourceOf(located);
  }

  /** The first declaration of a symbol in the files of a folder, tests left out; `undefined` when there is none. */
  async declaredIn(folder: RepoPath, symbol: CodeSymbol): Promise<DeclaredSource | undefined> {
    const [found] = await this.index.inPackage(folder, symbol);
    return found && { path: found.path, text: found.file.text, declaration: found.declaration };
  }

  /** The source that the author saw; `undefined` when the history does not have it, or has other code at that place. */
  async sourceAsAuthored(anchor: Anchor): Promise<string | undefined> {
    const { path, symbol, body, lines } = anchor;
    const file = await this.fileAtBase(path);
    if (lines) {
      const isAsAuthored = file && new HashedLines(file.text).bodyOf(lines.first, lines.last) === body;
      const described = isAsAuthored ? await this.described(anchor) : undefined;
      return described && linesAt(file ?? undefined, described.place.range);
    }
    const declaration = file?.declared(symbol.key)[0];
    const source = file && declaration ? sourceOf({ path, file, declaration }) : undefined;
    const isAsAuthored =
      source !== undefined && (body === undefined || bodyHash(source, this.language) === body);
    return isAsAuthored ? source : undefined;
  }

  /**
   * The file of an anchor at the pack's base commit, and the place of its symbol there: the code that the text describes.
   * `undefined` when the history does not have it.
   */
  async described({ path, symbol, lines }: Anchor): Promise<DescribedCode | undefined> {
    const file = await this.fileAtBase(path);
    if (file && lines)
      return { text: file.text, place: placeOfLines(path, file.lines, lines.first, lines.last) };
    const declaration = file?.declared(symbol.key)[0];
    if (!file || !declaration) return undefined;
    const { text } = file;
    const { start, end, nameStart } = declaration;
    const name = file.lines.rangeOf(nameStart, nameStart + declaration.symbol.name.length);
    return { text, place: { path, symbol: symbol.written, range: file.lines.rangeOf(start, end), name } };
  }

  private async declarationAt({ path, symbol, name }: Place): Promise<LocatedDeclaration | undefined> {
    const file = await this.index.file(path);
    const declaration = file
      ?.declared(this.language.parseSymbol(symbol)?.key ?? '')
      .find(({ nameStart }) => file.lines.positionAt(nameStart).line === name.start.line);
    return file && declaration && { path, file, declaration };
  }

  /** Forgets a file that changed, and the answers that may depend on it. */
  async forgetFile(path: RepoPath): Promise<void> {
    this.index.forget(path);
    for (const [anchor, answer] of this.resolutions.entries()) {
      const resolution = await answer.catch(() => undefined);
      if (!resolution || mayDependOn(anchor, resolution, path)) this.resolutions.forget(anchor);
    }
  }

  /** Forgets everything. Call this when another commit is checked out, or when it is not known what changed. */
  forgetAll(): void {
    this.index.forget();
    this.resolutions.forgetAll();
    this.headRead.forget();
    this.releaseRead.forget();
    this.filesAtBase.forgetAll();
  }

  /** A file at the pack's base commit; `null` when the commit does not have it, `undefined` when we cannot tell. */
  private fileAtBase(path: RepoPath): Promise<TreeFile | null | undefined> {
    return this.filesAtBase.get(path, async () => {
      const text = await this.history?.readAt(this.pack.base.commit, path);
      return typeof text === 'string' ? new TreeFile(path, text, this.language) : text;
    });
  }

  private async resolveNow(anchor: Anchor): Promise<Resolution> {
    const { tags } = await this.release();
    const releaseOrder = this.pack.releases.map(({ tag }) => tag);
    const past: Past = { file: (path) => this.fileAtBase(path) };
    return resolveAnchor(anchor, {
      index: this.index,
      sites: this.sites,
      releases: tags,
      releaseOrder,
      past,
    });
  }
}

function linesAt(file: TreeFile | undefined, { start, end }: TextRange): string | undefined {
  return file?.text.slice(file.lines.offsetAt(start), file.lines.offsetAt(end));
}

/** False only if the answer does not depend on this file, whatever the file declares now. */
function mayDependOn(anchor: Anchor, { place, from, candidates }: Resolution, path: RepoPath): boolean {
  const isFoundAsAuthored = place?.path === anchor.path && from === undefined;
  if (!isFoundAsAuthored) return true;
  return [anchor.path, ...candidates.map((candidate) => candidate.path)].includes(path);
}

/** The site with its count at a place; `undefined` if the statement was not found there, because any count is then a guess. */
function siteAt(site: Site, place: Place, located: LocatedDeclaration, finder: SiteFinder): Site | undefined {
  if (!place.site) return undefined;
  const { file, declaration } = located;
  const start = file.lines.offsetAt(place.site.start) - declaration.start;
  const index = finder.findSites(sourceOf(located), site).findIndex((range) => range.start === start);
  return index < 0 ? undefined : { ...site, nth: index + 1, isUnnumbered: false };
}
