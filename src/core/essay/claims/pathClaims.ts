import { message, type Message } from '../../base/message';
import { folderOf, parseRepoPath } from '../../base/repoPath';
import type { CodeLookup, TreePath } from '../../code/lookup/codeLookup';
import type { CodeSpan, Link } from '../document/model';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { isHedged, isHedgedAt, isOwnDesign } from './hedges';
import { linkedFile } from './linkedFile';
import { readPathWord, type PathWord } from './pathWord';
import { markOf, type Sentence } from './sentence';

/** The claims that files and folders are in the repository: those in backticks, and those that links lead to. */
export async function pathClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const written = context.sentences.flatMap((sentence) =>
    sentence.words.map((word) => pathClaim(word, sentence, context)),
  );
  const linked = context.essay.links.map((link) => linkClaim(link, context));
  return (await Promise.all([...written, ...linked])).filter((claim) => claim !== undefined);
}

async function pathClaim(
  { text, start, end }: CodeSpan,
  sentence: Sentence,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const word = readPathWord(text, context.languages);
  // What the link says of the file is a claim of its own.
  if (!word || linkedFile({ start, end }, word.path, context)) return undefined;
  const claim = message('{0} exists', word.path);
  const verdict = await pathVerdict(word, start, isSaidToBeFolder(start, sentence), context);
  const isSilent =
    verdict.answer === 'contradicted' &&
    (isOwnDesign(sentence) || (await isOfOthers(word, context)) || (await isHedgedHere()));
  return { kind: 'path', start, end, claim, isOfExistence: true, ...(isSilent ? CANNOT_TELL : verdict) };

  async function isHedgedHere(): Promise<boolean> {
    if (!word || !(await hasNeighbour(word, context))) return isHedged(sentence);
    const place = sentence.words.findIndex((one) => one.start === start);
    const at = sentence.form.indexOf(markOf(place));
    return isHedgedAt(sentence, at, at + 1);
  }
}

/** True for a path in a folder of the repository, or with a name that a file of it begins with: no other program's. */
async function hasNeighbour({ path, isSource }: PathWord, { code }: ClaimContext): Promise<boolean> {
  const slash = path.lastIndexOf('/');
  const near = slash > 0 ? path.slice(0, slash) : path.replace(/_[a-z\d]+(\.\w+)$/, '$1');
  return near !== path && (slash > 0 || isSource) && ((await code.pathsEnding(near)) ?? []).length > 0;
}

/** True for a path in another repository that the essay links to, or in the library of the language. */
async function isOfOthers(
  { path }: PathWord,
  { linkedRepositories, ownRepository, languages }: ClaimContext,
): Promise<boolean> {
  const names = path.split('/');
  const own = await ownRepository();
  const isLinked = (name: string): boolean => linkedRepositories.has(name) && !own.has(name);
  if (names.some((name) => isLinked(name.toLowerCase()))) return true;
  const folders = names.slice(names[0] === 'src' ? 1 : 0, -1);
  const isLibrary = (folder: string): boolean => languages.some((one) => one.packagesOfLibrary.has(folder));
  return folders.some((_, place) => isLibrary(folders.slice(0, place + 1).join('/')));
}

/** A path without the name of the repository, and what is before it. */
function withoutRepository(path: string, own: ReadonlySet<string>): string | undefined {
  const names = path.split('/');
  const place = names.findIndex((name) => own.has(name.toLowerCase()));
  return place < 0 ? undefined : names.slice(place + 1).join('/');
}

/** True if the word behind a path says that it is one of a folder or a package. */
function isSaidToBeFolder(start: number, { form, words }: Sentence): boolean {
  const mark = markOf(words.findIndex((one) => one.start === start));
  const behind = form.slice(form.indexOf(mark) + 1);
  const before = form.slice(0, form.indexOf(mark));
  return (
    /^\s*(?:这个)?(?:包(?!括|含|装|裹|体|围)|目录|文件夹|package\b|folder\b|directory\b)/i.test(behind) ||
    /(?:包|目录|文件夹|\b(?:package|folder|directory))\s*$/i.test(before)
  );
}

