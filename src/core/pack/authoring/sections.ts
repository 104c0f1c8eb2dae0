import { linesOf } from '../../base/text';
import { partsOf, type DocumentPart } from '../document';

/** A section of a text of a pack. */
export interface NewSection {
  /** Id of the step. */
  readonly id: string;
  /** Becomes one line. */
  readonly heading: string;
  /** Markdown. */
  readonly body: string;
}

/** A whole text with a title and an introduction, and no section yet. */
export function newText(title: string, introduction: string): string {
  return `# ${headingOf(title)}\n\n${introduction}\n`;
}

/**
 * Puts a section into a text, after the last of the sections `before` that the text has, else after the introduction.
 * Everything else stays as it is written.
 */
export function withSection(text: string, section: NewSection, before: readonly string[]): string {
  const written = [`## ${headingOf(section.heading)} {#${section.id}}`, '', ...linesOf(section.body)];
  return inserted(text, written, before);
}

/** Moves a section behind the last of the sections `before` that the text has. The same text if it has no such section. */
export function withMovedSection(text: string, id: string, before: readonly string[]): string {
  const lines = linesOf(text);
  const part = partsOf(lines).find((each) => each.id === id);
  if (!part) return text;
  const section = trimmed(lines.slice(part.line, part.end));
  const rest = [...trimmed(lines.slice(0, part.line)), '', ...lines.slice(part.end)];
  return inserted(joined(rest, text), section, before);
}

/** A text without a section. The same text if it has no such section. */
export function withoutSection(text: string, id: string): string {
  const lines = linesOf(text);
  const part = partsOf(lines).find((each) => each.id === id);
  if (!part) return text;
  const below = trimmed(lines.slice(part.end));
  const above = trimmed(lines.slice(0, part.line));
  return joined([...above, ...(below.length > 0 ? ['', ...below] : []), ''], text);
}

/** The text with another heading of a section, which keeps its id; `undefined` if it has no such section. */
export function withHeading(text: string, id: string, heading: string): string | undefined {
  const lines = linesOf(text);
  const part = partsOf(lines).find((each) => each.id === id);
  if (!part) return undefined;
  const written = `## ${headingOf(heading)} {#${id}}`;
  return joined([...lines.slice(0, part.line), written, ...lines.slice(part.bodyLine)], text);
}

/** The text with another title; a text without one gets it. */
export function withTitle(text: string, title: string): string {
  const lines = linesOf(text);
  const part = partsOf(lines).find(({ isTitle }) => isTitle);
  const written = `# ${headingOf(title)}`;
  if (!part) return joined([written, '', ...lines], text);
  return joined([...lines.slice(0, part.line), written, ...lines.slice(part.bodyLine)], text);
}

/** A text with the same title and sections as another one, each still to be translated. */
export function untranslated(text: string, body: string): string {
  const lines = linesOf(text);
  const headings = partsOf(lines).flatMap(({ line, bodyLine }) => [
    ...lines.slice(line, bodyLine),
    '',
    body,
    '',
  ]);
  return joined(headings, text);
}

/** The line of the heading of a section, from 0, and the first line of its text; `undefined` if there is none. */
export function placeOfSection(
  text: string,
  id: string,
): { readonly line: number; readonly bodyLine: number; readonly end: number } | undefined {
  return partsOf(linesOf(text)).find((part) => part.id === id);
}

function inserted(text: string, section: readonly string[], before: readonly string[]): string {
  const lines = linesOf(text);
  const place = placeFor(partsOf(lines), before, lines.length);
  const above = trimmed(lines.slice(0, place));
  const below = trimmed(lines.slice(place));
  const parts = [above, section, below].filter((part) => part.length > 0);
  return joined([...parts.flatMap((part, index) => (index === 0 ? part : ['', ...part])), ''], text);
}

function placeFor(parts: readonly DocumentPart[], before: readonly string[], end: number): number {
  const behind = parts.filter(({ id }) => id !== undefined && before.includes(id)).at(-1);
  const title = parts.find(({ isTitle }) => isTitle);
  return (behind ?? title)?.end ?? parts[0]?.line ?? end;
}

/** Without the empty lines at both ends. */
function trimmed(lines: readonly string[]): string[] {
  const isWritten = (line: string): boolean => line.trim() !== '';
  const first = lines.findIndex(isWritten);
  const behind = [...lines].reverse().findIndex(isWritten);
  return first < 0 ? [] : lines.slice(first, lines.length - behind);
}

function joined(lines: readonly string[], like: string): string {
  return lines.join(like.includes('\r\n') ? '\r\n' : '\n');
}

/** One line without control characters, and without what would read as an id. */
function headingOf(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\{#[^}]*\}\s*$/, '')
    .trim();
}
