import type { Problem } from '../base/problem';
import { linesOf } from '../base/text';
import { blockReader } from '../pack/document';
import { problemsOfFiles, type LoadedPack } from '../pack/pack';
import type { PackText } from '../pack/texts';
import { readTextPicture } from './textPictures';

/** The problems of all files of a pack, those of pictures in its texts included. */
export function allProblems(loaded: LoadedPack): readonly Problem[] {
  return [...problemsOfFiles(loaded), ...loaded.texts().flatMap(pictureProblems)];
}

/** What is wrong with the pictures of a text, each with its line. */
export function pictureProblems({ path, text = '' }: PackText): Problem[] {
  const lines = linesOf(text);
  return blockReader.parse(lines.join('\n'), {}).flatMap(({ type, info, content, map }): Problem[] => {
    if (type !== 'fence' || !map) return [];
    const problems = readTextPicture(info, content.replace(/\n$/, '').split('\n'))?.problems ?? [];
    return problems.map(({ line, message }) => {
      const place = line === undefined ? map[0] : map[0] + 1 + line;
      const end = (lines[place] ?? '').length;
      const range = { start: { line: place, column: 0 }, end: { line: place, column: end } };
      return { code: 'picture.unreadable', severity: 'warning', path, range, message };
    });
  });
}
