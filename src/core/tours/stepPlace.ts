import { lineAnchorAt } from '../anchor/lines/makeLineAnchor';
import { unreadableAt } from '../anchor/notFound';
import type { Resolution, Verdict } from '../anchor/resolution';
import { resolveAnchor } from '../anchor/resolver';
import { message, type Message } from '../base/message';
import { parseRepoPath, ROOT, type RepoPath } from '../base/repoPath';
import { bodyHash } from '../code/bodyHash';
import { declarationAtLine } from '../code/declarationAtLine';
import type { DeclarationIndex } from '../code/declarationIndex';
import type { CodeLanguage } from '../code/language';
import { isWrittenIn } from '../code/languageOf';
import type { SiteFinder } from '../code/site';
import { sourceOf, TreeFile } from '../code/treeFile';
import type { Anchor } from '../pack/model';
import type { TourRepository } from './model';
import type { ReadStep } from './readTour';
import { searchByText, type TextMatch } from './stepLine';

/** `unrecorded`: the line is there, and nothing tells whether it is the one that the author saw. `text`: no place is meant. */
export type TourVerdict = Verdict | 'unrecorded' | 'text';

/** Where a step of a tour leads now. */
export interface StepPlace {
  readonly verdict: TourVerdict;
  /** The reason, for people. */
  readonly evidence: Message;
  /** The file or folder now; absent when the step has no place. */
  readonly path?: RepoPath;
  /** 1-based; absent for whole files and folders. */
  readonly line?: number;
  /** For `ambiguous`: the lines that may be meant, 1-based. */
  readonly candidates?: readonly number[];
}

/** What finding the places of a tour's steps needs. */
export interface StepPlaceInput {
  readonly repository: Omit<TourRepository, 'sites'>;
  /** The declarations of the repository's tree. */
  readonly index: DeclarationIndex;
  readonly code: CodeLanguage;
  /** What the comments that mark the places of steps begin with; absent when the tour has none. */
  readonly stepMarker: string | undefined;
}

/** Lines and whole declarations have no statements. */
const NO_SITES: SiteFinder = { findSite: () => undefined, findSites: () => [], siteIn: () => undefined };

/**
 * Finds the place of a step. A marker or a pattern finds the code itself, so it decides; a line number is followed from the
 * commit that it is for. Without that, a line is only there or not.
 */
export async function placeOfStep(step: ReadStep, input: StepPlaceInput): Promise<StepPlace> {
  const { file, directory } = step;
  if (file === undefined) return directory === undefined ? withoutFile(step) : folderPlace(directory, input);
  const path = pathOfFile(file);
  if (path === undefined) {
    return lost(message('"{0}" is not the path of a file inside the repository.', file.slice(0, 120)));
  }
  const found = await input.index.file(path);
  const { match, isUnread } = found ? searchByText(step, found, input.stepMarker, input.code) : {};
  const byText = found && match && placeByText(match, step, found.path);
  if (byText) return byText;
  const place = await placeOfLine(step, path, found, input);
  if (isUnread) return withUnreadPattern(place);
  return match ? besideText(place, match, step, path) : place;
}

/** The place that a marker or a pattern shows alone; `undefined` where a line number has to help. */
function placeByText({ lines, by }: TextMatch, { line }: ReadStep, path: RepoPath): StepPlace | undefined {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) {
    return line === undefined || line === only
      ? { verdict: 'exact', path, line: only, evidence: message('{0} fits this line.', by) }
      : {
          verdict: 'moved',
          path,
          line: only,
          evidence: message('{0} fits line {1}, not line {2}, which the tour names.', by, only, line),
        };
  }
  if (line !== undefined) return undefined;
  return only === undefined ? lost(nowhere(by, path)) : several(lines, by, path);
}

/** What a followed line says where a pattern or a marker says too little. */
function besideText(
  place: StepPlace,
  { lines, by }: TextMatch,
  { line }: ReadStep,
  path: RepoPath,
): StepPlace {
  const isFollowed = place.line !== undefined && place.verdict !== 'unrecorded';
  if (lines.length === 0) return isFollowed ? { ...place, verdict: 'changed' } : lost(nowhere(by, path));
  if (isFollowed && lines.includes(place.line)) return place;
  if (isFollowed || line === undefined || !lines.includes(line)) return several(lines, by, path);
  const evidence = message('{0} fits several lines, and the line of the tour is one of them.', by);
  return { verdict: 'exact', path, line, evidence };
}

function withUnreadPattern(place: StepPlace): StepPlace {
  if (place.verdict === 'lost' || place.verdict === 'ambiguous') return place;
  if (place.line === undefined)
    return lost(message('The pattern is not valid, or is of a kind that is not run.'));
  const { evidence } = place;
  return {
    ...place,
    evidence: message(
      'The pattern is not valid, or is of a kind that is not run; it was left out. {0}',
      evidence,
    ),
  };
}

function nowhere(by: Message, path: RepoPath): Message {
  return message('{0} is nowhere in {1}.', by, path);
}

function several(lines: readonly number[], by: Message, path: RepoPath): StepPlace {
  const evidence = message('{0} fits several lines of {1}: {2}.', by, path, lines.join(', '));
  return { verdict: 'ambiguous', evidence, candidates: lines };
}

