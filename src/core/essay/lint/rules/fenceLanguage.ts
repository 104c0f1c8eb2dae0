import { message } from '../../../base/message';
import { isDiagramLanguage, isSourceLanguage, recognise } from '../../document/codeLanguage';
import type { EssayDocument, Fence } from '../../document/model';
import type { Report, Rule } from '../rule';

const LONGEST_NAME = 30;

/** X6: each fence names its language, and the right one; colours and readers' tools hang on it. */
export const fenceLanguage: Rule = {
  id: 'X6',
  name: 'code.language',
  check: (essay) =>
    essay.fences.flatMap((fence): Report[] => {
      const text = problemOf(fence);
      return text
        ? [{ severity: 'error', at: openingLine(fence, essay), message: text, ...fixFor(fence, essay) }]
        : [];
    }),
};

function problemOf(fence: Fence): Report['message'] | undefined {
  const { language, info, lines, isIndented } = fence;
  if (isIndented) return undefined;
  if (language === '')
    return message('This code names no language. Write it after the fence, "text" for output.');
  if (
    /[({]/.test(language) ||
    language.length > LONGEST_NAME ||
    /^(?:func|type|package|import|var)$/.test(language)
  )
    return message(
      '"{0}" is in the place of the language. The first line of the code may have moved up.',
      info.slice(0, 40),
    );
  const really = recognise(lines);
  return really && contradicts(language, really)
    ? message('This code is marked as {0} but looks like {1}.', language, really)
    : undefined;
}

/** Only what is surely another language; `text`, `diff`, `console` and their like may hold anything. */
function contradicts(language: string, really: string): boolean {
  if (really === 'go') return isOther(language, ['go', 'golang']);
  if (really === 'json')
    return isOther(language, ['json', 'json5', 'jsonc', 'javascript', 'js', 'typescript', 'ts']);
  if (really === 'sql') return isSourceLanguage(language) || language === 'css' || language === 'json';
  return isSourceLanguage(language) || ['css', 'json', 'yaml'].includes(language);
}

function isOther(language: string, right: readonly string[]): boolean {
  const isNamed = isSourceLanguage(language) || isDiagramLanguage(language);
  return (
    (isNamed || ['css', 'html', 'json', 'yaml', 'toml', 'sql', 'bash', 'shell', 'sh'].includes(language)) &&
    !right.includes(language)
  );
}

function openingLine({ line }: Fence, { lines }: EssayDocument): { start: number; end: number } {
  const start = lines.offsetAt({ line, column: 0 });
  return { start, end: start + lines.lineText(line).length };
}

function fixFor(fence: Fence, essay: EssayDocument): Pick<Report, 'fix'> {
  const really = recognise(fence.lines);
  const { start, end } = openingLine(fence, essay);
  const opening = /[`~]{3,}/.exec(essay.text.slice(start, end));
  if (!really || !opening || (fence.info !== '' && fence.info !== fence.language)) return {};
  const from = start + opening.index + opening[0].length;
  return { fix: { title: message('Mark as {0}', really), edits: [{ start: from, end, text: really }] } };
}
