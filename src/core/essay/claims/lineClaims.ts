import { message, type Message } from '../../base/message';
import { folderOf, type RepoPath } from '../../base/repoPath';
import { linesOf } from '../../base/text';
import type { NamedCode } from '../../code/lookup/codeLookup';
import { hasWord } from '../../code/lookup/wordSearch';
import type { EssayDocument, Link } from '../document/model';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { linedClaim } from './linedClaims';
import { linedSymbols } from './linedSymbols';
import { quotedLines } from './quotedLines';
import { resolveWord } from './resolveWord';
import { statedPlaces, type StatedPlace } from './statedPlaces';

/** The claims of links, captions and sentences about the file and the lines of a symbol. */
export async function lineClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const stated = await statedPlaces(context);
  const claims = await Promise.all([
    ...stated.map((one) => claimOf(one, context)),
    ...linedSymbols(context).map((one) => linedClaim(one, context)),
    ...quotedLines(context),
  ]);
  const labels = context.essay.links.map((link) => labelClaim(link, context.essay));
  return [...labels, ...claims].filter((claim) => claim !== undefined);
}

const LABELLED = /(?:第\s*|\blines?\s+)(\d{1,6})(?:\s*[–—~-]\s*(\d{1,6}))?/i;

/** A link whose text, or whose caption, names other lines than it leads to. Lines that overlap may be meant so. */
function labelClaim(link: Link, essay: EssayDocument): CheckedClaim | undefined {
  const { code, label, start, end } = link;
  if (!label || !code?.lines) return undefined;
  const inLabel = LABELLED.exec(essay.text.slice(label.start, label.end));
  const written = inLabel ?? linesBeside(link, essay);
  if (!written) return undefined;
  const { first, last } = code.lines;
  const [from, to] = [Number(written[1]), Number(written[2] ?? written[1])];
  const areInside = (from >= first && to <= last) || (from <= first && to >= last);
  const overlap = from <= last && to >= first;
  if (inLabel ? overlap : areInside) return undefined;
  const claim = message('{0} is at lines {1}–{2}', code.path, from, to);
  const evidence = message('The text says lines {0}–{1}; the link leads to {2}–{3}.', from, to, first, last);
  return { kind: 'lines', start, end, claim, answer: 'contradicted', evidence };
}

