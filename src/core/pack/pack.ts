import { LANGUAGES } from '../base/language';
import type { JsonPath } from '../base/json';
import { lazily } from '../base/lazily';
import { message, type Message } from '../base/message';
import type { Problem } from '../base/problem';
import { joinPath, ROOT } from '../base/repoPath';
import type { CodeLanguage, CodeLanguages } from '../code/language';
import type { SourceTree } from '../ports';
import { GLOSSARY } from './folders';
import { readJson, type CheckedJson } from './json';
import { linkProblems } from './links';
import type { PackText } from './texts';
import { anchorFaults, faultsBelow, languageProblemsOf } from './languageFaults';
import type { Pack, Release } from './model';
import { parseContent, readContent } from './packContent';
import { toAnchor } from './walkthrough';
import type { WrittenAnchor, WrittenPack, WrittenRelease } from './written';

/** A pack as far as it could be read, and all of its problems, with paths relative to the pack's folder. */
export interface LoadedPack {
  /** Absent when `pack.json` is missing or not valid. Its walkthroughs are parsed when they are first used. */
  readonly pack?: Pack;
  /** The problems of `pack.json`. */
  readonly problems: readonly Problem[];
  /** The problems of the walkthroughs and of the glossary, all of which this parses. */
  readonly contentProblems: () => readonly Problem[];
  /** The Markdown files of the walkthroughs and of the glossary. */
  readonly texts: () => readonly PackText[];
}

/** A pack of which only `pack.json` has been read: enough to tell whose pack it is. */
export interface PackFile {
  /** What the pack is about; absent when `pack.json` is missing or not valid. */
  readonly about?: Pick<Pack, 'name' | 'module' | 'repository' | 'community'>;
  /** The problems of `pack.json`. */
  readonly problems: readonly Problem[];
  /** Reads the other files of the pack. Never rejects. */
  readonly load: () => Promise<LoadedPack>;
}

const UNREADABLE = 'pack.unreadable';
const HAND_OVER_ENDS = ['from', 'to'] as const;
/** The code of the problem of a hand-over whose end is no function. */
export const NO_FUNCTION = 'pack.hand-over-without-function';
const PACK_FILE = joinPath(ROOT, 'pack.json');

/** Loads a pack from its folder. Leaves out and reports a broken walkthrough; the others load. Never rejects. */
export async function loadPack(folder: SourceTree, languages: CodeLanguages): Promise<LoadedPack> {
  return (await readPackFile(folder, languages)).load();
}

/** Reads `pack.json` of a folder, and nothing else. Never rejects. */
export async function readPackFile(folder: SourceTree, languages: CodeLanguages): Promise<PackFile> {
  try {
    return await readWritten(folder, languages);
  } catch (error) {
    return unreadablePack(String(error));
  }
}

function unreadablePack(reason: string | Message): PackFile {
  const failed = message('This pack could not be read: {0}', reason);
  const start = { line: 0, column: 0 };
  const range = { start, end: start };
  return withoutPack([{ code: UNREADABLE, severity: 'error', path: PACK_FILE, range, message: failed }]);
}

function withoutPack(problems: readonly Problem[]): PackFile {
  const loaded = { problems, contentProblems: () => [], texts: () => [] };
  return { problems, load: () => Promise.resolve(loaded) };
}

/** The problems of all files of a pack, without those of the pictures in its texts. */
export function problemsOfFiles({ problems, contentProblems }: LoadedPack): readonly Problem[] {
  return [...problems, ...contentProblems()];
}

/** True when reading failed for another reason than the pack's text, so that another try may succeed. */
export function isUnreadable({ problems }: Pick<LoadedPack, 'problems'>): boolean {
  return problems.some(({ code }) => code === UNREADABLE);
}

async function readWritten(folder: SourceTree, languages: CodeLanguages): Promise<PackFile> {
  const text = await folder.readText(PACK_FILE);
  if (text === undefined) {
    const reason = folder.unreadable?.get(PACK_FILE);
    if (reason) return unreadablePack(reason);
    const missing = message('There is no pack.json in this folder.');
    return withoutPack([{ code: 'pack.missing', severity: 'error', path: PACK_FILE, message: missing }]);
  }
  const json = readJson<WrittenPack>(text, PACK_FILE, 'pack');
  if (!json.value) return withoutPack(json.problems);
  const language = languageOfPack(json.value, languages);
  if (!language) return withoutPack([unknownLanguage(json, json.value, languages)]);
  const faults = writtenAnchors(json.value).flatMap(({ anchor, location }) =>
    faultsBelow(location, anchorFaults(anchor, language)),
  );
  if (faults.length > 0) return withoutPack(languageProblemsOf(faults, PACK_FILE, json));
  const written = json.value;
  const about = toPack(written, language);
  const problems = packProblems(json, written);
  const load = async (): Promise<LoadedPack> => {
    try {
      return await loadContent(folder, written, about, problems);
    } catch (error) {
      return unreadablePack(String(error)).load();
    }
  };
  return { about, problems, load };
}

/** Reads the files that `pack.json` names. They are parsed when they are first used: an entry point needs none of them. */
async function loadContent(
  folder: SourceTree,
  { walkthroughs: named }: WrittenPack,
  about: Omit<Pack, 'walkthroughs' | 'glossary'>,
  problems: readonly Problem[],
): Promise<LoadedPack> {
  const files = await readContent(folder, named);
  const content = lazily(() => parseContent(files, about.language, about.languages));
  const pack: Pack = {
    ...about,
    get walkthroughs() {
      return content().walkthroughs;
    },
    get glossary() {
      return content().glossary;
    },
  };
  return {
    pack,
    problems,
    texts: () => content().texts,
    contentProblems: lazily(() => [
      ...content().problems(),
      ...content().texts.flatMap((text) => linkProblems(pack, text, named)),
    ]),
  };
}

