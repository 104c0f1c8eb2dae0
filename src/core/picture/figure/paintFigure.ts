import { framedPicture } from '../framedPicture';
import { paintGraph } from '../graph/paintGraph';
import type { PaintedDiagram } from '../paintedDiagram';
import type { PictureWords } from '../svg';
import type { Figure } from './figureModel';
import { paintLayout } from './paintLayout';
import { paintTree } from './paintTree';

/** A picture of a figure as a self-contained SVG text, as Mermaid pictures are; `undefined` if it cannot be laid out. */
export function paintFigure(figure: Figure, words: PictureWords): string | undefined {
  const painted = paintedFigure(figure);
  return painted && framedPicture(painted, words.title, words);
}

/** A figure as SVG elements; `undefined` if it cannot be laid out. A layout is no wider than the room, as far as its parts allow. */
export function paintedFigure(figure: Figure, room?: number): PaintedDiagram | undefined {
  switch (figure.kind) {
    case 'layout':
      return paintLayout(figure.parts, room);
    case 'states':
      return paintGraph(figure.graph);
    case 'tree':
      return paintTree(figure.nodes);
  }
}
