import { append } from '../base/append';
import { message, type Message } from '../base/message';
import type { Problem } from '../base/problem';
import { joinPath, ROOT } from '../base/repoPath';
import type { CodeLanguage, CodeLanguages } from '../code/language';
import type { SourceTree } from '../ports';
import { GLOSSARY } from './folders';
import { parseGlossary } from './glossary';
import { readJson, type CheckedJson } from './json';
import { linkProblems } from './links';
import { anchorFaults, faultsBelow, languageProblemsOf } from './languageFaults';
import type { Pack, Release, Walkthrough } from './model';
import { readTexts, type PackText } from './texts';
import { parseWalkthrough, toAnchor } from './walkthrough';
import type { WrittenPack, WrittenRelease } from './written';

/** A pack as far as it could be read, and all of its problems. */
export interface LoadedPack {
  /** Absent when `pack.json` is missing or not valid. */
  readonly pack?: Pack;
  /** Paths are relative to the pack's folder. */
  readonly problems: readonly Problem[];
}

const UNREADABLE = 'pack.unreadable';
const PACK_FILE = joinPath(ROOT, 'pack.json');

/** Loads a pack from its folder. Leaves out and reports a broken walkthrough; the others load. Never rejects. */
export async function loadPack(folder: SourceTree, languages: CodeLanguages): Promise<LoadedPack> {
  try {
    return await readPack(folder, languages);
  } catch (error) {
    return unreadablePack(String(error));
  }
}

function unreadablePack(reason: string | Message): LoadedPack {
  const failed = message('This pack could not be read: {0}', reason);
  const start = { line: 0, column: 0 };
  const range = { start, end: start };
  return { problems: [{ code: UNREADABLE, severity: 'error', path: PACK_FILE, range, message: failed }] };
}

/** True when reading failed for another reason than the pack's text, so that another try may succeed. */
export function isUnreadable({ problems }: LoadedPack): boolean {
  return problems.some(({ code }) => code === UNREADABLE);
}

async function readPack(folder: SourceTree, languages: CodeLanguages): Promise<LoadedPack> {
  const text = await folder.readText(PACK_FILE);
  if (text === undefined) {
    const reason = folder.unreadable?.get(PACK_FILE);
    if (reason) return unreadablePack(reason);
    const missing = message('There is no pack.json in this folder.');
    return { problems: [{ code: 'pack.missing', severity: 'error', path: PACK_FILE, message: missing }] };
  }
  const json = readJson<WrittenPack>(text, PACK_FILE, 'pack');
  if (!json.value) return { problems: json.problems };
  const language = languageOfPack(json.value, languages);
  if (!language) return { problems: [unknownLanguage(json, json.value, languages)] };
  const faults = (json.value.entryPoints ?? []).flatMap(({ anchor }, index) =>
    faultsBelow(['entryPoints', index, 'anchor'], anchorFaults(anchor, language)),
  );
  if (faults.length > 0) return { problems: languageProblemsOf(faults, PACK_FILE, json) };
  const problems = packProblems(json, json.value);
  const texts: PackText[] = [];
  const walkthroughs: Walkthrough[] = [];
  for (const id of json.value.walkthroughs.filter((each) => each !== GLOSSARY)) {
    const loaded = await loadWalkthrough(folder, id, language);
    append(problems, loaded.problems);
    append(texts, loaded.texts);
    if (loaded.walkthrough) walkthroughs.push(loaded.walkthrough);
  }
  const words = await readTexts(folder, GLOSSARY);
  const { glossary, problems: glossaryProblems } = parseGlossary(words);
  const pack = { ...toPack(json.value, language), walkthroughs, ...(glossary && { glossary }) };
  const named = json.value.walkthroughs;
  const broken = [...texts, ...Object.values(words)].flatMap((text) => linkProblems(pack, text, named));
  return { pack, problems: [...problems, ...glossaryProblems, ...broken] };
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

function toPack(written: WrittenPack, language: CodeLanguage): Omit<Pack, 'walkthroughs'> {
  const { name, module, repository, licence, community, base } = written;
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
    ...(licence !== undefined && { licence }),
    ...(community !== undefined && { community }),
    base,
    releases: releases.map(toRelease),
    plainCode,
    topics,
    entryPoints,
  };
}

interface LoadedWalkthrough {
  readonly walkthrough?: Walkthrough;
  readonly texts: readonly PackText[];
  readonly problems: readonly Problem[];
}

async function loadWalkthrough(
  folder: SourceTree,
  id: string,
  language: CodeLanguage,
): Promise<LoadedWalkthrough> {
  const path = joinPath(joinPath(ROOT, id), 'walkthrough.json');
  const text = await folder.readText(path);
  if (text === undefined) {
    const missing = message('The pack names the walkthrough "{0}", but there is no such file.', id);
    const problem = { code: 'walkthrough.missing', severity: 'error', path, message: missing } as const;
    return { texts: [], problems: [problem] };
  }
  const prose = await readTexts(folder, id);
  const parsed = parseWalkthrough({ id, structure: { path, text }, prose }, language);
  return { ...parsed, texts: parsed.walkthrough ? Object.values(prose) : [] };
}

function packProblems(json: CheckedJson<WrittenPack>, written: WrittenPack): Problem[] {
  const topics = new Set((written.topics ?? []).map(({ id }) => id));
  const seen = new Set<string>();
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
  (written.entryPoints ?? []).forEach(({ id, topic }, index) => {
    const range = json.rangeOf(['entryPoints', index]);
    const problem = { severity: 'error' as const, path: PACK_FILE, ...(range && { range }) };
    if (!topics.has(topic)) {
      problems.push({
        ...problem,
        code: 'pack.unknown-topic',
        message: message('There is no topic "{0}" in this pack.', topic),
      });
    }
    if (seen.has(id)) {
      problems.push({
        ...problem,
        code: 'pack.repeated-entry-point',
        message: message('The id "{0}" is used twice.', id),
      });
    }
    seen.add(id);
  });
  return problems;
}
