import type { JsonPath } from '../base/json';
import { message, type Message } from '../base/message';
import type { Problem } from '../base/problem';
import { parseRepoPath, type RepoPath } from '../base/repoPath';
import type { CodeLanguage } from '../code/language';
import { isWrittenIn } from '../code/languageOf';
import { parseLines, type WrittenLines } from '../code/lineEvidence';
import { isSharedTransfer, ownTransfer, SHARED_TRANSFERS } from '../code/transfer';
import { MOST_PROBLEMS, type CheckedJson } from './json';
import type { WrittenAnchor, WrittenStep, WrittenWay } from './written';

/** Something that fits the schema, but is not part of the pack's language. */
export interface LanguageFault {
  /** Where it is, from the value that was checked. */
  readonly location: JsonPath;
  /** Stable name, as in {@link Problem}. */
  readonly code: string;
  readonly message: Message;
}

/** What a language does not accept in an anchor: files, symbols and kinds of statements. Empty for a sound one. */
export function anchorFaults(anchor: WrittenAnchor, language: CodeLanguage): LanguageFault[] {
  const { path, symbol, site, lines, was = [] } = anchor;
  if (lines) return lineFaults(anchor, lines);
  return [
    ...pathFaults(path, ['path'], language),
    ...symbolFaults(symbol, ['symbol'], language),
    ...(site ? siteFaults(site, language) : []),
    ...was.flatMap((earlier, index) => [
      ...(earlier.path === undefined ? [] : pathFaults(earlier.path, ['was', index, 'path'], language)),
      ...(earlier.symbol === undefined
        ? []
        : symbolFaults(earlier.symbol, ['was', index, 'symbol'], language)),
    ]),
  ];
}

/** Lines of a file belong to no language. */
function lineFaults({ symbol, site }: WrittenAnchor, lines: WrittenLines): LanguageFault[] {
  if (site) {
    const text = message('Lines have no statements. Leave out "site".');
    return [{ location: ['site'], code: 'anchor.site-in-lines', message: text }];
  }
  if (parseLines(symbol, lines)) return [];
  const text = message('"{0}" does not name the lines that are recorded. Record the step again.', symbol);
  return [{ location: ['symbol'], code: 'anchor.not-these-lines', message: text }];
}

/** The same for a step: its anchor, how control gets to it, and the functions on the way. */
export function stepFaults(
  { reached, via = [], also = [], anchor }: WrittenStep,
  language: CodeLanguage,
): LanguageFault[] {
  return [
    ...wayFaults({ reached, via }, language),
    ...also.flatMap((way, index) => faultsBelow(['also', index], wayFaults(way, language))),
    ...faultsBelow(['anchor'], anchorFaults(anchor, language)),
  ];
}

function wayFaults(
  { reached, via = [] }: Pick<WrittenWay, 'reached' | 'via'>,
  language: CodeLanguage,
): LanguageFault[] {
  return [
    ...transferFaults(reached, language),
    ...via.flatMap((symbol, index) => symbolFaults(symbol, ['via', index], language)),
  ];
}

/** Moves the places of faults from a value to the value around it. */
export function faultsBelow(parent: JsonPath, faults: readonly LanguageFault[]): LanguageFault[] {
  return faults.map((fault) => ({ ...fault, location: [...parent, ...fault.location] }));
}

/** The faults of a file as problems, each at its line. There are no more than a person can read. */
export function languageProblemsOf(
  faults: readonly LanguageFault[],
  path: RepoPath,
  json: Pick<CheckedJson<unknown>, 'rangeOf'>,
): Problem[] {
  return faults.slice(0, MOST_PROBLEMS).map(({ location, code, message: text }) => {
    const range = json.rangeOf(location);
    return { code, severity: 'error', path, message: text, ...(range && { range }) };
  });
}

function pathFaults(path: string, location: JsonPath, language: CodeLanguage): LanguageFault[] {
  const parsed = parseRepoPath(path);
  if (parsed !== undefined && isWrittenIn(language, parsed)) return [];
  const text = message('"{0}" is not the path of a {1} file.', path, language.name);
  return [{ location, code: 'anchor.not-a-source-file', message: text }];
}

function symbolFaults(symbol: string, location: JsonPath, language: CodeLanguage): LanguageFault[] {
  if (language.parseSymbol(symbol)) return [];
  const text = message('"{0}" is not a symbol as {1} prints it.', symbol, language.name);
  return [{ location, code: 'anchor.not-a-symbol', message: text }];
}

function siteFaults(
  { kind, name }: NonNullable<WrittenAnchor['site']>,
  { sites, name: languageName }: CodeLanguage,
): LanguageFault[] {
  const known = sites.kinds.find(({ id }) => id === kind);
  if (!known) {
    const ids = sites.kinds.map(({ id }) => id).join(', ');
    const text = message(
      '{0} has no kind of statement "{1}" that a site can name. It has: {2}.',
      languageName,
      kind,
      ids,
    );
    return [{ location: ['site', 'kind'], code: 'anchor.unknown-site-kind', message: text }];
  }
  if (!known.needsName || name !== undefined) return [];
  const text = message('A site of the kind "{0}" needs a "name".', kind);
  return [{ location: ['site'], code: 'anchor.site-without-name', message: text }];
}

function transferFaults(reached: string, language: CodeLanguage): LanguageFault[] {
  if (isSharedTransfer(reached) || ownTransfer(reached, language)) return [];
  const ids = [...SHARED_TRANSFERS, ...language.transfers.map(({ id }) => id)].join(', ');
  const text = message(
    'In {0}, control cannot get to a step by "{1}". It can by: {2}.',
    language.name,
    reached,
    ids,
  );
  return [{ location: ['reached'], code: 'walkthrough.unknown-transfer', message: text }];
}
