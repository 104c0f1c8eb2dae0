import { folderOf, parseRepoPath, type RepoPath } from '../../base/repoPath';
import type { CodeLookup } from '../../code/lookup/codeLookup';
import type { CodeLanguage } from '../../code/language';
import type { EssayDocument } from '../document/model';
import { readPathWord } from './pathWord';

/** A file or a folder that an essay names at a place. */
interface NearbyFile {
  readonly path: RepoPath;
  readonly at: number;
}

/** The files that an essay quotes, links to or names, with the places where it does. */
export class NearbyFiles {
  /** All of them, each once. */
  readonly paths: readonly RepoPath[];

  private constructor(
    private readonly files: readonly NearbyFile[],
    private readonly named: readonly NearbyFile[],
    private readonly headings: readonly number[],
  ) {
    this.paths = [...new Set(files.map(({ path }) => path))];
  }

  static async of(
    { fences, links, codeSpans, headings }: EssayDocument,
    code: CodeLookup,
    languages: readonly CodeLanguage[],
  ): Promise<NearbyFiles> {
    const quoted = fences.flatMap(({ comment, start }) =>
      comment ? [{ path: comment.path, at: start }] : [],
    );
    const linked = links.flatMap(({ code: link, start }) => {
      const path = link?.view === 'file' ? parseRepoPath(link.path) : undefined;
      return path ? [{ path, at: start }] : [];
    });
    const named = codeSpans.map(async ({ text, start }) => {
      const word = readPathWord(text, languages);
      const [only, ...more] = word ? ((await code.pathsEnding(word.path)) ?? []) : [];
      return only && more.length === 0 ? [{ ...only, at: start }] : [];
    });
    const found = (await Promise.all(named)).flat();
    return new NearbyFiles(
      [...quoted, ...linked, ...found.filter(({ isFolder }) => !isFolder)],
      found.filter(({ isFolder }) => isFolder),
      headings.map(({ start }) => start),
    );
  }

  /** The folders of all of them. */
  get folders(): readonly RepoPath[] {
    return [...new Set(this.files.map(({ path }) => folderOf(path)))];
  }

  /** Those of the section that a place is in; all if it has none. */
  around(at: number): readonly RepoPath[] {
    const here = [...this.pathsAround(at)];
    return here.length > 0 ? here : this.paths;
  }

  /** Those of several things of one name that are most likely meant at a place; all if the essay does not tell. */
  likely<One extends { readonly path: RepoPath }>(
    all: readonly One[],
    at: number | undefined,
  ): readonly One[] {
    return this.nearest(all, at, []);
  }

  /** The same, by the folders that the essay names, too. What it tells of a folder need not be in it. */
  likelyByFolder<One extends { readonly path: RepoPath }>(
    all: readonly One[],
    at: number | undefined,
  ): readonly One[] {
    return this.nearest(all, at, this.named);
  }

  private nearest<One extends { readonly path: RepoPath }>(
    all: readonly One[],
    at: number | undefined,
    named: readonly NearbyFile[],
  ): readonly One[] {
    if (all.length < 2) return all;
    const everywhere = { start: 0, end: Infinity };
    for (const { start, end } of at === undefined ? [everywhere] : [this.sectionAt(at), everywhere]) {
      const isHere = (one: NearbyFile): boolean => one.at >= start && one.at < end;
      const near = new Set(this.files.filter(isHere).map(({ path }) => path));
      const folders = new Set([...[...near].map(folderOf), ...named.filter(isHere).map(({ path }) => path)]);
      for (const isNear of [
        ({ path }: One) => near.has(path),
        ({ path }: One) => folders.has(folderOf(path)),
      ]) {
        const found = all.filter(isNear);
        if (found.length > 0) return found;
      }
    }
    return all;
  }

  /** The files of the section that a place is in. */
  private pathsAround(at: number): ReadonlySet<RepoPath> {
    const { start, end } = this.sectionAt(at);
    const files = this.files.filter((file) => file.at >= start && file.at < end);
    return new Set(files.map(({ path }) => path));
  }

  private sectionAt(at: number): { readonly start: number; readonly end: number } {
    return {
      start: Math.max(0, ...this.headings.filter((heading) => heading <= at)),
      end: Math.min(Infinity, ...this.headings.filter((heading) => heading > at)),
    };
  }
}
