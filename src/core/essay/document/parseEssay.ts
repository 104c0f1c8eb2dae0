import type { Language } from '../../base/language';
import { LineIndex } from '../../base/text';
import { draftCommentIn } from './draftComment';
import type { CodeLink } from './codeLink';
import { isOwnProse } from './counting';
import { frontMatterSpan, parseFrontMatter } from './frontMatter';
import type { EssayDocument, ProseBlock } from './model';
import { BlockReader } from './blockReader';
import { Body } from './body';
import { parseMarkdown, type MarkdownTree } from './markdown/markdownTree';

/**
 * Reads an essay. Nothing makes it fail: what is not well formed is read as Markdown reads it. With the tree of an earlier
 * text it is quicker, and the result is the same.
 */
export function parseEssay(text: string, earlier?: MarkdownTree): EssayDocument {
  const lines = new LineIndex(text);
  const { yaml, bodyStart } = frontMatterSpan(text);
  const bodyLine = lines.positionAt(bodyStart).line;
  const body = new Body(text, bodyStart, lines, bodyLine);
  const markdown = parseMarkdown(body.text, earlier);
  const parts = new BlockReader(body, markdown).read(markdown);
  const fileLinks = new Map<ProseBlock, CodeLink>();
  for (const { block, code } of parts.links)
    if (code?.view === 'file' && !fileLinks.has(block)) fileLinks.set(block, code);
  const withCode = new Set(parts.codeSpans.map(({ block }) => block));
  return {
    text,
    markdown,
    lines,
    frontMatter: yaml && parseFrontMatter(text, yaml),
    bodyLine,
    language: languageOf(parts.blocks),
    draft: draftCommentIn(parts.comments),
    ...parts,
    fileLinkIn: (block) => fileLinks.get(block),
    hasCodeIn: (block) => withCode.has(block),
  };
}

/** Chinese as soon as a good part of it is: technical Chinese is full of Latin words. */
function languageOf(blocks: readonly ProseBlock[]): Language {
  let [han, words] = [0, 0];
  for (const block of blocks) {
    if (!isOwnProse(block) && block.kind !== 'heading' && block.role !== 'prompt') continue;
    han += block.amount.han;
    words += block.amount.words;
  }
  return han > words ? 'zh-cn' : 'en';
}
