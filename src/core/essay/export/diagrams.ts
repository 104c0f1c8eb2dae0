import type { Language } from '../../base/language';
import type { RepoPath } from '../../base/repoPath';
import { drawMermaid } from '../../picture/mermaid/drawMermaid';
import type { PictureWords } from '../../picture/svg';
import { figuresIn, isFigure } from '../figures';
import { rewrite, type Replacement } from '../document/edits';
import type { EssayDocument, Fence } from '../document/model';
import { continuation, prefixAt } from './wholeLines';
import { headingText } from './headings';
import type { Layout } from './layout';
import { destination, escaped } from './markdownText';
import type { ExportedFile, ExportRequest } from './model';
import { EXPORT_TEXTS } from './texts';

/** A diagram or a figure that the target does not draw. */
export interface Diagram {
  /** Where its text is kept. */
  readonly source: RepoPath;
  /** The Mermaid text, or that of the figure. */
  readonly text: string;
  /** Where the essay looks for its picture. */
  readonly picture: RepoPath;
  /** The picture as an SVG text; absent for a diagram that is not understood. */
  readonly svg?: string;
}

export interface WithoutDiagrams {
  /** The essay with pictures in place of the diagrams. */
  readonly body: EssayDocument;
  /** The diagrams that were replaced; empty when there are none. */
  readonly diagrams: readonly Diagram[];
}

/** Where pictures of diagrams go, and in which language and form. */
export interface DiagramRules {
  /** The name of the essay in file names. */
  readonly slug: string;
  /** The folders of the target. */
  readonly layout: Layout;
  /** The language of alternative texts. */
  readonly language: Language;
  /** False when the target needs PNG instead of SVG. */
  readonly takesSvg: boolean;
  /** True when the target draws Mermaid itself, so that only figures become pictures. */
  readonly keepsMermaid: boolean;
}

/** Puts pictures in the place of figures and of the Mermaid fences that the target does not draw, and keeps the sources. */
export function diagramsToPictures(essay: EssayDocument, rules: DiagramRules): WithoutDiagrams {
  const { layout, language, keepsMermaid } = rules;
  const diagrams: Diagram[] = [];
  let drawnLines = 0;
  const headingOf = ({ start }: Fence): string => {
    const heading = essay.headings.filter((candidate) => candidate.start < start).at(-1);
    return heading ? headingText(heading.text) : '';
  };
  const figures = new Map(figuresIn(essay, language, headingOf).map((figure) => [figure.fence, figure]));
  const edits = essay.fences.flatMap((fence): Replacement[] => {
    const { lines, start, end } = fence;
    const figure = figures.get(fence);
    // A figure that cannot be drawn stays, so that readers see its text; a problem says why.
    if (figure ? figure.svg === undefined : !isMermaid(fence) || keepsMermaid) return [];
    if (!figure) drawnLines += lines.length;
    const words = figure?.words ?? wordsFor(lines, headingOf(fence), language);
    const svg = figure
      ? figure.svg
      : drawnLines <= MOST_DRAWN_LINES
        ? drawMermaid(lines.join('\n'), words)
        : undefined;
    const diagram = diagramOf(fence, svg, diagrams.length + 1, rules);
    diagrams.push(diagram);
    const prefix = linePrefix(essay, start);
    const address = destination(layout.pictureAddress + nameOf(diagram.picture));
    return [{ start, end, text: `${prefix}![${escaped(words.description)}](${address})\n` }];
  });
  return { body: rewrite(essay, () => edits), diagrams };
}

/** Lines of diagrams that are drawn in one essay; the others stay Mermaid, so that the work has an end. */
const MOST_DRAWN_LINES = 1500;

