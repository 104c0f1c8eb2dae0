import { parseRepoPath, type RepoPath, type SourceTree } from '../../../core';

/** What one file of a checkout says about the Go version. */
export interface GoVersionClaim {
  readonly path: RepoPath;
  /** 0-based. */
  readonly line: number;
  /** As the file has it, such as `1.25.0`, `v1.20+` or `1.24`. */
  readonly written: string;
  /** True when the version is not older than that of go.mod. Always true for go.mod itself. */
  readonly fits: boolean;
}

/** The files that name the Go version, and where in them. go.mod is first: the compiler obeys it. */
const CLAIMS: readonly (readonly [path: string, form: RegExp])[] = [
  ['go.mod', /^go[ \t]+(\d+\.\d+(?:\.\d+)?(?:rc\d+)?)\s*$/m],
  ['README.md', /\[Go\]\([^)\s]*\)\s+version\s+(v?\d+\.\d+\S*)/i],
  ['README_CN.md', /\[Go\]\([^)\s]*\)\s+version\s+(v?\d+\.\d+\S*)/i],
  ['CONTRIBUTION.md', /\[Go\]\([^)\s]*\)\s+version\s+(v?\d+\.\d+\S*)/i],
  ['CONTRIBUTION_CN.md', /\[Go\]\([^)\s]*\)\s+version\s+(v?\d+\.\d+\S*)/i],
  ['.github/workflows/ci.yml', /^\s*go:\s*\[\s*["']?(\d+\.\d+(?:\.\d+)?)/m],
];

/**
 * What the files of a checkout say about the Go version, go.mod first. Empty when go.mod names none, since there is nothing
 * to compare with. A document that names an older version does not fit, even with "or later": that version cannot build.
 */
export async function goVersionClaims(tree: SourceTree): Promise<readonly GoVersionClaim[]> {
  const found: GoVersionClaim[] = [];
  for (const [name, form] of CLAIMS) {
    const path = parseRepoPath(name);
    const text = path === undefined ? undefined : await tree.readText(path);
    const match = text === undefined ? null : form.exec(text);
    const written = match?.[1];
    const asked = found[0]?.written ?? written;
    if (path === undefined || text === undefined || !match || written === undefined || asked === undefined)
      continue;
    if (found.length === 0 && name !== 'go.mod') return [];
    const before = text.slice(0, match.index + match[0].indexOf(written));
    found.push({ path, line: before.split(/\r\n|\n|\r/).length - 1, written, fits: fits(written, asked) });
  }
  return found;
}

/** Compares only the numbers that both have: `1.25` fits `1.25.0`. */
function fits(written: string, asked: string): boolean {
  const [wanted, given] = [asked, written].map((text) => (text.match(/\d+/g) ?? []).map(Number));
  const length = Math.min(wanted?.length ?? 0, given?.length ?? 0);
  for (let index = 0; index < length; index++) {
    const difference = (given?.[index] ?? 0) - (wanted?.[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
