import { message, type Message } from '../../base/message';
import type { RepoPath } from '../../base/repoPath';
import { LineIndex } from '../../base/text';
import { lineSymbol, type LineEvidence } from '../../code/lineEvidence';
import type { Anchor } from '../../pack/model';
import type { PlaceInput } from '../foundPlaces';
import { ifKnownAbsent, ifUnreadable } from '../notFound';
import type { Place, Resolution } from '../resolution';
import { HashedLines } from './hashedLines';
import { LEAD, searchLines, type LineMatch, type LineSearch } from './linesInFile';
import { OtherFiles } from './otherFiles';

const MOST_CANDIDATES = 10;
/** In another file, this much of the surroundings must be the same. */
const LEAST_ELSEWHERE = 0.7;

/** A file that was renamed has this much of the lines of both. */
const LEAST_SHARED = 0.5;

interface LinesInput extends PlaceInput {
  /** Tags of the releases that the tree may be. */
  readonly releases: readonly string[];
}

/** A file, and lines in it. */
interface FoundLines {
  readonly path: RepoPath;
  readonly file: HashedLines;
  readonly match: LineMatch;
}

/**
 * Finds lines again by their text and their neighbours: in their file, in files where they were, and in other files of the
 * same kind. It chooses none of several places that are alike.
 */
export async function resolveLines(
  anchor: Anchor,
  evidence: LineEvidence,
  input: LinesInput,
): Promise<Resolution> {
  const resolver = new LineResolver(anchor, evidence, input);
  return resolver.run();
}

class LineResolver {
  constructor(
    private readonly anchor: Anchor,
    private readonly evidence: LineEvidence,
    private readonly input: LinesInput,
  ) {}

  async run(): Promise<Resolution> {
    const { path, was } = this.anchor;
    const own = await this.searchIn(path);
    const decided = own && (await this.decided(path, own));
    if (decided) return decided;
    const unreadable = ifUnreadable(this.anchor, this.input.index);
    if (unreadable) return unreadable;
    for (const earlier of [...was].reverse()) {
      if (earlier.path === path) continue;
      const there = await this.searchIn(earlier.path);
      const answer = there && (await this.decided(earlier.path, there));
      if (answer) return answer;
    }
    const absent = ifKnownAbsent(this.anchor, this.input.releases);
    if (absent) return absent;
    const renamed = own ? undefined : await this.renamedFile();
    const inRenamed = renamed && (await this.searchIn(renamed));
    const answer = renamed && inRenamed && (await this.decided(renamed, inRenamed));
    return answer ?? this.elsewhere(own?.search);
  }

  /** The only file that the author's commit did not have and that has most lines of the anchor's file, which is gone. */
  private async renamedFile(): Promise<RepoPath | undefined> {
    const { past, index } = this.input;
    const before = await past?.file(this.anchor.path);
    if (!past || !before) return undefined;
    const lines = new HashedLines(before.text);
    const found: { path: RepoPath; shared: number }[] = [];
    for await (const { path, file } of new OtherFiles(this.anchor.path, index).files()) {
      const shared = lines.sharedWith(file);
      if (shared >= LEAST_SHARED && (await past.file(path)) === null) found.push({ path, shared });
    }
    found.sort((left, right) => right.shared - left.shared);
    const [best, second] = found;
    return best && best.shared >= (second?.shared ?? 0) + LEAD ? best.path : undefined;
  }

  private async searchIn(path: RepoPath): Promise<{ file: HashedLines; search: LineSearch } | undefined> {
    const text = (await this.input.index.file(path))?.text;
    if (text === undefined) return undefined;
    const file = new HashedLines(text);
    return { file, search: searchLines(this.evidence, file) };
  }

  /** The answer if a file has the lines, or places that may be meant. */
  private async decided(
    path: RepoPath,
    { file, search }: { file: HashedLines; search: LineSearch },
  ): Promise<Resolution | undefined> {
    if (search.sure) return this.found({ path, file, match: search.sure });
    const [best] = search.unsure;
    if (!best) return undefined;
    const evidence =
      search.unsure.length > 1
        ? message('{0} places may be meant, and nothing shows which one.', search.unsure.length)
        : message('The lines are there once, but the lines around them are others.');
    return this.ambiguous(
      search.unsure.map((match) => ({ path, file, match })),
      evidence,
    );
  }

