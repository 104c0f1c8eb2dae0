import { resolveAnchor } from '../anchor/resolver';
import type { Resolution } from '../anchor/resolution';
import { joinPath, ROOT, type RepoPath } from '../base/repoPath';
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
  private resolutions = new Map<Anchor, Promise<Resolution>>();
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

  /** Forgets one file, or everything when it is not known what changed. Anchors are resolved anew when next asked for. */
  forget(path?: RepoPath): void {
    this.index.forget(path);
    this.resolutions = new Map();
    this.headRead = undefined;
    this.releaseRead = undefined;
  }

  private async resolveNow(anchor: Anchor): Promise<Resolution> {
    const { tags } = await this.release();
    return resolveAnchor(anchor, { index: this.index, syntax: this.syntax, releases: tags });
  }
}

/** The module path of the repository at the root of a tree; `undefined` without a readable go.mod. */
export async function modulePathAt(tree: SourceTree): Promise<string | undefined> {
  const goMod = await tree.readText(joinPath(ROOT, 'go.mod'));
  return goMod === undefined ? undefined : modulePathOf(goMod);
}
