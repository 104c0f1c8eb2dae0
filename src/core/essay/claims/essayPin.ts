import { joinPath, ROOT } from '../../base/repoPath';
import type { CodeLanguages } from '../../code/language';
import { manifestsOf } from '../../code/languageFiles';
import { isCommit, isMovingBranch, isShortCommit, type CodeLink } from '../document/codeLink';
import { essayCommit } from '../document/essayCommit';
import type { EssayDocument } from '../document/model';
import type { ExcerptSource } from '../excerpt/excerptSource';

/** The state of the code that an essay is about. */
export interface EssayPin {
  /** A commit, the beginning of one, or a tag. */
  readonly commit: string;
  /** Address of the repository, lower case; absent if no link says it. */
  readonly repository: string | undefined;
}

const FULL_HASH = /(?<![0-9a-f])[0-9a-f]{40}(?![0-9a-f])/i;
const MAJOR_VERSION = /\/v\d+$/;

/**
 * The commit or the tag that an essay is about: that of most of its excerpts and links, else the only full hash in its text.
 * `undefined` when it does not say, or only names branches.
 */
export function essayPin(essay: EssayDocument): EssayPin | undefined {
  const commit = essayCommit(essay) ?? tagOfLinks(essay) ?? FULL_HASH.exec(essay.text)?.[0];
  if (commit === undefined) return undefined;
  return { commit, repository: essay.links.find(({ code }) => code?.ref === commit)?.code?.repository };
}

function tagOfLinks({ links }: EssayDocument): string | undefined {
  const counts = new Map<string, number>();
  for (const { code } of links)
    if (code && mayBeTag(code)) counts.set(code.ref, (counts.get(code.ref) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0];
}

function mayBeTag({ view, ref }: CodeLink): boolean {
  return view !== 'commit' && !isMovingBranch(ref);
}

/**
 * True if a pin can only mean the repository at hand. Other repositories have the same tags: then the module must have the
 * name of the linked repository.
 */
export async function isOfRepository(
  { commit, repository }: EssayPin,
  source: ExcerptSource,
  { all }: CodeLanguages,
): Promise<boolean> {
  if (isCommit(commit) || isShortCommit(commit)) return true;
  const name = repository?.split('/').at(-1);
  return name !== undefined && (await moduleNames(commit, source, { all })).has(name);
}

/** The last names of the modules at the root of a repository, lower case. */
export async function moduleNames(
  commit: string,
  source: Pick<ExcerptSource, 'textAt'>,
  { all }: Pick<CodeLanguages, 'all'>,
): Promise<ReadonlySet<string>> {
  const manifests = all.flatMap(({ files }) => manifestsOf(files));
  const names = manifests.map(async (manifest) => {
    const text = await source.textAt(commit, joinPath(ROOT, manifest.name));
    const module = typeof text === 'string' ? manifest.moduleIn(text) : undefined;
    return module?.toLowerCase().replace(MAJOR_VERSION, '').split('/').at(-1) ?? [];
  });
  return new Set((await Promise.all(names)).flat());
}
