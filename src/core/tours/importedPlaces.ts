import { authorLines } from '../anchor/authorAnchor';
import { makeAnchor } from '../anchor/makeAnchor';
import { message, type Message } from '../base/message';
import type { RepoPath } from '../base/repoPath';
import { linesOf } from '../base/text';
import { declarationAtLine } from '../code/declarationAtLine';
import { DeclarationIndex } from '../code/declarationIndex';
import type { CodeLanguage } from '../code/language';
import { isWrittenIn } from '../code/languageOf';
import { isNameable, type Site } from '../code/site';
import { sourceOf, type LocatedDeclaration, type TreeFile } from '../code/treeFile';
import type { WrittenAnchor } from '../pack/written';
import type { TourRepository } from './model';
import type { ReadStep } from './readTour';
import { pathOfFile, placeOfStep } from './stepPlace';

/** The anchor of a step. Without one, `problems` say why; beside one, they say what its author should know. */
export interface ImportedPlace {
  /** The evidence that finds the place again. */
  readonly anchor?: WrittenAnchor;
  /** For the author of the tour. */
  readonly problems: readonly Message[];
  /** True if only a line number says where the step is. */
  readonly isUnrecorded?: boolean;
}

/** Finds the declarations that contain the lines of a tour. */
export class PlaceReader {
  private readonly index: DeclarationIndex;

  constructor(
    private readonly repository: TourRepository,
    private readonly code: CodeLanguage,
    private readonly stepMarker: string | undefined,
  ) {
    this.index = new DeclarationIndex(repository.tree, code);
  }

  /** The anchor of a step. Its place decides; the site that we noted only says which statement is meant. */
  async placeOf(step: ReadStep): Promise<ImportedPlace> {
    const { index, repository, code, stepMarker } = this;
    const place = await placeOfStep(step, { index, repository, code, stepMarker });
    const { verdict, evidence, path } = place;
    const file = path === undefined ? undefined : await index.file(path);
    const isForOther = verdict === 'unrecorded' && repository.lacks !== undefined;
    if (!file || isForOther) {
      return { problems: [message('Step {0} has no anchor. {1}', step.number, evidence)] };
    }
    const { line = firstTelling(file) } = place;
    const said = message('Step {0} is at {1} now. {2}', step.number, `${file.path}:${line}`, evidence);
    const problems = verdict === 'changed' || verdict === 'moved' ? [said] : [];
    const placed = await this.placeAt({ ...step, line }, file);
    const isUnrecorded = verdict === 'unrecorded' && step.own === undefined && placed.anchor !== undefined;
    return { ...placed, problems: [...problems, ...placed.problems], isUnrecorded };
  }

  /** What is wrong with the folder that a step shows; nothing if it is there. */
  async problemOfFolder(step: ReadStep): Promise<Message | undefined> {
    const { index, repository, code, stepMarker } = this;
    const { verdict, evidence } = await placeOfStep(step, { index, repository, code, stepMarker });
    return verdict === 'exact' ? undefined : message('Step {0}: {1}', step.number, evidence);
  }

  private async placeAt(step: ReadStep & { readonly line: number }, file: TreeFile): Promise<ImportedPlace> {
    const { path } = file;
    const declaration = isWrittenIn(this.code, path)
      ? declarationAtLine(file, step.line - 1, this.code)
      : undefined;
    if (!declaration) return this.linesAt(step, path);
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

  /** The line itself, where no declaration has it. */
  private async linesAt(
    { number, line }: ReadStep & { readonly line: number },
    path: RepoPath,
  ): Promise<ImportedPlace> {
    const named = { path, first: line - 1, last: line - 1 };
    const { anchor, refusal } = await authorLines(named, this.index, this.repository.sites);
    if (anchor) return { anchor, problems: [] };
    return { problems: [message('Step {0} has no anchor. {1}', number, refusal)] };
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

/** The first line, 1-based, that has a letter or a digit: what a step shows that names only a file. */
function firstTelling({ text }: TreeFile): number {
  return (
    Math.max(
      0,
      linesOf(text).findIndex((line) => /[\p{L}\p{N}]/u.test(line)),
    ) + 1
  );
}

/** The path of a source file; `undefined` for other texts. */
function pathIn(file: string | undefined, code: CodeLanguage): RepoPath | undefined {
  const path = file === undefined ? undefined : pathOfFile(file);
  return path !== undefined && isWrittenIn(code, path) ? path : undefined;
}
