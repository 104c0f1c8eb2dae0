import type { CodeLanguage } from '../../code/language';
import { captionOf } from '../document/captionOf';
import type { EssayDocument, Fence, ProseBlock } from '../document/model';
import type { EssayPin } from './essayPin';
import { isAboutOtherPrograms, isOwnDesign } from './hedges';
import type { Sentence } from './sentence';

/** The paragraphs that link to code of another repository: what they name may be there. */
export function foreignBlocks({ links }: EssayDocument, { repository }: EssayPin): ReadonlySet<ProseBlock> {
  if (repository === undefined) return new Set();
  return new Set(links.flatMap(({ code, block }) => (code && code.repository !== repository ? [block] : [])));
}

/**
 * Says of a name whether the essay has it from elsewhere: in code of its own, such as sketches, settings, commands, and in
 * the paragraphs about other repositories.
 */
export function ownNamesOf(
  { fences, codeSpans }: EssayDocument,
  foreign: ReadonlySet<ProseBlock>,
  sentences: readonly Sentence[],
): (name: string) => boolean {
  const ofOthers = sentences.filter(
    (sentence) => isAboutOtherPrograms(sentence.form) || isOwnDesign(sentence),
  );
  const texts = [
    ...fences.filter(isOwn).map(({ lines }) => lines.join('\n')),
    ...codeSpans.flatMap(({ block, text }) => (foreign.has(block) ? [text] : [])),
    ...ofOthers.flatMap(({ words }) => words.map(({ text }) => text)),
  ];
  const names = new Set(texts.flatMap((text) => text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []));
  return (name) => names.has(name);
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