  private async found({ path, file, match }: FoundLines): Promise<Resolution> {
    const { anchor } = this;
    const { first, last } = match;
    const isBodyChanged = !match.isSameText || file.bodyOf(first, last) !== anchor.body;
    const place = await this.placeOf(path, first, last);
    const common = { place, isSiteMissing: false, isBodyChanged, candidates: [] };
    const from = { path: anchor.path, symbol: anchor.symbol.written };
    if (path !== anchor.path) {
      const evidence = isBodyChanged
        ? message('The author saw {0} in {1}; the text differs too.', from.symbol, from.path)
        : message('The author saw {0} in {1}.', from.symbol, from.path);
      return { ...common, verdict: 'moved', from, evidence };
    }
    if (isBodyChanged) {
      const evidence = match.isSameText
        ? message('The same lines with another layout.')
        : message('The lines around it are as they were; the text between them differs.');
      return { ...common, verdict: 'changed', evidence };
    }
    if (place.symbol === from.symbol) {
      return { ...common, verdict: 'exact', evidence: message('Same lines at the same place.') };
    }
    const evidence = message('The same lines; the author saw them at {0}.', from.symbol);
    return { ...common, verdict: 'moved', from, evidence };
  }

  private async ambiguous(found: readonly FoundLines[], evidence: Message): Promise<Resolution> {
    const places = found
      .slice(0, MOST_CANDIDATES)
      .map(({ path, match: { first, last } }) => this.placeOf(path, first, Math.max(first, last)));
    return { verdict: 'ambiguous', evidence, isSiteMissing: false, candidates: await Promise.all(places) };
  }

  private async placeOf(path: RepoPath, first: number, last: number): Promise<Place> {
    const lines = new LineIndex((await this.input.index.file(path))?.text ?? '');
    return placeOfLines(path, lines, first, last);
  }

  private async elsewhere(own: LineSearch | undefined): Promise<Resolution> {
    const others = new OtherFiles(this.anchor.path, this.input.index);
    const found: FoundLines[] = [];
    if (this.evidence.closestElsewhere + LEAD <= 1) {
      for await (const { path, file } of others.files()) {
        const { sure } = searchLines(this.evidence, file);
        if (sure?.isSameText && sure.likeness >= LEAST_ELSEWHERE && !(await this.wasThere(path)))
          found.push({ path, file, match: sure });
      }
    }
    found.sort((left, right) => right.match.likeness - left.match.likeness);
    const [best, second] = found;
    if (!best) return this.lost(own);
    const closest = Math.max(second?.match.likeness ?? 0, this.evidence.closestElsewhere);
    if (best.match.likeness >= closest + LEAD) return this.found(best);
    const evidence = message('The file no longer has these lines; other files have lines like them.');
    return this.ambiguous(found, evidence);
  }

  /** True if the history shows that another file already had the lines when the author saw them. */
  private async wasThere(path: RepoPath): Promise<boolean> {
    const before = await this.input.past?.file(path);
    return before ? searchLines(this.evidence, new HashedLines(before.text)).sure !== undefined : false;
  }

  private lost(own: LineSearch | undefined): Resolution {
    const { path } = this.anchor;
    const evidence = !own
      ? message('There is no file {0} here, and no other file has these lines.', path)
      : own.goneAt === undefined
        ? message('{0} has neither these lines nor the lines around them.', path)
        : message(
            'The lines before and after are there, at line {0}; those between are gone.',
            own.goneAt + 1,
          );
    return { verdict: 'lost', evidence, isSiteMissing: false, candidates: [] };
  }
}

/** Lines of a file as a place, from 0, both included. */
export function placeOfLines(path: RepoPath, lines: LineIndex, first: number, last: number): Place {
  const end = (line: number): number => lines.offsetAt({ line, column: lines.lineText(line).length });
  const start = lines.offsetAt({ line: first, column: 0 });
  return {
    path,
    symbol: lineSymbol(path, first, last),
    isLines: true,
    range: lines.rangeOf(start, end(last)),
    name: lines.rangeOf(start, end(first)),
  };
}
