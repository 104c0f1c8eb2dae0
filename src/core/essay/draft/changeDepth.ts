import { LineIndex } from '../../base/text';
import type { DraftComment } from '../document/draftComment';
import { draftCommentEdit, findDraftComment } from '../document/draftCommentEdit';
import { isDraftDepth, STANDARD_DEPTH, type DraftDepth } from './depth';
import { draftSectionsOf, type DraftBlock, type DraftSection } from './draftSections';
import { haveSameKeys, mergeBlocks } from './mergeBlocks';

/** The depth of a draft, as its comment says. */
export function depthOfDraft(text: string): DraftDepth {
  const depth = findDraftComment(text)?.comment.depth;
  return isDraftDepth(depth) ? depth : STANDARD_DEPTH;
}

/**
 * A draft at another depth. `write` makes the draft again at a depth, for the same commit and day. What the writer has changed or
 * added stays, byte for byte: only parts that are as they were made are left out or replaced, and parts that are new are added.
 */
export async function changeDepth(
  text: string,
  depth: DraftDepth,
  write: (depth: DraftDepth) => Promise<string>,
): Promise<string> {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const own = draftSectionsOf(text);
  const before = draftSectionsOf(await write(depthOfDraft(text)));
  const after = draftSectionsOf((await write(depth)).replaceAll('\n', lineEnd));
  const merged = joinBlocks(mergeSections(own, before, after), own, lineEnd);
  const comment = findDraftComment(merged)?.comment;
  return comment ? withComment(merged, { ...comment, depth }) : merged;
}

/** Blocks of the writer and new ones are kept apart by a blank line. */
function joinBlocks(
  sections: readonly DraftSection[],
  own: readonly DraftSection[],
  lineEnd: string,
): string {
  const ownBlocks = new Set(own.flatMap(({ blocks }) => blocks));
  let written = '';
  let last: DraftBlock | undefined;
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    const isSeam = last !== undefined && ownBlocks.has(last) !== ownBlocks.has(block);
    if (isSeam && !/\n$/.test(written)) written += lineEnd;
    if (isSeam && !/\n[ \t]*\r?\n$/.test(written)) written += lineEnd;
    written += block.text;
    last = block;
  }
  return written;
}

function withComment(text: string, comment: DraftComment): string {
  const { range, text: written } = draftCommentEdit(text, comment);
  const lines = new LineIndex(text);
  return text.slice(0, lines.offsetAt(range.start)) + written + text.slice(lines.offsetAt(range.end));
}

function mergeSections(
  own: readonly DraftSection[],
  before: readonly DraftSection[],
  after: readonly DraftSection[],
): DraftSection[] {
  const find = (sections: readonly DraftSection[], key: string): DraftSection | undefined =>
    sections.find((section) => section.key === key);
  const merged = own.map((section, index) => {
    const [earlier, later] = [find(before, section.key), find(after, section.key)];
    const isFirst = own.findIndex(({ key }) => key === section.key) === index;
    if (!isFirst || !earlier) return section;
    if (later) return { ...section, blocks: mergeBlocks(section.blocks, earlier.blocks, later.blocks) };
    return haveSameKeys(section.blocks, earlier.blocks) ? undefined : section;
  });
  const kept = merged.flatMap((section, index) => {
    const parent = own[index];
    return section ?? (parent && hasChildren(index, own, merged) ? parent : []);
  });
  const added = after.filter(({ key }) => !find(own, key) && !find(before, key));
  return added.reduceRight((sections, section) => insert(section, sections, after), kept);
}

/** True if something below the heading of a section stays. */
function hasChildren(
  index: number,
  own: readonly DraftSection[],
  merged: readonly (DraftSection | undefined)[],
): boolean {
  const level = own[index]?.level ?? 0;
  const below = own.slice(index + 1);
  const end = below.findIndex((section) => section.level <= level);
  const count = end < 0 ? below.length : end;
  return merged.slice(index + 1, index + 1 + count).some((section) => section !== undefined);
}

/** Puts a new section before the next one that the draft has, so that the writer's own sections stay where they are. */
function insert(
  section: DraftSection,
  sections: readonly DraftSection[],
  after: readonly DraftSection[],
): DraftSection[] {
  const following = after.slice(after.indexOf(section) + 1).map(({ key }) => key);
  const next = following.find((key) => sections.some((known) => known.key === key));
  const place = next === undefined ? sections.length : sections.findIndex(({ key }) => key === next);
  return [...sections.slice(0, place), section, ...sections.slice(place)];
}
