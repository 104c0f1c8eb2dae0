import type { CodeLanguage } from '../../code/language';
import { captionOf } from '../document/captionOf';
import type { EssayDocument, Fence, ProseBlock, Table } from '../document/model';
import type { EssayPin } from './essayPin';
import { isAboutOtherPrograms, isOfOtherPrograms, isOwnDesign } from './hedges';
import type { Sentence } from './sentence';

/** The paragraphs that link to code of another repository, or have its address: what they name may be there. */
export function foreignBlocks(
  { links, blocks }: EssayDocument,
  { repository }: EssayPin,
): ReadonlySet<ProseBlock> {
  if (repository === undefined) return new Set();
  const own = repository.split('/').at(-1);
  return new Set([
    ...links.flatMap(({ code, block }) => (code && code.repository !== repository ? [block] : [])),
    ...blocks.filter(({ raw }) => repositoriesIn(raw).some((name) => name !== own)),
  ]);
}

/** The names of the repositories whose addresses a text has, or those of something in them; lower case. */
export function repositoriesIn(text: string): readonly string[] {
  return [...text.matchAll(ADDRESS)].map(([, name = '']) => name.toLowerCase());
}

const ADDRESS = /https?:\/\/(?:github|gitlab|gitee|bitbucket)\.\w+\/[\w.-]+\/([\w-]+(?:\.(?!git\b)[\w-]+)*)/g;

/**
 * Says of a name whether the essay has it from elsewhere: in code of its own, such as sketches, settings, commands, and
 * wherever one place of it is about another repository or program.
 */
export function ownNamesOf(
  { fences, codeSpans, tables }: EssayDocument,
  foreign: ReadonlySet<ProseBlock>,
  sentences: readonly Sentence[],
  languages: readonly CodeLanguage[],
): (name: string) => boolean {
  const ofOthers = sentences.filter(
    (sentence) =>
      isOfOtherPrograms(sentence) || isOwnDesign(sentence) || namesLibrary(sentence.block.raw, languages),
  );
  const texts = [
    ...fences.filter(isOwn).map(({ lines }) => lines.join('\n')),
    ...codeSpans.flatMap(({ block, text }) => (foreign.has(block) ? [text] : [])),
    ...ofOthers.flatMap(({ words }) => words.map(({ text }) => text)),
    ...tables.flatMap(cellsOfOthers),
  ];
  const names = new Set(texts.flatMap((text) => text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []));
  return (name) => names.has(name);
}

/** The cells of the rows and columns of a table that are about other programs. */
function cellsOfOthers({ head, rows }: Table): readonly string[] {
  const isOfOthers = head.map(isAboutOtherPrograms);
  return rows.flatMap((row) =>
    row.some(isAboutOtherPrograms) ? row : row.filter((_, column) => isOfOthers[column]),
  );
}

/** True if a text names a package of the library of a language that no single word can be. */
function namesLibrary(text: string, languages: readonly CodeLanguage[]): boolean {
  const paths = text.match(/(?<![\w./-])[a-z\d]+(?:\/[a-z\d]+)+(?![\w/-])/g) ?? [];
  return languages.some(({ packagesOfLibrary }) => paths.some((path) => packagesOfLibrary.has(path)));
}

/** Says of a name whether a piece of code without a source declares it. */
export function sketchedNames(
  essay: EssayDocument,
  languages: readonly CodeLanguage[],
): (name: string) => boolean {
  const sketches = essay.fences.filter((fence) => isOwn(fence) && !captionOf(fence, essay));
  const names = new Set(
    sketches.flatMap(({ lines, language }) => {
      const code = languages.find(({ fenceNames }) => fenceNames.includes(language));
      return code ? code.scan(lines.join('\n')).declarations.map(({ symbol }) => symbol.name) : [];
    }),
  );
  return (name) => names.has(name);
}

function isOwn({ comment, shows }: Fence): boolean {
  return !comment && shows !== 'diagram';
}
