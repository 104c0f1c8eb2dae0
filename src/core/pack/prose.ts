import MarkdownIt from 'markdown-it';
import { message } from '../base/message';
import type { Problem } from '../base/problem';
import type { RepoPath } from '../base/repoPath';
import type { Prose, Section } from './model';

/** A text and what is wrong with it. */
export interface ParsedProse {
  readonly prose: Prose;
  /** Ids of the sections in the order in which they stand. */
  readonly order: readonly string[];
  readonly problems: readonly Problem[];
}

interface Heading {
  readonly level: number;
  readonly text: string;
  /** First line of the heading and first line after it, from 0. */
  readonly line: number;
  readonly bodyLine: number;
}

const STEP_HEADING = /^(.*\S)\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;

/** Reads the prose of a walkthrough: a title, an introduction, one `## heading {#step-id}` section per step. */
export function parseProse(text: string, path: RepoPath): ParsedProse {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const headings = headingsOf(lines.join('\n')).filter(({ level }) => level <= 2);
  const title = headings.find(({ level }) => level === 1);
  const problems: Problem[] = title ? [] : [noTitle(path)];
  const sections = new Map<string, Section>();
  const order: string[] = [];
  headings.forEach((heading, index) => {
    if (heading.level !== 2) return;
    const match = STEP_HEADING.exec(heading.text);
    const id = match?.[2];
    if (!match?.[1] || !id) {
      problems.push(noStepId(heading, path));
    } else if (sections.has(id)) {
      problems.push(repeatedStep(id, heading, path));
    } else {
      order.push(id);
      sections.set(id, {
        heading: match[1],
        body: textBetween(lines, heading.bodyLine, headings[index + 1]?.line),
      });
    }
  });
  const introduction = title
    ? textBetween(lines, title.bodyLine, headings[headings.indexOf(title) + 1]?.line)
    : '';
  return { prose: { title: title?.text ?? '', introduction, sections }, order, problems };
}

function headingsOf(text: string): Heading[] {
  const tokens = new MarkdownIt().parse(text, {});
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
  return {
    code: 'prose.no-title',
    severity: 'warning',
    path,
    message: message('The text has no title. Begin it with a line "# Title".'),
  };
}

function noStepId(heading: Heading, path: RepoPath): Problem {
  return {
    code: 'prose.no-step-id',
    severity: 'warning',
    path,
    range: rangeOfHeading(heading),
    message: message('This heading names no step. Write it as "## Heading {0}".', '{#step-id}'),
  };
}

function repeatedStep(id: string, heading: Heading, path: RepoPath): Problem {
  return {
    code: 'prose.repeated-step',
    severity: 'warning',
    path,
    range: rangeOfHeading(heading),
    message: message('The step "{0}" has a section already; this one is not shown.', id),
  };
}

function rangeOfHeading({ line, bodyLine }: Heading): Problem['range'] & object {
  return { start: { line, column: 0 }, end: { line: bodyLine, column: 0 } };
}