function writtenAnchors({ entryPoints = [], handOvers = [] }: WrittenPack): WrittenPlace[] {
  return [
    ...entryPoints.map(({ anchor }, index) => ({ anchor, location: ['entryPoints', index, 'anchor'] })),
    ...handOvers.flatMap(({ from, to }, index) => [
      { anchor: from, location: ['handOvers', index, 'from'] },
      { anchor: to, location: ['handOvers', index, 'to'] },
    ]),
  ];
}

interface WrittenPlace {
  readonly anchor: WrittenAnchor;
  readonly location: JsonPath;
}

/** The language that a pack names; packs of format 1 name none. `undefined` for one that is not known here. */
function languageOfPack(
  { language }: WrittenPack,
  { all, fallback }: CodeLanguages,
): CodeLanguage | undefined {
  return language === undefined ? fallback : all.find(({ id }) => id === language);
}

function unknownLanguage(
  json: CheckedJson<WrittenPack>,
  { language = '' }: WrittenPack,
  { all }: CodeLanguages,
): Problem {
  const known = all.map(({ id }) => id).join(', ');
  const text = message('This version does not read the language "{0}". It reads: {1}.', language, known);
  const range = json.rangeOf(['language']);
  return {
    code: 'pack.unknown-language',
    severity: 'error',
    path: PACK_FILE,
    message: text,
    ...(range && { range }),
  };
}

function toRelease({ tag, commit, manifestHash, goMod }: WrittenRelease): Release {
  const hash = manifestHash ?? goMod;
  return { tag, commit, ...(hash !== undefined && { manifestHash: hash }) };
}

function toPack(written: WrittenPack, language: CodeLanguage): Omit<Pack, 'walkthroughs' | 'glossary'> {
  const { name, module, repository = '', languages = LANGUAGES, licence, community, base } = written;
  const { releases = [], plainCode = [], topics = [] } = written;
  const entryPoints = (written.entryPoints ?? []).map((entry) => ({
    ...entry,
    anchor: toAnchor(entry.anchor, language),
  }));
  return {
    name,
    language,
    module,
    repository,
    languages,
    ...(licence !== undefined && { licence }),
    ...(community !== undefined && { community }),
    base,
    releases: releases.map(toRelease),
    plainCode,
    topics,
    entryPoints,
    handOvers: (written.handOvers ?? []).map(({ id, name, from, to }) => ({
      id,
      name,
      from: toAnchor(from, language),
      to: toAnchor(to, language),
    })),
  };
}

function packProblems(json: CheckedJson<WrittenPack>, written: WrittenPack): Problem[] {
  const topics = new Set((written.topics ?? []).map(({ id }) => id));
  const problems: Problem[] = [];
  written.walkthroughs.forEach((id, index) => {
    if (id !== GLOSSARY) return;
    const range = json.rangeOf(['walkthroughs', index]);
    const text = message('The folder "{0}" is for the glossary; a walkthrough needs another folder.', id);
    const problem = {
      code: 'pack.reserved-folder',
      severity: 'error',
      path: PACK_FILE,
      message: text,
    } as const;
    problems.push({ ...problem, ...(range && { range }) });
  });
  (written.entryPoints ?? []).forEach(({ topic }, index) => {
    if (topics.has(topic)) return;
    const text = message('There is no topic "{0}" in this pack.', topic);
    const range = json.rangeOf(['entryPoints', index]);
    const problem = { severity: 'error', path: PACK_FILE, message: text, ...(range && { range }) } as const;
    problems.push({ ...problem, code: 'pack.unknown-topic' });
  });
  return [
    ...problems,
    ...repeatedIds(json, 'entryPoints', 'pack.repeated-entry-point'),
    ...repeatedIds(json, 'handOvers', 'pack.repeated-hand-over'),
    ...handOversOfLines(json),
  ];
}

/** Control gets from function to function: a hand-over from or to lines of a file would be ignored. */
function handOversOfLines(json: CheckedJson<WrittenPack>): Problem[] {
  return (json.value?.handOvers ?? []).flatMap((ends, index) =>
    HAND_OVER_ENDS.flatMap((end): Problem[] => {
      if (ends[end].lines === undefined) return [];
      const range = json.rangeOf(['handOvers', index, end]);
      const text = message(
        'Lines of a file are no function, so this hand-over is left out. Name the function that has them.',
      );
      const problem = { code: NO_FUNCTION, severity: 'error', path: PACK_FILE, message: text } as const;
      return [{ ...problem, ...(range && { range }) }];
    }),
  );
}

/** The entries of a list whose id an entry before them has. */
function repeatedIds(
  json: CheckedJson<WrittenPack>,
  list: 'entryPoints' | 'handOvers',
  code: string,
): Problem[] {
  const seen = new Set<string>();
  return (json.value?.[list] ?? []).flatMap(({ id }, index): Problem[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const range = json.rangeOf([list, index]);
    const text = message('The id "{0}" is used twice.', id);
    return [{ code, severity: 'error', path: PACK_FILE, message: text, ...(range && { range }) }];
  });
}
