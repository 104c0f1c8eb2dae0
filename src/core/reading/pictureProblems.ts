import { message } from '../base/message';
import type { Problem } from '../base/problem';
import { linesOf } from '../base/text';
import { blockReader } from '../pack/document';
import { isTypeFence } from '../pack/pictureFences';
import { problemsOfFiles, type LoadedPack } from '../pack/pack';
import type { PackText } from '../pack/texts';
import { readTextPicture, type TextPictureProblem } from './textPictures';
import { typeOfFence } from './typeHtml';

/** The problems of all files of a pack, those of pictures in its texts included. */
export function allProblems(loaded: LoadedPack): readonly Problem[] {
  return [
    ...problemsOfFiles(loaded),
    ...loaded.texts().flatMap((text) => pictureProblems(text, typesOf(loaded, text))),
  ];
}

function typesOf({ pack }: LoadedPack, { folder }: PackText): readonly string[] {
  return pack?.walkthroughs.find(({ id }) => id === folder)?.types.map(({ id }) => id) ?? [];
}

/** What is wrong with the pictures of a text, each with its line, and with its types; `types` has the ids that it may show. */
export function pictureProblems({ path, text = '' }: PackText, types: readonly string[]): Problem[] {
  const lines = linesOf(text);
  return blockReader.parse(lines.join('\n'), {}).flatMap(({ type, info, content, map }): Problem[] => {
    if (type !== 'fence' || !map) return [];
    const problems = isTypeFence(info)
      ? typeProblems(info, types)
      : (readTextPicture(info, content.replace(/\n$/, '').split('\n'))?.problems ?? []);
    return problems.map(({ line, message: said }) => {
      const place = line === undefined ? map[0] : map[0] + 1 + line;
      const end = (lines[place] ?? '').length;
      const range = { start: { line: place, column: 0 }, end: { line: place, column: end } };
      return { code: 'picture.unreadable', severity: 'warning', path, range, message: said };
    });
  });
}

function typeProblems(info: string, types: readonly string[]): TextPictureProblem[] {
  const id = typeOfFence(info);
  if (id !== undefined && types.includes(id)) return [];
  return [
    { message: message('The walkthrough lists no type "{0}". It lists: {1}.', id ?? info, types.join(', ')) },
  ];
}
