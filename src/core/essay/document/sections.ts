import type { EssayDocument, Fence, Heading, ProseBlock } from './model';

/** A heading of any level and the content below it, up to the next heading. */
export interface Section {
  /** Absent for the content before the first heading. */
  readonly heading: Heading | undefined;
  /** Prose of this section. */
  readonly blocks: readonly ProseBlock[];
  /** Code blocks of this section. */
  readonly fences: readonly Fence[];
}

/** The sections of an essay, in order. */
export function sectionsOf({ headings, blocks, fences, text }: EssayDocument): Section[] {
  let block = 0;
  let fence = 0;
  return [undefined, ...headings].map((heading, index) => {
    const end = headings[index]?.start ?? text.length + 1;
    const [firstBlock, firstFence] = [block, fence];
    while ((blocks[block]?.start ?? Infinity) < end) block++;
    while ((fences[fence]?.start ?? Infinity) < end) fence++;
    return { heading, blocks: blocks.slice(firstBlock, block), fences: fences.slice(firstFence, fence) };
  });
}
