import { parseExcerptComment } from '../document/excerptComment';
import { parseEssay } from '../document/parseEssay';

/** A block of a draft, with the blank lines behind it. */
export interface DraftBlock {
  /** As the draft has it. */
  readonly text: string;
  /** The same for blocks that differ only in line ends and in the blank lines behind them. */
  readonly key: string;
}

/** A heading with the blocks below it, up to the next heading; the first section of a draft has none. */
export interface DraftSection {
  /** What it is about: the function that it quotes, else its heading; empty for the first section. */
  readonly key: string;
  /** 0 without a heading. */
  readonly level: number;
  /** The heading first. */
  readonly blocks: readonly DraftBlock[];
}

/** Takes a draft apart; the texts of all blocks together are the draft. */
export function draftSectionsOf(text: string): DraftSection[] {
  const { outerBlocks, lines } = parseEssay(text);
  const starts = outerBlocks.map(({ line }) => lines.offsetAt({ line, column: 0 }));
  const first = text.slice(0, starts[0] ?? text.length);
  const sections: { level: number; blocks: DraftBlock[] }[] = [
    { level: 0, blocks: first === '' ? [] : [blockOf(first)] },
  ];
  outerBlocks.forEach(({ kind }, index) => {
    const block = blockOf(text.slice(starts[index], starts[index + 1] ?? text.length));
    const level = kind === 'heading' ? (/^ {0,3}(#+)/.exec(block.text)?.[1]?.length ?? 0) : 0;
    if (level > 0) sections.push({ level, blocks: [block] });
    else sections.at(-1)?.blocks.push(block);
  });
  return sections.map(({ level, blocks }) => ({ level, blocks, key: keyOf(level, blocks) }));
}

function blockOf(text: string): DraftBlock {
  return { text, key: text.replace(/\r\n?/g, '\n').trimEnd() };
}

/** The number of a phase in a heading changes with the depth, the function that the section quotes does not. */
function keyOf(level: number, blocks: readonly DraftBlock[]): string {
  if (level === 0) return '';
  const quoted = level < 3 ? [] : blocks.flatMap(({ key }) => quotedIn(key));
  return quoted[0] ?? blocks[0]?.key ?? '';
}

function quotedIn(block: string): string[] {
  const comment = /^<!--(.*?)-->/.exec(block)?.[1];
  const excerpt = comment === undefined ? undefined : parseExcerptComment(comment);
  return excerpt ? [`${excerpt.path}#${excerpt.symbol}`] : [];
}