/** The path of a file inside the repository, as the schema of anchors allows it; `undefined` for other texts. */
export function pathOfFile(file: string): RepoPath | undefined {
  if (file.length > 300 || !/^[^*?"<>|]+$/.test(file)) return undefined;
  return parseRepoPath(file.replace(/^(?:\.\/)+/, '').replace(/\/+$/, ''));
}

function withoutFile({ others }: ReadStep): StepPlace {
  const shown = others.filter((name) => name === 'uri' || name === 'view' || name === 'contents');
  const evidence =
    shown.length > 0
      ? message('Shows no file of the repository ({0}), so nothing was checked.', shown.join(', '))
      : message('Only text.');
  return { verdict: 'text', evidence };
}

async function folderPlace(
  directory: string,
  { repository: { tree }, index }: StepPlaceInput,
): Promise<StepPlace> {
  const path = directory === '.' ? ROOT : pathOfFile(directory);
  const named = directory.slice(0, 120);
  if (path === undefined)
    return lost(message('"{0}" is not the path of a folder inside the repository.', named));
  if ((await tree.listFolder(path)) !== undefined)
    return { verdict: 'exact', path, evidence: message('The folder is there.') };
  const unread = ifUnread(path, index);
  if (unread) return unread;
  const isFile = (await tree.readText(path)) !== undefined;
  return lost(
    isFile ? message('{0} is a file, not a folder.', named) : message('There is no folder {0}.', named),
  );
}

/** What exists and cannot be read may be as the author saw it; nobody can tell. */
function ifUnread(path: RepoPath, { unreadable }: DeclarationIndex): StepPlace | undefined {
  const refusal = unreadableAt(path, unreadable);
  return refusal && lost(message('{0} cannot be read: {1}.', refusal.place, refusal.reason));
}

async function placeOfLine(
  step: ReadStep,
  path: RepoPath,
  found: TreeFile | undefined,
  input: StepPlaceInput,
): Promise<StepPlace> {
  const { line } = step;
  const { origins, lacks } = input.repository;
  const commit = await origins?.commitOf(step);
  const followed = commit === undefined ? undefined : await follow(step, path, commit, input);
  if (followed) return followed;
  if (!found) return ifUnread(path, input.index) ?? lost(message('The repository has no file {0}.', path));
  if (line === undefined) return { verdict: 'exact', path, evidence: message('The file is there.') };
  if (line > found.lines.lineCount) {
    return lost(message('{0} has only {1} lines.', path, found.lines.lineCount));
  }
  const evidence =
    lacks === undefined
      ? message('The line is there; nothing tells whether it is the one that was meant.')
      : message('Line {0} is for {1}, which this clone does not have.', line, lacks);
  return { verdict: 'unrecorded', path, line, evidence };
}

/** Follows a line from the commit that it is for; `undefined` if that commit cannot be read. */
async function follow(
  step: ReadStep,
  path: RepoPath,
  commit: string,
  input: StepPlaceInput,
): Promise<StepPlace | undefined> {
  const { repository, code, index } = input;
  const { line = 1 } = step;
  const text = await repository.origins?.readAt(commit, path);
  if (text === undefined) return undefined;
  if (text === null) {
    // The tour may have been committed before its code.
    if (await index.file(path)) return undefined;
    return lost(
      message('Neither {0} nor the commit of the step, {1}, has the file.', path, commit.slice(0, 10)),
    );
  }
  const before = new TreeFile(path, text, code);
  if (line > before.lines.lineCount) {
    return lost(
      message(
        'At {0}, the commit of the step, {1} had only {2} lines.',
        commit.slice(0, 10),
        path,
        before.lines.lineCount,
      ),
    );
  }
  const anchor = lineAnchorAt(path, text, line - 1);
  const byLine = await resolvedFrom(anchor, commit, input);
  const isSure = byLine.place !== undefined;
  const declared = isSure || !isWrittenIn(code, path) ? undefined : declarationAnchor(before, line - 1, code);
  const byName = declared && (await resolvedFrom(declared, commit, input));
  if (byName?.place) {
    const { path: place, symbol, name } = byName.place;
    const evidence = message('The line is gone; it was in {0}, which is here.', symbol);
    return { verdict: 'changed', path: place, line: name.start.line + 1, evidence };
  }
  return stepPlaceOf(byLine, step, commit);
}

function resolvedFrom(anchor: Anchor, commit: string, input: StepPlaceInput): Promise<Resolution> {
  const { repository, index, code } = input;
  const past = {
    file: async (path: RepoPath): Promise<TreeFile | null | undefined> => {
      const text = await repository.origins?.readAt(commit, path);
      return typeof text === 'string' ? new TreeFile(path, text, code) : text;
    },
  };
  return resolveAnchor(anchor, { index, sites: NO_SITES, releases: [], releaseOrder: [], past });
}

function declarationAnchor(file: TreeFile, line: number, code: CodeLanguage): Anchor | undefined {
  const { path } = file;
  const declaration = declarationAtLine(file, line, code);
  if (!declaration) return undefined;
  const body = bodyHash(sourceOf({ path, file, declaration }), code);
  return { path, symbol: declaration.symbol, body, was: [], absent: [] };
}

function stepPlaceOf(
  { verdict, evidence, place, candidates }: Resolution,
  { line, file = '' }: ReadStep,
  commit: string,
): StepPlace {
  const written = commit.slice(0, 10);
  const since: Partial<Record<Verdict, Message>> = {
    exact: message('The line is as at {0}, when the step was written.', written),
    moved: message('At {0}, when the step was written, the line was {1}.', written, `${file}:${line ?? 1}`),
  };
  return {
    verdict,
    evidence: since[verdict] ?? evidence,
    ...(place && { path: place.path, ...(line !== undefined && { line: place.name.start.line + 1 }) }),
    ...(candidates.length > 0 && { candidates: candidates.map(({ name }) => name.start.line + 1) }),
  };
}

function lost(evidence: Message): StepPlace {
  return { verdict: 'lost', evidence };
}
