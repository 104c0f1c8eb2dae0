import { LineIndex } from '../../../base/text';
import { scanDeclarations } from '../../../languages/go/declarations';
import { message } from '../../../base/message';
import { captionOf } from '../../document/captionOf';
import { isElision } from '../../document/elision';
import type { EssayDocument, Fence } from '../../document/model';
import type { Report, Rule } from '../rule';

/** X5: one place of the source for each excerpt; functions that stand apart there are not glued together. */
export const gluedFunctions: Rule = {
  id: 'X5',
  check: (essay) =>
    essay.fences.flatMap((fence): Report[] => {
      if (fence.shows !== 'source' || !/^(?:go|golang|)$/.test(fence.language)) return [];
      const functions = functionsIn(fence);
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

/** Functions with the lines that they take, from 0. */
interface PlacedFunction {
  readonly written: string;
  readonly first: number;
  readonly last: number;
}

/** None for a whole file, such as an example of the writer's own. */
function functionsIn({ lines }: Fence): PlacedFunction[] {
  const text = lines.join('\n');
  const { packageName, declarations } = scanDeclarations(text);
  if (packageName !== '') return [];
  const places = new LineIndex(text);
  return declarations
    .filter(({ kind }) => kind === 'func' || kind === 'method')
    .map(({ written, start, end }) => ({
      written,
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
  if (isLeftOut || fence.comment) return isLeftOut || (fence.comment?.spans.length ?? 1) > 1;
  const block = captionOf(fence, essay);
  const lines = block && essay.fileLinkIn(block)?.lines;
  return lines !== undefined && lines.last > lines.first && lines.last - lines.first + 1 < fence.lines.length;
}
