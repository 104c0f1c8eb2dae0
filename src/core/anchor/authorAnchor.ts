import { message, type Message } from '../base/message';
import { parseRepoPath, type RepoPath } from '../base/repoPath';
import type { TextRange } from '../base/text';
import type { Declaration } from '../code/declaration';
import { innermost } from '../code/declarationAtLine';
import type { DeclarationIndex } from '../code/declarationIndex';
import { isNameable, type OffsetRange, type Site, type SiteFinder } from '../code/site';
import type { CodeSymbol } from '../code/symbol';
import { sourceOf, type LocatedDeclaration, type TreeFile } from '../code/treeFile';
import { toAnchor } from '../pack/walkthrough';
import type { WrittenAnchor } from '../pack/written';
import { makeLineAnchor } from './lines/makeLineAnchor';
import { makeAnchor } from './makeAnchor';
import { resolveAnchor } from './resolver';

/** A place as an author names it. */
export interface NamedPlace {
  /** From the root of the repository. */
  readonly path: string;
  /** As its language prints it; `init#2` is the second of several in the file. */
  readonly symbol: string;
  /** Absent when the step is about the whole declaration. `nth` is absent when the author expects only one statement. */
  readonly site?: {
    readonly kind: string;
    readonly name?: string | undefined;
    readonly nth?: number | undefined;
  };
}

/** Lines of a file as an author names them. */
export interface NamedLines {
  /** From the root of the repository. */
  readonly path: string;
  /** From 0. */
  readonly first: number;
  /** From 0, included. */
  readonly last: number;
}

/** The anchor of a place, or why there is none. */
export type AuthoredAnchor =
  | { readonly anchor: WrittenAnchor; readonly refusal?: never }
  | { readonly refusal: Message; readonly anchor?: never };

/** Records the anchor of a place that an author names. Chooses nothing for the author where several places fit. */
export async function authorAnchor(
  named: NamedPlace,
  index: DeclarationIndex,
  finder: SiteFinder,
): Promise<AuthoredAnchor> {
  const located = await declarationOf(named, index);
  if ('refusal' in located) return located;
  const chosen = named.site && siteOf(named.site, located.found, index, finder);
  if (chosen && 'refusal' in chosen) return chosen;
  const snapshot = await index.snapshot();
  const made = makeAnchor(located.found, snapshot, chosen && { site: chosen.site, finder });
  // Where several statements fit, the pack says which one is meant, even if it is the first.
  const { site } = made;
  const isNumbered = chosen !== undefined && !chosen.isOnly;
  const anchor = isNumbered && site ? { ...made, site: { ...site, nth: chosen.site.nth } } : made;
  return provedAnchor(anchor, index, finder);
}

/** The place that an author shows in an editor. */
export interface ShownPlace {
  readonly path: RepoPath;
  /** What is selected; empty for the cursor alone. */
  readonly range: TextRange;
  /** The name of a call that begins in the range, which is meant if there is one; absent: what tells most is meant. */
  readonly call?: string | undefined;
}

/** The anchor of a place that an author shows, or why there is none. */
export type AnchorAt =
  | {
      readonly anchor: WrittenAnchor;
      /** How many statements of its kind and name the declaration has; absent without a site. */
      readonly alike?: number;
      readonly refusal?: never;
    }
  | { readonly refusal: Message; readonly anchor?: never };

/**
 * Records the anchor of the declaration around a place. If something inside it is selected, records the statement that
 * begins there; if no statement does, the whole declaration.
 */
export async function anchorAt(
  { path, range, call }: ShownPlace,
  index: DeclarationIndex,
  finder: SiteFinder,
): Promise<AnchorAt> {
  const file = await index.file(path);
  const [start, end] = [file?.lines.offsetAt(range.start) ?? 0, file?.lines.offsetAt(range.end) ?? 0];
  const declaration = file && declarationAround(file, { start, end });
  if (!file || !declaration)
    return { refusal: message('There is no function, type or variable here. Put the cursor in one.') };
  const { symbol } = declaration;
  const located = { path, file, declaration };
  const isInside = start > declaration.start && end > start && end <= declaration.end;
  const stretch = { start: start - declaration.start, end: end - declaration.start };
  const source = sourceOf(located);
  const called = isInside && call !== undefined ? callIn(source, stretch, call, finder) : undefined;
  const site = called ?? (isInside ? finder.siteIn(source, stretch) : undefined);
  const alike = site && finder.findSites(source, site).length;
  const twins = file.declared(symbol.key);
  const number = twins.length > 1 ? `#${twins.indexOf(declaration) + 1}` : '';
  const named = { path, symbol: `${symbol.written}${number}`, ...(site && { site }) };
  const made = await authorAnchor(named, index, finder);
  return made.anchor && alike !== undefined ? { ...made, alike } : made;
}

/** The first call of a name that begins in a stretch. */
function callIn(
  source: string,
  { start, end }: OffsetRange,
  name: string,
  finder: SiteFinder,
): Site | undefined {
  const site = { kind: 'call', name, nth: 1 };
  const index = finder
    .findSites(source, site)
    .findIndex((range) => range.start >= start && range.start < end);
  return index < 0 ? undefined : { ...site, nth: index + 1 };
}

