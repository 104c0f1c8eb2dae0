import { message } from '../../../base/message';
import type { EssayDocument } from '../../document/model';
import type { Report, Rule } from '../rule';

const PATH = /^(?!\\)[\w.\\-]{3,200}\.(?:go|rs|c|h|cc|cpp|java|py|ts|js|proto|md|toml|ya?ml|conf)(?::\d+)?$/;
const PIECE = /[^\s`()[\]{}"'，。；：、“”（）]+/g;

/** M5: paths as the repository has them, with forward slashes. */
export const backslashPath: Rule = {
  id: 'M5',
  name: 'path.backslash',
  check: (essay) =>
    pieces(essay).flatMap(({ text, start }): Report[] => {
      if (!text.includes('\\')) return [];
      return [...text.matchAll(PIECE)].flatMap(({ 0: match, index }): Report[] => {
        // The full stop of a sentence is not the path's.
        const piece = match.replace(/[.:]$/, '');
        if (piece.length > 200 || !piece.includes('\\') || !PATH.test(piece)) return [];
        const at = { start: start(index), end: start(index) + piece.length };
        const path = piece.replaceAll('\\', '/');
        const fix = { title: message('Write {0}', path), edits: [{ ...at, text: path }] };
        return [
          {
            severity: 'error',
            at,
            message: message('Paths in a repository have forward slashes: {0}.', path),
            fix,
          },
        ];
      });
    }),
};

interface PieceOfText {
  readonly text: string;
  readonly start: (index: number) => number;
}

function pieces({ blocks, codeSpans, text }: EssayDocument): PieceOfText[] {
  return [
    // In prose, a backslash before a mark only keeps Markdown from reading it.
    ...blocks.map(({ prose, offsetOf }) => ({
      text: prose.includes('\\') ? prose.replace(/\\[!-/:-@[-`{-~]/g, '__') : prose,
      start: offsetOf,
    })),
    ...codeSpans.map((span) => {
      const marks = Math.max(0, text.slice(span.start, span.end).indexOf(span.text));
      return { text: span.text, start: (index: number) => span.start + marks + index };
    }),
  ];
}
