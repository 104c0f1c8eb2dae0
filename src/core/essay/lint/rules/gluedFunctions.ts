import { LineIndex } from '../../../base/text';
import { message } from '../../../base/message';
import { isFunction } from '../../../code/declaration';
import type { CodeLanguage, CodeLanguages } from '../../../code/language';
import { languageOfFence } from '../../../code/languageOf';
import { recognise } from '../../document/codeLanguage';
import { captionOf } from '../../document/captionOf';
import { isElision } from '../../excerpt/elision';
import type { EssayDocument, Fence } from '../../document/model';
import type { Report, Rule } from '../rule';

/** X5: each excerpt quotes one place of the source; it does not join functions that are apart there. */
export const gluedFunctions: Rule = {
  id: 'X5',
  name: 'excerpt.several-functions',
  check: (essay, { languages }) =>
    essay.fences.flatMap((fence): Report[] => {
      const language = languageOf(fence, languages);
      if (!language) return [];
      const functions = functionsIn(fence, language);
      if (functions.length < 2 || !isGlued(fence, functions, essay)) return [];
      const names = functions
        .map(({ written }) => written)
        .slice(0, 4)
        .join(', ');
      const report = message(
        'This excerpt puts several functions together: {0}. Give each an excerpt and a caption of its own.',
        names,
      );
      return [{ severity: 'error', at: { start: fence.start, end: fence.end }, message: report }];
    }),
};

/** A fence that names no language is in the one that its lines tell. */
function languageOf({ shows, language, lines }: Fence, languages: CodeLanguages): CodeLanguage | undefined {
  if (shows !== 'source') return undefined;
  return languageOfFence(language === '' ? (recognise(lines) ?? '') : language, languages);
}

/** Functions with the lines that they take, from 0. */
interface PlacedFunction {
  readonly written: string;
  readonly first: number;
  readonly last: number;
}

/** None for a whole file, such as an example of the writer's own. */
function functionsIn({ lines }: Fence, language: CodeLanguage): PlacedFunction[] {
  const text = lines.join('\n');
  const { packageName, declarations } = language.scan(text);
  if (packageName !== '') return [];
  const places = new LineIndex(text);
  return declarations.filter(isFunction).map(({ symbol, start, end }) => ({
    written: symbol.written,
    first: places.positionAt(start).line,
    last: places.positionAt(end).line,
  }));
}

/** Neighbours in an excerpt may be neighbours in the source: that they are not must show. */
function isGlued(fence: Fence, functions: readonly PlacedFunction[], essay: EssayDocument): boolean {
  const isLeftOut = functions.some(({ first }, index) => {
    const before = functions[index - 1];
    return before !== undefined && fence.lines.slice(before.last + 1, first).some(isElision);
  });
  if (isLeftOut || fence.comment) return isLeftOut;
  const block = captionOf(fence, essay);
  const lines = block && essay.fileLinkIn(block)?.lines;
  return lines !== undefined && lines.last > lines.first && lines.last - lines.first + 1 < fence.lines.length;
}
