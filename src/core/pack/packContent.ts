import type { Language } from '../base/language';
import { lazily } from '../base/lazily';
import { message, type Message } from '../base/message';
import type { Problem } from '../base/problem';
import { joinPath, ROOT, type RepoPath } from '../base/repoPath';
import type { CodeLanguage } from '../code/language';
import type { SourceTree } from '../ports';
import { GLOSSARY } from './folders';
import { parseGlossary } from './glossary';
import type { Pack, Walkthrough } from './model';
import { readTexts, textsForReaders, type PackText } from './texts';
import { parseWalkthrough, type ParsedWalkthrough } from './walkthrough';

type Texts = Awaited<ReturnType<typeof readTexts>>;

/** The files of a pack except for `pack.json`, as texts. */
export interface ContentFiles {
  /** In the order of `pack.json`. */
  readonly walkthroughs: readonly WalkthroughTexts[];
  readonly glossary: Texts;
}

interface WalkthroughTexts {
  readonly id: string;
  readonly path: RepoPath;
  /** The text of `walkthrough.json`; `undefined` when it could not be read. */
  readonly structure: string | undefined;
  /** Why it could not be read; `undefined` when there is no such file. */
  readonly reason: Message | undefined;
  readonly prose: Texts;
}

/** The walkthroughs and the glossary of a pack. */
export interface PackContent extends Pick<Pack, 'walkthroughs' | 'glossary'> {
  /** The Markdown files of all that could be read. */
  readonly texts: readonly PackText[];
  /** The problems of structure and prose; those of links are left out. Parses the prose. */
  readonly problems: () => readonly Problem[];
}

/** Reads the files of a pack, all at the same time, because each one can be far away. */
export async function readContent(folder: SourceTree, named: readonly string[]): Promise<ContentFiles> {
  const read = async (id: string): Promise<WalkthroughTexts> => {
    const path = joinPath(joinPath(ROOT, id), 'walkthrough.json');
    const [structure, prose] = await Promise.all([folder.readText(path), readTexts(folder, id)]);
    return { id, path, structure, reason: folder.unreadable?.get(path), prose };
  };
  const [glossary, ...walkthroughs] = await Promise.all([
    readTexts(folder, GLOSSARY),
    ...named.filter((id) => id !== GLOSSARY).map(read),
  ]);
  return { glossary, walkthroughs };
}

/** Parses what {@link readContent} read. Leaves out and reports a broken walkthrough; the others are there. Never throws. */
export function parseContent(
  files: ContentFiles,
  language: CodeLanguage,
  languages: readonly Language[],
): PackContent {
  const parsed = files.walkthroughs.map((one) => {
    const prose = textsForReaders(one.prose, languages);
    return { ...parseTexts({ ...one, prose }, language), prose };
  });
  const whole = parsed.filter(({ walkthrough }) => walkthrough !== undefined);
  const { glossary, problems: glossaryProblems } = parseGlossary(textsForReaders(files.glossary, languages));
  return {
    walkthroughs: whole.map(({ walkthrough }) => walkthrough as Walkthrough),
    glossary,
    texts: [...whole.map(({ prose }) => prose), files.glossary].flatMap((prose) =>
      languages.map((each) => prose[each]),
    ),
    problems: lazily(() => [
      ...parsed.flatMap(({ problems, proseProblems }) => [...problems, ...proseProblems()]),
      ...glossaryProblems,
    ]),
  };
}

function parseTexts(
  { id, path, structure, reason, prose }: WalkthroughTexts,
  language: CodeLanguage,
): ParsedWalkthrough {
  if (structure !== undefined) {
    return parseWalkthrough({ id, structure: { path, text: structure }, prose }, language);
  }
  const missing = reason
    ? message('{0} cannot be read: {1}.', path, reason)
    : message('The pack names the walkthrough "{0}", but there is no such file.', id);
  const problem = { code: 'walkthrough.missing', severity: 'error', path, message: missing } as const;
  return { problems: [problem], proseProblems: () => [] };
}
