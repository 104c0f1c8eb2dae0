import type { Language } from '../../base/language';
import type { RepoPath } from '../../base/repoPath';
import { applyEdits, continuation, parseBody, prefixAt } from './edits';
import { headingText } from './headings';
import type { Layout } from './layout';
import { destination, escaped } from './markdownText';
import { EXPORT_TEXTS } from './texts';

/** A diagram that the target does not draw. */
export interface Diagram {
  /** Where its source lies, and where its picture belongs. */
  readonly source: RepoPath;
  readonly picture: RepoPath;
  readonly text: string;
}

export interface WithoutDiagrams {
  readonly body: string;
  readonly diagrams: readonly Diagram[];
}

/** Puts pictures that are still to be made in the place of Mermaid fences, and keeps the sources. */
export function diagramsToPictures(
  body: string,
  slug: string,
  layout: Layout,
  language: Language,
): WithoutDiagrams {
  const essay = parseBody(body);
  const diagrams: Diagram[] = [];
  const edits = mermaidIn(essay).map(({ start, end, lines }) => {
    const name = `${slug}-diagram-${diagrams.length + 1}`;
    diagrams.push({
      source: `diagrams/${name}.mmd` as RepoPath,
      picture: `${layout.pictures}/${name}.png` as RepoPath,
      text: lines.join('\n') + '\n',
    });
    const heading = essay.headings.filter((candidate) => candidate.start < start).at(-1);
    const label = alternativeOf(lines, heading ? headingText(heading.text) : '', language);
    const prefix = linePrefix(essay, start);
    const address = destination(`${layout.pictureAddress}${name}.png`);
    return { start, end, text: `${prefix}![${escaped(label)}](${address})\n` };
  });
  return { body: applyEdits(essay.text, edits), diagrams };
}

/** Blowfish draws Mermaid in a shortcode of its own. */
export function diagramsToShortcodes(body: string): string {
  const essay = parseBody(body);
  const edits = mermaidIn(essay).map(({ start, end, lines }) => {
    const prefix = linePrefix(essay, start);
    const below = continuation(prefix);
    const written = [`${prefix}${OPEN}`, ...[...lines, CLOSE].map((line) => below + line)];
    return { start, end, text: written.map((line) => `${line}\n`).join('') };
  });
  return applyEdits(essay.text, edits);
}

const OPEN = '\ue000mermaid\ue000';
const CLOSE = '\ue000/mermaid\ue000';

/** Writes the shortcodes, once every other brace is escaped. */
export function restoreShortcodes(body: string): string {
  return body.replaceAll(OPEN, '{{< mermaid >}}').replaceAll(CLOSE, '{{< /mermaid >}}');
}

function mermaidIn({ fences }: ReturnType<typeof parseBody>) {
  return fences.filter(({ language }) => language === 'mermaid');
}

/** How many diagrams a text has. */
export function countDiagrams(body: string): number {
  return mermaidIn(parseBody(body)).length;
}

/** What stands before the mark of a fence in its first line. */
function linePrefix(essay: ReturnType<typeof parseBody>, start: number): string {
  const line = essay.lines.lineText(essay.lines.positionAt(start).line);
  const column = line.search(/`{3}|~{3}/);
  return column < 0 ? '' : prefixAt(essay, start) + line.slice(0, column);
}

const MOST_PARTICIPANTS = 8;

/** Words for those who do not see the picture: its kind, the heading above it, who takes part. */
function alternativeOf(lines: readonly string[], heading: string, language: Language): string {
  const texts = EXPORT_TEXTS[language];
  const first = lines.map((line) => line.trim()).find((line) => line !== '' && !line.startsWith('%%')) ?? '';
  const word = /^[\w-]{1,40}/.exec(first)?.[0] ?? '';
  const kind = Object.hasOwn(texts.diagrams, word) ? (texts.diagrams[word] ?? texts.diagram) : texts.diagram;
  const participants = lines.flatMap((line) => {
    const match = /^\s*(?:participant|actor) (\S{1,60})(?: as (.{1,80}))?$/.exec(line.slice(0, 200));
    return match ? [(match[2] ?? match[1] ?? '').trim()] : [];
  });
  return texts.alternative(kind, heading, participants.slice(0, MOST_PARTICIPANTS));
}
