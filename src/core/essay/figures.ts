import type { Language } from '../base/language';
import { withoutCodeMarks } from '../base/codeMarks';
import { message } from '../base/message';
import type { FigureProblem } from '../picture/figure/figureModel';
import { paintFigure } from '../picture/figure/paintFigure';
import { FIGURE_WORD, readFigure } from '../picture/figure/readFigure';
import type { PictureWords } from '../picture/svg';
import type { EssayDocument, Fence } from './document/model';
import { EXPORT_TEXTS } from './export/texts';

/** Lines of figures that are drawn in one essay, so that the work has an end. */
const MOST_DRAWN_LINES = 1500;
const MOST_PARTS = 8;

/** What a figure says of itself, its picture, and why it has none. */
export interface DrawnFigure {
  readonly words: PictureWords;
  /** `undefined` if there are problems. */
  readonly svg: string | undefined;
  readonly problems: readonly FigureProblem[];
}

/** A figure of an essay. */
export interface PlacedFigure extends DrawnFigure {
  readonly fence: Fence;
}

/** True for a fence with a figure: bytes, states or a tree as plain text. */
export function isFigure({ language }: Pick<Fence, 'language'>): boolean {
  return language === FIGURE_WORD;
}

/** Draws a figure: what stands behind the mark of its fence, and its lines. `heading` names it if it has no title. */
export function drawFigure(
  { info, lines }: Pick<Fence, 'info' | 'lines'>,
  language: Language,
  heading = '',
): DrawnFigure {
  const { kind, title, parts, figure, problems } = readFigure(
    withoutCodeMarks(info).text,
    lines.map((line) => withoutCodeMarks(line).text),
  );
  const texts = EXPORT_TEXTS[language];
  const name = kind ? texts.figures[kind] : texts.diagram;
  const named = parts.length > MOST_PARTS ? [...parts.slice(0, MOST_PARTS), '…'] : parts;
  const words = {
    language: language === 'zh-cn' ? 'zh-CN' : 'en',
    title: title === '' ? texts.alternative(name, heading, []) : title,
    description: texts.alternative(name, title === '' ? heading : title, named),
  };
  const svg = figure && paintFigure(figure, words);
  if (!figure || svg !== undefined) return { words, svg, problems };
  const tooMuch = message('This figure is too large to draw. Split it.');
  return { words, svg, problems: [{ message: tooMuch }] };
}

/** Draws the figures of an essay, in its order. `headingOf` names those without a title. */
export function figuresIn(
  { fences }: EssayDocument,
  language: Language,
  headingOf: (fence: Fence) => string = () => '',
): PlacedFigure[] {
  let lines = 0;
  return fences.filter(isFigure).map((fence) => {
    lines += fence.lines.length;
    if (lines <= MOST_DRAWN_LINES) return { fence, ...drawFigure(fence, language, headingOf(fence)) };
    const tooMany = message(
      'The figures of this essay have more than {0} lines. This one is not drawn.',
      MOST_DRAWN_LINES,
    );
    const words = { language, title: '', description: '' };
    return { fence, words, svg: undefined, problems: [{ message: tooMany }] };
  });
}
