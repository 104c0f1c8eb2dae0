import MarkdownIt from 'markdown-it';
import { message, type Message } from '../base/message';
import type { Problem } from '../base/problem';
import type { RepoPath } from '../base/repoPath';
import { linesOf } from '../base/text';
import type { ProseSection } from './model';

/** A Markdown text that has a title, an introduction and sections with ids. */
export interface Document {
  /** Empty when the text has no title; `problems` then says so. */
  readonly title: string;
  /** Markdown, untrusted. */
  readonly introduction: string;
  /** By id, in the order of the text. */
  readonly sections: ReadonlyMap<string, ProseSection>;
  /** Missing title, headings without an id, repeated ids. */
  readonly problems: readonly Problem[];
}

interface Heading {
  readonly level: number;
  readonly text: string;
  /** First line of the heading and first line after it, from 0. */
  readonly line: number;
  readonly bodyLine: number;
}

const HEADING_WITH_ID = /^(.*\S)\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;

/** Reads a text of the form `# Title`, introduction, `## Heading {#id}` sections. */
export function parseDocument(text: string, path: RepoPath): Document {
  const lines = linesOf(text);
  const headings = headingsOf(lines).filter(({ level }) => level <= 2);
  const title = headings.find(({ level }) => level === 1);
  const problems: Problem[] = title ? [] : [noTitle(path)];
  const sections = new Map<string, ProseSection>();
  headings.forEach((heading, index) => {
    if (heading.level !== 2) return;
    const match = HEADING_WITH_ID.exec(heading.text);
    const id = match?.[2];
    if (!match?.[1] || !id) {
      problems.push(noSectionId(heading, path));
    } else if (sections.has(id)) {
      problems.push(repeatedSection(id, heading, path));
    } else {
      const body = textBetween(lines, heading.bodyLine, headings[index + 1]?.line);
      sections.set(id, { heading: match[1], body });
    }
  });
  const introduction = title
    ? textBetween(lines, title.bodyLine, headings[headings.indexOf(title) + 1]?.line)
    : '';
  return { title: title?.text ?? '', introduction, sections, problems };
}

/** A part of a text: from its heading to the next one of the first or second level. */
export interface DocumentPart {
  /** The id of a section; `undefined` for the title and for a heading without an id. */
  readonly id: string | undefined;
  /** True for the title and the introduction below it. */
  readonly isTitle: boolean;
  /** Line of the heading, from 0. */
  readonly line: number;
  /** First line below the heading. */
  readonly bodyLine: number;
  /** First line after the part. */
  readonly end: number;
}

/** The title and the sections of a text, with their lines, in its order. */
export function partsOf(lines: readonly string[]): DocumentPart[] {
  const headings = headingsOf(lines).filter(({ level }) => level <= 2);
  return headings.map(({ level, text, line, bodyLine }, index) => ({
    id: level === 2 ? HEADING_WITH_ID.exec(text)?.[2] : undefined,
    isTitle: level === 1,
    line,
    bodyLine,
    end: headings[index + 1]?.line ?? lines.length,
  }));
}

/** Splits a section at its headings of the third level; `lead` is the text before the first of them. */
export function subsectionsOf(body: string): { lead: string; parts: ProseSection[] } {
  const lines = linesOf(body);
  const headings = headingsOf(lines).filter(({ level }) => level <= 3);
  const parts = headings.map(({ text, bodyLine }, index) => ({
    heading: text,
    body: textBetween(lines, bodyLine, headings[index + 1]?.line),
  }));
  return { lead: textBetween(lines, 0, headings[0]?.line), parts };
}

/** Reads only the blocks of a text and leaves their content unparsed, which is faster. */
export const blockReader = new MarkdownIt({ html: false, linkify: false });
blockReader.core.ruler.disable(['inline', 'text_join']);

function headingsOf(lines: readonly string[]): Heading[] {
  const tokens = blockReader.parse(lines.join('\n'), {});
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open' || token.level !== 0 || !token.map) return [];
    const [line, bodyLine] = token.map;
    return [
      { level: Number(token.tag.slice(1)), text: tokens[index + 1]?.content.trim() ?? '', line, bodyLine },
    ];
  });
}

function textBetween(lines: readonly string[], from: number, to: number | undefined): string {
  return lines.slice(from, to).join('\n').trim();
}

function noTitle(path: RepoPath): Problem {
  const text = message('The text has no title. Begin it with a line "# Title".');
  return { code: 'prose.no-title', severity: 'warning', path, message: text };
}

function noSectionId(heading: Heading, path: RepoPath): Problem {
  const text = message('This heading has no id. Write it as "## Heading {0}".', '{#id}');
  return atHeading('prose.no-id', text, heading, path);
}

function repeatedSection(id: string, heading: Heading, path: RepoPath): Problem {
  const text = message('There is already a section "{0}"; this one is not shown.', id);
  return atHeading('prose.repeated-section', text, heading, path);
}

function atHeading(code: string, text: Message, { line, bodyLine }: Heading, path: RepoPath): Problem {
  const range = { start: { line, column: 0 }, end: { line: bodyLine, column: 0 } };
  return { code, severity: 'warning', path, range, message: text };
}