/** The only lines of a caption, behind its only link and the path to which that leads. */
function linesBeside(
  { block, code, end }: Link,
  { links, text }: EssayDocument,
): RegExpExecArray | undefined {
  if (block.kind !== 'paragraph' || links.some((one) => one.block === block && one.end !== end))
    return undefined;
  const behind = text.slice(end, block.end);
  const [, path = ''] = /^[)\s，,：:·—–|-]*`([^`]+)`[\s，,：:]*(?:第|lines?\b)/i.exec(behind) ?? [];
  const [lines, ...more] = behind.matchAll(new RegExp(LABELLED, 'gi'));
  return path !== '' && code?.path.endsWith(path) && more.length === 0 ? lines : undefined;
}

async function claimOf(stated: StatedPlace, context: ClaimContext): Promise<CheckedClaim | undefined> {
  const { symbol, path, lines, start, end } = stated;
  const word = readCodeWord(symbol.text);
  if (!word || context.isSketched(word.names.at(-1) ?? '')) return undefined;
  const resolved = await resolveWord(word, context.code);
  const places = resolved.state === 'declared' ? resolved.places : [];
  if (path === undefined && places.length === 0) return undefined;
  const claim = lines
    ? message('{0} is at {1}:{2}', symbol.text, path ?? places[0]?.path ?? '', lines.first)
    : message('{0} is in {1}', symbol.text, path ?? stated.paths?.[0] ?? '');
  const name = word.names.at(-1) ?? '';
  const verdict =
    path === undefined
      ? await anyPlaceVerdict(stated, name, places, context)
      : await placeVerdict({ ...stated, path }, name, places, context);
  return { kind: 'lines', start, end, claim, ...verdict };
}

/** In one of several files. */
async function anyPlaceVerdict(
  stated: StatedPlace,
  name: string,
  places: readonly NamedCode[],
  context: ClaimContext,
): Promise<ClaimVerdict> {
  const likely = context.nearby.likely(
    (stated.paths ?? []).map((path) => ({ path })),
    stated.start,
  );
  const paths = [...new Set(likely.map(({ path }) => path))];
  if ((places.length > MOST_PLACES && !stated.paths) || paths.length > MOST_FILES) return CANNOT_TELL;
  const verdicts = await Promise.all(
    paths.map((path) => placeVerdict({ ...stated, path }, name, places, context)),
  );
  return verdicts.find(({ answer }) => answer !== 'contradicted') ?? verdicts[0] ?? CANNOT_TELL;
}

const MOST_FILES = 30;

async function placeVerdict(
  stated: StatedPlace & { readonly path: RepoPath },
  name: string,
  all: readonly NamedCode[],
  context: ClaimContext,
): Promise<ClaimVerdict> {
  const { path, lines } = stated;
  const beside = all.filter((one) => !one.isTest && folderOf(one.path) === folderOf(path));
  const places = beside.length > 0 ? beside : all;
  const text = await context.source.textAt(context.pin, path);
  if (typeof text !== 'string' || places.length === 0) return CANNOT_TELL;
  const source = context.readings.of(linesOf, text);
  const own = places.filter((place) => place.path === path);
  if (lines && lines.first > source.length) {
    const evidence = message('{0} has only {1} lines.', path, source.length);
    return { answer: 'contradicted', evidence, ...fixOf(stated, own) };
  }
  const shown = lines ? source.slice(lines.first - 1, lines.last).join('\n') : text;
  if (own.some((place) => isWithin(place, stated, source)) || isUsed(name, places, shown, stated))
    return { answer: 'holds' };
  const [place] = own.length > 0 ? own : places;
  // A file that has not even the word is not where any of them is.
  const isCertain = own.length > 0 || places.length <= MOST_PLACES || !hasWord(shown, name);
  if (!place || !isCertain) return CANNOT_TELL;
  return { answer: 'contradicted', evidence: truthOf(stated, place), ...fixOf(stated, own) };
}

/** A link may lead to a use of the symbol; many write the first letter otherwise. */
function isMentioned(name: string, shown: string, { lines, isDeclaration }: StatedPlace): boolean {
  if (isDeclaration) return false;
  return hasWord(shown, name) || (lines !== undefined && hasWord(shown.toLowerCase(), name.toLowerCase()));
}

/** A function of the folder is not what another package or a type has under its name. */
function isUsed(
  name: string,
  places: readonly NamedCode[],
  shown: string,
  stated: StatedPlace & { readonly path: RepoPath },
): boolean {
  if (!isMentioned(name, shown, stated)) return false;
  const isOfFolder = places.every(
    ({ kind, path }) => kind === 'func' && folderOf(path) === folderOf(stated.path),
  );
  return !isOfFolder || new RegExp(`(?<![\\w.])${name}\\b`).test(shown);
}

const MOST_PLACES = 3;

/** True if the lines and the declaration overlap, the comment above it included. */
function isWithin({ line, endLine }: NamedCode, { lines }: StatedPlace, source: readonly string[]): boolean {
  if (!lines) return true;
  let first = line;
  while (first > 0 && /^\s*(?:\/\/|\/\*|\*|#|@)/.test(source[first - 1] ?? '')) first--;
  return lines.first - 1 <= endLine && lines.last - 1 >= first;
}

function truthOf(
  { symbol, path, lines }: StatedPlace & { readonly path: RepoPath },
  { path: own, line, endLine }: NamedCode,
): Message {
  const place = `${own}:${line + 1}-${endLine + 1}`;
  return lines
    ? message(
        'Lines {0}–{1} of {2} are not of {3}; it is at {4}.',
        lines.first,
        lines.last,
        path,
        symbol.text,
        place,
      )
    : message('{0} does not have {1}; it is at {2}.', path, symbol.text, place);
}

/** The lines of the one declaration in the file that a link leads to. */
function fixOf({ link }: StatedPlace, [place, ...more]: readonly NamedCode[]): Pick<ClaimVerdict, 'fix'> {
  const fragment = link && /#L\d+(?:-L?\d+)?$/.exec(link.address)?.[0];
  if (!link || fragment === undefined || !place || more.length > 0) return {};
  const end = link.end - 1;
  const start = end - fragment.length;
  const isRange = place.endLine > place.line;
  const text = `#L${place.line + 1}${isRange ? `-L${place.endLine + 1}` : ''}`;
  return { fix: { title: message('Link to the lines of {0}', place.symbol), edits: [{ start, end, text }] } };
}
