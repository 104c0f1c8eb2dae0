import { parseJsonObject } from '../base/json';
import { message } from '../base/message';
import type { Problem } from '../base/problem';
import type { CodeLanguage } from '../code/language';
import { ROOT } from '../base/repoPath';
import { readJson } from '../pack/json';
import { anchorFaults, languageProblemsOf } from '../pack/languageFaults';
import type { Anchor } from '../pack/model';
import { toAnchor } from '../pack/walkthrough';
import type { WrittenAnchor } from '../pack/written';

/** One anchor, with the commit that it was made at. */
export interface DatedAnchor {
  readonly anchor?: Anchor;
  /** Full hash; absent when the maker did not say. */
  readonly commit?: string;
  readonly problems: readonly Problem[];
}

/** What `anchor make` prints beside an anchor. */
const BESIDE: ReadonlySet<string> = new Set(['commit', 'note']);

/** Reads one anchor as `anchor make` prints it: the pack's form, and `commit` and perhaps a `note` beside it. */
export function readAnchor(text: string, language: CodeLanguage): DatedAnchor {
  const dated = parseJsonObject(text);
  if (!dated) {
    const invalid = message('This line is not an anchor in JSON.');
    return { problems: [{ code: 'anchor.json-syntax', severity: 'error', path: ROOT, message: invalid }] };
  }
  const { commit } = dated;
  const written = Object.entries(dated).filter(([key]) => !BESIDE.has(key));
  const json = readJson<WrittenAnchor>(JSON.stringify(Object.fromEntries(written)), ROOT, 'anchor');
  const faults = json.value ? anchorFaults(json.value, language) : [];
  const problems = [...json.problems, ...languageProblemsOf(faults, ROOT, json)];
  const value = problems.length === 0 ? json.value : undefined;
  return {
    problems,
    ...(value && { anchor: toAnchor(value, language) }),
    ...(typeof commit === 'string' && /^[0-9a-f]{40,64}$/.test(commit) && { commit }),
  };
}
