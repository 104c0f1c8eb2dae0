import { message } from '../../../base/message';
import { drawMermaid } from '../../../picture/mermaid/drawMermaid';
import type { Report, Rule } from '../rule';

/** T1: diagrams that the target draws, or that the export makes pictures of. */
export const targetDiagrams: Rule = {
  id: 'T1',
  name: 'target.diagram',
  check: ({ fences }, { target }) =>
    fences.flatMap(({ language, lines, start, end }): Report[] => {
      if (language !== 'mermaid' || target.mermaid === 'drawn') return [];
      const at = { start, end };
      if (target.mermaid !== 'picture') {
        const text = message('{0} draws Mermaid only when the site is set up for it.', target.name);
        return [{ severity: 'information', at, message: text }];
      }
      if (drawMermaid(lines.join('\n'), NO_WORDS) !== undefined) return [];
      const text = message(
        '{0} shows Mermaid as code, and the export cannot draw this diagram. Make its picture by hand.',
        target.name,
      );
      return [{ severity: 'warning', at, message: text }];
    }),
};

const NO_WORDS = { language: 'en', title: '', description: '' };
