import type { EssayDocument, Fence, ProseBlock } from './model';

/** The block beside a fence that links to a file: the one the draft wrote, else the nearer one. */
export function captionOf(fence: Fence, { fileLinkIn }: EssayDocument): ProseBlock | undefined {
  const own = fence.neighbours.find(({ role }) => role === 'caption');
  return own ?? fence.neighbours.find((block) => fileLinkIn(block) !== undefined);
}
