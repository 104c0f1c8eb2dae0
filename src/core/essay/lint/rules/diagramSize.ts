import { message } from '../../../base/message';
import { parseDiagram } from '../../document/mermaid';
import type { Report, Rule } from '../rule';

const MOST_NODES = 15;
const MOST_PARTICIPANTS = 8;

/** D4: drawings that fit on a page. */
export const diagramSize: Rule = {
  id: 'D4',
  name: 'diagram.too-large',
  check: ({ fences }) =>
    fences.flatMap(({ language, lines, start, end }): Report[] => {
      if (language !== 'mermaid') return [];
      const { kind, parts } = parseDiagram(lines);
      const most = kind === 'sequence' ? MOST_PARTICIPANTS : MOST_NODES;
      if (parts.length <= most) return [];
      const text = message(
        'This drawing has {0} parts; {1} can be read. Split it, or leave out what you do not explain.',
        parts.length,
        most,
      );
      return [{ severity: 'warning', at: { start, end }, message: text }];
    }),
};