/** The declaration that holds a range, with the comment right above it. */
function declarationAround(file: TreeFile, { start, end }: OffsetRange): Declaration | undefined {
  const { declarations } = file.scanned;
  const holding = declarations.filter((each) => each.start <= start && each.end > start && end <= each.end);
  const found = innermost(holding)[0] ?? declarations.find((each) => each.end > start);
  if (!found || file.text.slice(found.end, end).trim() !== '') return undefined;
  // A blank line ends the comment of a declaration.
  const isAtIt = start >= found.start || !/\n\s*\n/.test(file.text.slice(start, found.start));
  return isAtIt ? found : undefined;
}

/** Records the anchor of lines of any file. */
export async function authorLines(
  { path: written, first, last }: NamedLines,
  index: DeclarationIndex,
  finder: SiteFinder,
): Promise<AuthoredAnchor> {
  const path = parseRepoPath(written.replace(/^(?:\.\/)+/, ''));
  const file = path === undefined ? undefined : await index.file(path);
  if (path === undefined || !file) return { refusal: message('The repository has no file {0}.', written) };
  const anchor = await makeLineAnchor(path, { first, last }, index);
  if (anchor) return provedAnchor(anchor, index, finder);
  return { refusal: message('{0} has {1} lines.', path, file.lines.lineCount) };
}

/** An anchor that does not lead back to its place is of no use. */
async function provedAnchor(
  anchor: WrittenAnchor,
  index: DeclarationIndex,
  sites: SiteFinder,
): Promise<AuthoredAnchor> {
  const input = { index, sites, releases: [], releaseOrder: [] };
  const { verdict, isSiteMissing, evidence } = await resolveAnchor(toAnchor(anchor, index.language), input);
  if (verdict === 'exact' && !isSiteMissing) return { anchor };
  return { refusal: message('An anchor for {0} would not lead back to it. {1}', anchor.symbol, evidence) };
}

async function declarationOf(
  { path: written, symbol }: NamedPlace,
  index: DeclarationIndex,
): Promise<{ readonly found: LocatedDeclaration } | { readonly refusal: Message }> {
  const { language } = index;
  const [, name = '', number] = /^(.+?)(?:#(\d{1,4}))?$/.exec(symbol.trim()) ?? [];
  const path = parseRepoPath(written.replace(/^(?:\.\/)+/, ''));
  const parsed = language.parseSymbol(name);
  if (path === undefined || !parsed) {
    const text =
      path === undefined
        ? message('"{0}" is not the path of a {1} file.', written, language.name)
        : message('"{0}" is not a symbol as {1} prints it.', name, language.name);
    return { refusal: text };
  }
  const found = await index.meantInFile(path, parsed);
  const only = number === undefined && found.length > 1 ? undefined : found[Number(number ?? 1) - 1];
  if (only) return { found: only };
  if (found.length > 1 && number === undefined) {
    const text = message(
      '{0} declares {1} {2} times. Say which one is meant, such as {1}#2.',
      path,
      name,
      found.length,
    );
    return { refusal: text };
  }
  return { refusal: await notDeclared(path, parsed, index) };
}

const MOST_HINTS = 3;

/** Says where the symbol is instead, or what has its last name. */
async function notDeclared(path: RepoPath, symbol: CodeSymbol, index: DeclarationIndex): Promise<Message> {
  const snapshot = await index.snapshot();
  const same = snapshot.withKey(symbol.key);
  const named = snapshot.keysNamed(symbol.name).flatMap((key) => snapshot.withKey(key));
  const places = (same.length > 0 ? same : named)
    .slice(0, MOST_HINTS)
    .map((each) => `${each.path}#${each.declaration.symbol.written}`);
  if (places.length === 0) return message('{0} does not declare {1}.', path, symbol.written);
  return message('{0} does not declare {1}. There is: {2}.', path, symbol.written, places.join(', '));
}

function siteOf(
  { kind, name, nth }: NonNullable<NamedPlace['site']>,
  located: LocatedDeclaration,
  { language }: DeclarationIndex,
  finder: SiteFinder,
): { readonly site: Site; readonly isOnly: boolean } | { readonly refusal: Message } {
  const { kinds } = language.sites;
  if (!isNameable(kinds, kind, name)) {
    const ids = kinds.map(({ id, needsName }) => (needsName ? `${id}:NAME` : id)).join(', ');
    return {
      refusal: message(
        '{0} has no statement {1} that a step can name. It has: {2}.',
        language.name,
        siteText({ kind, name }),
        ids,
      ),
    };
  }
  const site = { kind, ...(name !== undefined && { name }), nth: nth ?? 1 };
  const ranges = finder.findSites(sourceOf(located), site);
  const symbol = located.declaration.symbol.written;
  if (ranges.length === 0) {
    return { refusal: message('{0} has no statement {1}.', symbol, siteText({ kind, name })) };
  }
  if (nth !== undefined && nth > ranges.length) {
    return {
      refusal: message(
        '{0} has {1} statements {2}, so there is no number {3}.',
        symbol,
        ranges.length,
        siteText({ kind, name }),
        nth,
      ),
    };
  }
  if (nth === undefined && ranges.length > 1) {
    const { lines } = located.file;
    const numbered = ranges
      .map(({ start }) => lines.lineAt(located.declaration.start + start) + 1)
      .join(', ');
    return {
      refusal: message(
        '{0} has {1} statements {2}, in lines {3}. Say which one is meant, such as {4}.',
        symbol,
        ranges.length,
        siteText({ kind, name }),
        numbered,
        `${kind}:${name ?? ''}:2`,
      ),
    };
  }
  return { site, isOnly: ranges.length === 1 };
}

function siteText({ kind, name }: { readonly kind: string; readonly name?: string | undefined }): string {
  return name === undefined ? kind : `${kind}:${name}`;
}