function diagramOf(
  { lines, info, language }: Fence,
  svg: string | undefined,
  number: number,
  { slug, layout, takesSvg }: DiagramRules,
): Diagram {
  const name = `${slug}-diagram-${number}`;
  const ending = svg !== undefined && takesSvg ? 'svg' : 'png';
  const isOwn = isFigure({ language });
  return {
    source: `diagrams/${name}.${isOwn ? 'figure' : 'mmd'}` as RepoPath,
    text: [...(isOwn ? [info] : []), ...lines].join('\n') + '\n',
    picture: `${layout.pictures}/${name}.${ending}` as RepoPath,
    ...(svg !== undefined && { svg }),
  };
}

/** The name of a file without its folders. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The files of a diagram: its source, and its picture as far as one can be made. */
export async function filesOfDiagram(
  { source, text, picture, svg }: Diagram,
  toPng: ExportRequest['toPng'],
): Promise<ExportedFile[]> {
  const sources: ExportedFile[] = [{ path: source, text }];
  if (svg === undefined) return sources;
  if (picture.endsWith('.svg')) return [{ path: picture, text: svg }, ...sources];
  const png = await toPng?.(svg);
  return png
    ? [{ path: picture, bytes: png }, ...sources]
    : [...sources, { path: drawingOf(source), text: svg }];
}

/** Where the drawing of a diagram lies that still has to become a PNG. */
export function drawingOf(source: RepoPath): RepoPath {
  return source.replace(/\.(?:mmd|figure)$/, '.svg') as RepoPath;
}

/** Blowfish draws Mermaid in a shortcode of its own. */
export function diagramsToShortcodes(essay: EssayDocument): Replacement[] {
  return mermaidIn(essay).map(({ start, end, lines }) => {
    const prefix = linePrefix(essay, start);
    const below = continuation(prefix);
    const written = [`${prefix}${OPEN}`, ...[...lines, CLOSE].map((line) => below + line)];
    return { start, end, text: written.map((line) => `${line}\n`).join('') };
  });
}

const OPEN = '\ue000mermaid\ue000';
const CLOSE = '\ue000/mermaid\ue000';

/** Writes the shortcodes, once every other brace is escaped. */
export function restoreShortcodes(body: string): string {
  return body.replaceAll(OPEN, '{{< mermaid >}}').replaceAll(CLOSE, '{{< /mermaid >}}');
}

function mermaidIn({ fences }: EssayDocument): Fence[] {
  return fences.filter(isMermaid);
}

function isMermaid({ language }: Fence): boolean {
  return language === 'mermaid';
}

/** How many diagrams a text has. */
export function countDiagrams(essay: EssayDocument): number {
  return mermaidIn(essay).length;
}

/** The text before the mark of a fence in its first line. */
function linePrefix(essay: EssayDocument, start: number): string {
  const line = essay.lines.lineText(essay.lines.positionAt(start).line);
  const column = line.search(/`{3}|~{3}/);
  return column < 0 ? '' : prefixAt(essay, start) + line.slice(0, column);
}

const MOST_PARTICIPANTS = 8;

/** What a picture says of itself: its kind and the heading above it; for those who do not see it, who takes part, too. */
function wordsFor(lines: readonly string[], heading: string, language: Language): PictureWords {
  const texts = EXPORT_TEXTS[language];
  const first = lines.map((line) => line.trim()).find((line) => line !== '' && !line.startsWith('%%')) ?? '';
  const word = /^[\w-]{1,40}/.exec(first)?.[0] ?? '';
  const kind = Object.hasOwn(texts.diagrams, word) ? (texts.diagrams[word] ?? texts.diagram) : texts.diagram;
  const participants = lines.flatMap((line) => {
    const match = /^\s*(?:participant|actor) (\S{1,60})(?: as (.{1,80}))?$/.exec(line.slice(0, 200));
    return match ? [(match[2] ?? match[1] ?? '').trim()] : [];
  });
  return {
    language: language === 'zh-cn' ? 'zh-CN' : 'en',
    title: texts.alternative(kind, heading, []),
    description: texts.alternative(kind, heading, participants.slice(0, MOST_PARTICIPANTS)),
  };
}
