import { LANGUAGES, type Language, type Localized } from '../base/language';
import { message } from '../base/message';
import type { Problem } from '../base/problem';
import { joinPath, ROOT, type RepoPath } from '../base/repoPath';
import type { SourceTree } from '../ports';
import { readJson, type CheckedJson } from './json';
import type { Pack, Release, Topic, Walkthrough } from './model';
import { parseWalkthrough, toAnchor, type WalkthroughFiles, type WrittenAnchor } from './walkthrough';

interface WrittenPack {
  name: string;
  module: string;
  repository: string;
  base: { commit: string; date: string };
  releases?: Release[];
  walkthroughs: string[];
  topics?: Topic[];
  entryPoints: { id: string; topic: string; title: Localized; anchor: WrittenAnchor }[];
}

/** A pack as far as it could be read, and everything that is wrong with it. */
export interface LoadedPack {
  /** Absent when `pack.json` itself cannot be used. */
  readonly pack?: Pack;
  /** Paths are relative to the pack's folder. */
  readonly problems: readonly Problem[];
}

const PACK_FILE = joinPath(ROOT, 'pack.json');

/** Loads a pack from its folder. A broken walkthrough is left out and reported; the rest still works. */
export async function loadPack(folder: SourceTree): Promise<LoadedPack> {
  const text = await folder.readText(PACK_FILE);
  if (text === undefined) {
    const missing = message('There is no pack.json in this folder.');
    return { problems: [{ code: 'pack.missing', severity: 'error', path: PACK_FILE, message: missing }] };
  }
  const json = readJson<WrittenPack>(text, PACK_FILE, 'pack');
  if (!json.value) return { problems: json.problems };
  const problems = packProblems(json, json.value);
  const walkthroughs: Walkthrough[] = [];
  for (const id of json.value.walkthroughs) {
    const loaded = await loadWalkthrough(folder, id);
    problems.push(...loaded.problems);
    if (loaded.walkthrough) walkthroughs.push(loaded.walkthrough);
  }
  return { pack: toPack(json.value, walkthroughs), problems };
}

function toPack(written: WrittenPack, walkthroughs: readonly Walkthrough[]): Pack {
  const { name, module, repository, base, releases = [], topics = [] } = written;
  const entryPoints = written.entryPoints.map((entry) => ({ ...entry, anchor: toAnchor(entry.anchor) }));
  return { name, module, repository, base, releases, topics, walkthroughs, entryPoints };
}

async function loadWalkthrough(
  folder: SourceTree,
  id: string,
): Promise<{ walkthrough?: Walkthrough; problems: Problem[] }> {
  const home = joinPath(ROOT, id);
  const path = joinPath(home, 'walkthrough.json');
  const text = await folder.readText(path);
  if (text === undefined) {
    const missing = message('The pack names the walkthrough "{0}", but there is no such file.', id);
    return { problems: [{ code: 'walkthrough.missing', severity: 'error', path, message: missing }] };
  }
  const prose = {} as Record<Language, { path: RepoPath; text: string | undefined }>;
  for (const language of LANGUAGES) {
    const prosePath = joinPath(home, `${language}.md`);
    prose[language] = { path: prosePath, text: await folder.readText(prosePath) };
  }
  const files: WalkthroughFiles = { id, structure: { path, text }, prose };
  return parseWalkthrough(files);
}

function packProblems(json: CheckedJson<WrittenPack>, written: WrittenPack): Problem[] {
  const topics = new Set((written.topics ?? []).map(({ id }) => id));
  const seen = new Set<string>();
  const problems: Problem[] = [];
  written.entryPoints.forEach(({ id, topic }, index) => {
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
        message: message('The id "{0}" stands twice.', id),
      });
    }
    seen.add(id);
  });
  return problems;
}
