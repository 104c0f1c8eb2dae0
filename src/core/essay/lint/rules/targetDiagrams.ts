import { message } from '../../../base/message';
import type { Report, Rule } from '../rule';

/** T1: drawings that the target draws. */
export const targetDiagrams: Rule = {
  id: 'T1',
  name: 'target.diagram',
  check: ({ fences }, { target }) =>
    fences.flatMap(({ language, start, end }): Report[] => {
      if (language !== 'mermaid' || target.mermaid === 'drawn') return [];
      const at = { start, end };
      return target.mermaid === 'picture'
        ? [
            {
              severity: 'information',
              at,
              message: message(
                '{0} shows Mermaid as code. The export puts a picture in its place.',
                target.name,
              ),
            },
          ]
        : [
            {
              severity: 'information',
              at,
              message: message('{0} draws Mermaid only when the site is set up for it.', target.name),
            },
          ];
    }),
};
