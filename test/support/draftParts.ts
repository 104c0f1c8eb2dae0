import MarkdownIt from 'markdown-it';
import { parse } from 'yaml';

/** Code that a draft quotes, as a reader of Markdown sees it. */
export interface DraftExcerpt {
  /** What the comment before it says. */
  readonly anchor: unknown;
  readonly caption: string;
  readonly code: string;
}

/** A draft taken apart with the tools that its readers use. */
export interface DraftParts {
  readonly frontMatter: unknown;
  /** Lines after the front matter. */
  readonly body: readonly string[];
  /** Texts of the headings with their level, `2 Version`. */
  readonly headings: readonly string[];
  readonly excerpts: readonly DraftExcerpt[];
  /** The sequence of the steps. */
  readonly diagram: string | undefined;
}

export function partsOfDraft(draft: string): DraftParts {
  const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(draft) ?? [];
  const tokens = new MarkdownIt({ html: true }).parse(body, {});
  const headings: string[] = [];
  const excerpts: DraftExcerpt[] = [];
  let diagram: string | undefined;
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open')
      headings.push(`${token.tag.slice(1)} ${tokens[index + 1]?.content ?? ''}`);
    if (token.type === 'fence' && token.content.startsWith('sequenceDiagram')) diagram = token.content;
    const comment = /^<!-- source-guide-excerpt (.*) -->\n/.exec(token.content);
    if (token.type !== 'html_block' || !comment?.[1]) return;
    const fence = tokens.slice(index).find(({ type, info }) => type === 'fence' && info === 'go');
    const lines = body.split('\n').slice(token.map?.[0]);
    excerpts.push({
      anchor: JSON.parse(comment[1]) as unknown,
      caption: lines[1] ?? '',
      code: fence?.content ?? '',
    });
  });
  return { frontMatter: parse(frontMatter) as unknown, body: body.split('\n'), headings, excerpts, diagram };
}
