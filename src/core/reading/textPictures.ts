import { withoutCodeMarks } from '../base/codeMarks';
import { message, type Message } from '../base/message';
import { pictureWordOf } from '../pack/pictureFences';
import type { ProseSurroundings } from '../pack/proseHtml';
import { paintedFigure } from '../picture/figure/paintFigure';
import { readFigure } from '../picture/figure/readFigure';
import { inlinePicture } from '../picture/inlinePicture';
import { paintedMermaid } from '../picture/mermaid/drawMermaid';
import type { PaintedDiagram } from '../picture/paintedDiagram';
import { escapedXml } from '../picture/svg';

/** A picture of a text of a pack, as far as it was understood. */
export interface TextPicture {
  /** For everybody, and for those who do not see the picture. */
  readonly title: string;
  /** Names of code in it. */
  readonly names: readonly string[];
  /** `undefined` if there are problems. */
  readonly painted: PaintedDiagram | undefined;
  readonly problems: readonly TextPictureProblem[];
}

/** Why a picture is not drawn, or not complete. */
export interface TextPictureProblem {
  /** The line in the fence, from 0; absent for the line that opens it. */
  readonly line?: number;
  readonly message: Message;
}

/** Reads a fence of a text: `figure layout A title` or `mermaid A title`, and its lines; `undefined` if it is no picture. */
export function readTextPicture(
  info: string,
  source: readonly string[],
  room?: number,
): TextPicture | undefined {
  const word = pictureWordOf(info);
  if (!word) return undefined;
  const { text, names } = withoutCodeMarks(source.join('\n'));
  const read = word === 'figure' ? readOwn(info, text, room) : readMermaid(info, text);
  const untitled = message(
    'Give the picture a title behind its kind: it says what it shows to those who do not see it.',
  );
  const problems = read.title === '' ? [...read.problems, { message: untitled }] : read.problems;
  return { ...read, names, problems };
}

type Read = Omit<TextPicture, 'names'>;

function readOwn(info: string, text: string, room: number | undefined): Read {
  const { title, figure, problems } = readFigure(withoutCodeMarks(info).text, text.split('\n'));
  const painted = figure && paintedFigure(figure, room);
  const tooLarge = message('This figure is too large to draw. Split it.');
  const all = figure && !painted ? [...problems, { message: tooLarge }] : problems;
  return { title, painted, problems: all };
}

function readMermaid(info: string, text: string): Read {
  const title = withoutCodeMarks(info).text.trim().split(/\s+/).slice(1).join(' ').slice(0, LONGEST_TITLE);
  const painted = paintedMermaid(text);
  const unread = message('This diagram cannot be drawn: a line in it is not understood, or it is too large.');
  return { title, painted, problems: painted ? [] : [{ message: unread }] };
}

const LONGEST_TITLE = 100;

/** The page that a picture is on. */
export interface PicturePage extends Pick<ProseSurroundings, 'wordAttributes'> {
  /** How wide the text is, in pixels: a layout of bytes is not wider if its parts allow. */
  readonly room: number;
}

/** A picture as safe HTML, with its title above it; `undefined` for every fence that cannot be drawn. */
export function pictureHtml(
  info: string,
  lines: readonly string[],
  { wordAttributes, room }: PicturePage,
): string | undefined {
  const picture = readTextPicture(info, lines, room);
  if (!picture?.painted) return undefined;
  const around = (name: string, written: string): string => {
    const attributes = wordAttributes?.(name) ?? [];
    const marked = `<tspan class="code" data-name="${escapedXml(name)}">${written}</tspan>`;
    return attributes.some(([key]) => key === 'href')
      ? `<a${attributesText(attributes)}>${marked}</a>`
      : marked;
  };
  const svg = inlinePicture(picture.painted, { names: picture.names, around });
  const title = escapedXml(picture.title);
  const caption = title === '' ? '' : `<figcaption>${title}</figcaption>`;
  return `<figure>${caption}<div class="picture" tabindex="0" role="group" aria-label="${title}">${svg}</div></figure>\n`;
}

function attributesText(attributes: readonly (readonly [string, string])[]): string {
  return attributes.map(([name, value]) => ` ${name}="${escapedXml(value)}"`).join('');
}
