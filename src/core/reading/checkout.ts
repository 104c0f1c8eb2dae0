import { resolveAnchor } from '../anchor/resolver';
import type { Place, Resolution } from '../anchor/resolution';
import { joinPath, ROOT, type RepoPath } from '../base/repoPath';
import { LineIndex } from '../base/text';
import { DeclarationIndex } from '../go/declarationIndex';
import { modulePathOf } from '../go/module';
import type { GoSyntax } from '../go/syntax';
import type { Anchor, Pack } from '../pack/model';
import type { Head, History, SourceTree } from '../ports';
import { recogniseRelease, type ReleaseGuess } from './release';

/** What a checkout is made of. */
export interface CheckoutParts {
  readonly pack: Pack;
  readonly tree: SourceTree;
  /** Absent when the host cannot read any history. */
  readonly history?: History;
  readonly syntax: GoSyntax;
}

/**
 * A repository as it lies before the reader, with the pack that describes it. Owns what is known about its files and
 * where its anchors lead; {@link forget} makes it look again.
 */
export class Checkout {
  readonly pack: Pack;
  readonly tree: SourceTree;
  readonly history: History | undefined;
  private readonly index: DeclarationIndex;
  private readonly syntax: GoSyntax;
  private readonly resolutions = new Map<Anchor, Promise<Resolution>>();
  private headRead: Promise<Head | undefined> | undefined;
  private releaseRead: Promise<ReleaseGuess> | undefined;

  constructor({ pack, tree, history, syntax }: CheckoutParts) {
    this.pack = pack;
    this.tree = tree;
    this.history = history;
    this.syntax = syntax;
    this.index = new DeclarationIndex(tree);
  }

  /** The commit that is checked out; `undefined` without a history. */
  head(): Promise<Head | undefined> {
    this.headRead ??= this.history?.head() ?? Promise.resolve(undefined);
    return this.headRead;
  }

  /** The release that is checked out, as far as it can be known. */
  release(): Promise<ReleaseGuess> {
    this.releaseRead ??= this.head().then((head) => recogniseRelease(this.pack, this.tree, head));
    return this.releaseRead;
  }

  /** Where an anchor of the pack leads. */
  resolve(anchor: Anchor): Promise<Resolution> {
    let resolution = this.resolutions.get(anchor);
    if (!resolution) {
      resolution = this.resolveNow(anchor);
      this.resolutions.set(anchor, resolution);
    }
    return resolution;
  }

  /** The text of a file; `undefined` when it cannot be read. */
  async textOf(path: RepoPath): Promise<string | undefined> {
    return (await this.index.file(path))?.text;
  }

  /** The source of a whole declaration; `undefined` when its file cannot be read. */
  async sourceOf({ path, range }: Place): Promise<string | undefined> {
    const text = await this.textOf(path);
    if (text === undefined) return undefined;
    const lines = new LineIndex(text);
    return text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
  }

  /** Forgets one file that changed, and the anchors whose answer may hang on it. */
  async forgetFile(path: RepoPath): Promise<void> {
    this.index.forget(path);
    for (const [anchor, answer] of [...this.resolutions]) {
      if (mayHangOn(anchor, await answer, path)) this.resolutions.delete(anchor);
    }
  }

  /** Forgets everything: another commit was checked out, or it is not known what changed. */
  forgetAll(): void {
    this.index.forget();
    this.resolutions.clear();
    this.headRead = undefined;
    this.releaseRead = undefined;
  }

  private async resolveNow(anchor: Anchor): Promise<Resolution> {
    const { tags } = await this.release();
    const releaseOrder = this.pack.releases.map(({ tag }) => tag);
    return resolveAnchor(anchor, {
      index: this.index,
      syntax: this.syntax,
      releases: tags,
      releaseOrder,
    });
  }
}

/** True unless the answer was found without looking at this file or for a declaration that could now stand in it. */
function mayHangOn(anchor: Anchor, { place, from, candidates }: Resolution, path: RepoPath): boolean {
  const isFoundAsAuthored = place?.path === anchor.path && from === undefined;
  if (!isFoundAsAuthored) return true;
  return [anchor.path, ...candidates.map((candidate) => candidate.path)].includes(path);
}

/** The module path of the repository at the root of a tree; `undefined` without a readable go.mod. */
export async function modulePathAt(tree: SourceTree): Promise<string | undefined> {
  const goMod = await tree.readText(joinPath(ROOT, 'go.mod'));
  return goMod === undefined ? undefined : modulePathOf(goMod);
}