async function pathVerdict(
  { path, isSource }: PathWord,
  at: number,
  isFolder: boolean,
  { code, ownRepository, nearby }: ClaimContext,
): Promise<ClaimVerdict> {
  const found = await code.pathsEnding(path);
  if (!found) return CANNOT_TELL;
  const inside = found.length > 0 ? undefined : withoutRepository(path, await ownRepository());
  const places = found.length > 0 || inside === undefined ? found : ((await code.pathsEnding(inside)) ?? []);
  if (places.length > 0) return { answer: 'holds', evidence: whatIsThere(path, nearby.likely(places, at)) };
  const [first = '', ...rest] = path.split('/');
  // Every second project has a folder of this name.
  if (!isSource && first === 'src' && (await code.pathsEnding(rest[0] ?? ''))?.length === 0)
    return CANNOT_TELL;
  // A path of imports names another host.
  if (first.includes('.') && rest.length > 0) return CANNOT_TELL;
  if (
    !isSource &&
    (rest.length === 0 ||
      !(await isTopFolder(first, code)) ||
      (!isFolder && (await mayBeShortened(path, code))))
  )
    return CANNOT_TELL;
  if ((await code.mentions(path)) !== false) return CANNOT_TELL;
  return { answer: 'contradicted', evidence: await nearestOf(path, code) };
}

/** The one that is meant, or how many it may be. */
function whatIsThere(path: string, likely: readonly TreePath[]): Message {
  const only = likely.length === 1 ? likely[0] : likely.find((place) => place.path === path);
  if (only) return message('there is {0}', only.path);
  return message('{0} files or folders have this name; one is {1}', likely.length, likely[0]?.path ?? path);
}

async function isTopFolder(name: string, code: CodeLookup): Promise<boolean> {
  return ((await code.pathsEnding(name)) ?? []).some(({ path, isFolder }) => isFolder && path === name);
}

/** A file without its ending, a name in a package, or several things joined by a slash. */
async function mayBeShortened(path: string, code: CodeLookup): Promise<boolean> {
  const slash = path.lastIndexOf('/');
  const [folder, name] = [path.slice(0, slash), path.slice(slash + 1)];
  if (/\.[A-Za-z_]\w*$/.test(name) && !/\.[a-z]{1,5}$/.test(name)) return true;
  if (await isTopFolder(name, code)) return true;
  const bare = name.replace(/\.\w+$/, '');
  return ((await code.named(bare)) ?? []).some(
    (one) => one.owner === undefined && folderOf(one.path) === folder,
  );
}

async function nearestOf(path: string, code: CodeLookup): Promise<ReturnType<typeof message>> {
  const [same] = (await code.pathsEnding(path.slice(path.lastIndexOf('/') + 1))) ?? [];
  return same
    ? message('There is no {0} at this commit. There is {1}.', path, same.path)
    : message('There is no {0} at this commit.', path);
}

async function linkClaim(
  { start, end, code: link }: Link,
  { code, source, pin }: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const path = link && parseRepoPath(link.path);
  if (!path || link.ref !== pin || link.view === 'commit') return undefined;
  const claim = message('{0} exists', path);
  const place = { kind: 'path', start, end, claim, isOfExistence: true } as const;
  const isThere = link.view === 'file' ? await hasFile() : await hasFolder();
  if (isThere === undefined) return { ...place, ...CANNOT_TELL };
  if (isThere) return { ...place, answer: 'holds', evidence: message('there is {0}', path) };
  return { ...place, answer: 'contradicted', evidence: await nearestOf(path, code) };

  async function hasFile(): Promise<boolean | undefined> {
    const found = await code.pathsEnding(path ?? '');
    if (found) return found.some((one) => one.path === path);
    const text = path && (await source.textAt(pin, path));
    return text === undefined ? undefined : text !== null;
  }

  async function hasFolder(): Promise<boolean | undefined> {
    return (await code.pathsEnding(path ?? ''))?.some((one) => one.path === path);
  }
}
