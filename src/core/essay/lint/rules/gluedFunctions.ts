import { scanDeclarations } from '../../../go/declarations';
import { message } from '../../../base/message';
import { captionOf } from '../document/captionOf';
import { isElision } from '../document/elision';
import type { EssayDocument, Fence } from '../document/model';
import type { Report, Rule } from '../rule';

/** X5: one place of the source for each excerpt; functions that stand apart there are not glued together. */
export const gluedFunctions: Rule = {
  id: 'X5',
  check: (essay) =>
    essay.fences.flatMap((fence): Report[] => {
      if (fence.shows !== 'source' || !/^(?:go|golang|)$/.test(fence.language)) return [];
      const text = fence.lines.join('\n');
      const functions = scanDeclarations(text).declarations.filter(
        ({ kind }) => kind === 'func' || kind === 'method',
      );
      const [first, ...others] = functions;
      if (!first || others.length === 0 || isOnePlace(fence, essay)) return [];
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

/** True when the origin is one stretch of lines with nothing left out, as long as the code. */
function isOnePlace(fence: Fence, essay: EssayDocument): boolean {
  if (fence.lines.some(isElision)) return false;
  if (fence.comment) return fence.comment.spans.length === 1;
  const block = captionOf(fence, essay);
  const lines = block && essay.fileLinkIn(block)?.lines;
  return lines !== undefined && lines.last - lines.first + 1 === fence.lines.length;
}
