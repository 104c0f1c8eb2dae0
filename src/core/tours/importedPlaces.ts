import { makeAnchor } from '../anchor/makeAnchor';
import { message, type Message } from '../base/message';
import { parseRepoPath, type RepoPath } from '../base/repoPath';
import type { Declaration } from '../code/declaration';
import { DeclarationIndex } from '../code/declarationIndex';
import type { CodeLanguage } from '../code/language';
import { isWrittenIn } from '../code/languageOf';
import { isNameable, type Site } from '../code/site';
import { sourceOf, type LocatedDeclaration, type TreeFile } from '../code/treeFile';
import type { WrittenAnchor } from '../pack/written';
import type { TourRepository } from './model';
import type { ReadStep } from './readTour';
import { lineOfStep, type TourLines } from './stepLine';

/** The anchor of a step. Without one, `problems` say why; beside one, they say what its author should know. */
export interface ImportedPlace {
  /** The evidence that finds the place again. */
  readonly anchor?: WrittenAnchor;
  /** For the author of the tour. */
  readonly problems: readonly Message[];
}

/** Finds the declarations that contain the lines of a tour. */
export class PlaceReader {
  private readonly index: DeclarationIndex;

  constructor(
    private readonly repository: TourRepository,
    private readonly code: CodeLanguage,
    private readonly lines: TourLines,
  ) {
    this.index = new DeclarationIndex(repository.tree, code);
  }

  /** The anchor for the line of a step. The line decides; the site that we noted only says which statement of it is meant. */
  async placeOf(step: ReadStep): Promise<ImportedPlace> {
    const path = pathIn(step.file, this.code);
    if (path === undefined) return { problems: [outside(step, this.code)] };
    const file = await this.index.file(path);
    if (!file) {
      return { problems: [message('Step {0}: the repository has no file {1}.', step.number, path)] };
    }
    const { line, problem } = lineOfStep(step, file, this.lines, this.code);
    const problems = problem ? [problem] : [];
    if (line === undefined) return { problems };
    const placed = await this.placeAt({ ...step, line }, file);
    return { ...placed, problems: [...problems, ...placed.problems] };
  }

  private async placeAt(step: ReadStep & { readonly line: number }, file: TreeFile): Promise<ImportedPlace> {
    const { path } = file;
    const declaration = declarationAt(file, step.line - 1, this.code);
    if (!declaration) {
      const text = message(
        'Step {0}: no declaration contains line {1} of {2}.',
        step.number,
        step.line,
        path,
      );
      return { problems: [text] };
    }
    const located = { path, declaration, file };
    const nameLine = file.lines.positionAt(declaration.nameStart).line;
    const site = step.line - 1 > nameLine ? this.siteAt(located, step) : undefined;
    const anchor = makeAnchor(
      located,
      await this.index.snapshot(),
      site && { site, finder: this.repository.sites },
    );
    if (site || step.line - 1 <= nameLine) return { anchor, problems: [] };
    const text = message(
      'Step {0}: no statement that an anchor can name begins at line {1} of {2}. The anchor is for {3} as a whole.',
      step.number,
      step.line,
      path,
      declaration.symbol.written,
    );
    return { anchor, problems: [text] };
  }

  /** True when a file declares a symbol. */
  async declares(path: string, symbol: string): Promise<boolean> {
    const parsed = this.code.parseSymbol(symbol);
    const place = pathIn(path, this.code);
    return parsed !== undefined && place !== undefined && (await this.index.inFile(place, parsed)).length > 0;
  }

  /** The statement that begins in the line of a step: the one that we noted, else the first. */
  private siteAt(located: LocatedDeclaration, { line = 1, own }: ReadStep): Site | undefined {
    const { file, declaration } = located;
    const { sites } = this.repository;
    const source = sourceOf(located);
    const start = file.lines.offsetAt({ line: line - 1, column: 0 }) - declaration.start;
    const stretch = { start, end: start + file.lines.lineText(line - 1).length + 1 };
    const noted = own?.site;
    if (noted && isNameable(this.code.sites.kinds, noted.kind, noted.name)) {
      const { kind, name } = noted;
      const site = { kind, ...(name !== undefined && { name }), nth: noted.nth };
      const found = sites.findSites(source, site);
      const isHere = (range: { start: number } | undefined): boolean =>
        range !== undefined && range.start >= stretch.start && range.start < stretch.end;
      if (isHere(found[site.nth - 1])) return site;
      const index = found.findIndex(isHere);
      if (index >= 0) return { ...site, nth: index + 1 };
    }
    return sites.siteIn(source, stretch);
  }
}

/** The anchor that we noted in a step when we exported it, unchecked; `undefined` if there is none or it is not valid. */
export function notedAnchor({ own }: ReadStep, code: CodeLanguage): WrittenAnchor | undefined {
  const path = pathIn(own?.path, code);
  if (!own || path === undefined || own.symbol === undefined) return undefined;
  const symbol = code.parseSymbol(own.symbol);
  if (!symbol || own.symbol.length > 260) return undefined;
  const { site } = own;
  const isSiteKept =
    site !== undefined && isNameable(code.sites.kinds, site.kind, site.name) && site.nth <= 999;
  return {
    path,
    symbol: own.symbol,
    ...(isSiteKept && {
      site: {
        kind: site.kind,
        ...(site.name !== undefined && { name: site.name }),
        ...(site.nth > 1 && { nth: site.nth }),
      },
    }),
  };
}

/** The path of a source file inside the repository, as the schema of anchors allows it; `undefined` for other texts. */
function pathIn(file: string | undefined, code: CodeLanguage): RepoPath | undefined {
  if (file === undefined || file.length > 300 || !/^[^*?"<>|]+$/.test(file)) return undefined;
  const path = parseRepoPath(file.replace(/^(?:\.\/)+/, ''));
  return path !== undefined && isWrittenIn(code, path) ? path : undefined;
}

function outside({ number, file }: ReadStep, { name }: CodeLanguage): Message {
  return file === undefined
    ? message('Step {0} names no file, so it has no anchor.', number)
    : message(
        'Step {0}: "{1}" is not a {2} file inside the repository, so the step has no anchor.',
        number,
        file.slice(0, 120),
        name,
      );
}

/** The declaration that contains a line, or whose comment does. The line is 0-based. */
function declarationAt(
  { scanned, lines }: TreeFile,
  line: number,
  { lineComment }: CodeLanguage,
): Declaration | undefined {
  if (line >= lines.lineCount) return undefined;
  const lineOf = (offset: number): number => lines.positionAt(offset).line;
  const holding = scanned.declarations.filter(
    ({ start, end }) => lineOf(start) <= line && line <= lineOf(end),
  );
  if (holding.length > 0) return onlyOne(holding);
  let below = line;
  while (lines.lineText(below).trimStart().startsWith(lineComment)) below++;
  if (below === line) return undefined;
  return onlyOne(scanned.declarations.filter(({ start }) => lineOf(start) === below));
}

/** Names declared together count as one place. Of several declarations in one line, none is meant. */
function onlyOne(declarations: readonly Declaration[]): Declaration | undefined {
  const [first] = declarations;
  return declarations.every(({ start }) => start === first?.start) ? first : undefined;
}
