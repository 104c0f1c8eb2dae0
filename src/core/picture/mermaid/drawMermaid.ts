import { bold, textWidth } from '../textMeasure';
import { svgDocument, svgText, type PictureWords } from '../svg';
import { paintClassDiagram } from './paintClassDiagram';
import type { PaintedDiagram } from './paintedDiagram';
import { paintGraph } from './paintGraph';
import { paintSequence } from './paintSequence';
import { readClassDiagram } from './readClassDiagram';
import { readFlowchart } from './readFlowchart';
import { readSequence } from './readSequence';
import { readStateDiagram } from './readStateDiagram';
import { readStatements, type MermaidText } from './readStatements';

const MARGIN = 20;
const TITLE_SIZE = 15;
/** Larger pictures cannot be read, and no platform takes them. */
const LARGEST = 12_000;

/**
 * A picture of a Mermaid text as a self-contained SVG text: plain colours on white, no script, nothing that is
 * fetched. `undefined` for every text that is not understood to the last line, or too large: a picture that leaves
 * something out would be wrong. Colours that the text asks for are not taken over. A title in the text takes the place of that in `words`.
 */
export function drawMermaid(source: string, words: PictureWords): string | undefined {
  const text = readStatements(source);
  const painted = text && paint(text);
  if (!painted || !(painted.width <= LARGEST && painted.height <= LARGEST)) return undefined;
  const title = text.title === '' ? words.title : text.title;
  const top = title === '' ? 0 : TITLE_SIZE + 20;
  const inner = Math.max(painted.width, textWidth(title, bold(TITLE_SIZE)));
  const left = (inner - painted.width) / 2;
  const size = {
    width: Math.ceil(inner + MARGIN * 2),
    height: Math.ceil(painted.height + top + MARGIN * 2),
  };
  return svgDocument(size, words, [
    ...(title === '' ? [] : [svgText(MARGIN, MARGIN + TITLE_SIZE, title, { size: TITLE_SIZE, weight: 600 })]),
    `<g transform="translate(${MARGIN + Math.round(left)} ${MARGIN + top})">`,
    ...painted.parts,
    '</g>',
  ]);
}

function paint(text: MermaidText): PaintedDiagram | undefined {
  switch (text.kind) {
    case 'sequenceDiagram': {
      const sequence = readSequence(text);
      return sequence && paintSequence(sequence);
    }
    case 'classDiagram': {
      const classes = readClassDiagram(text);
      return classes && paintClassDiagram(classes);
    }
    case 'flowchart':
    case 'graph': {
      const flowchart = readFlowchart(text);
      return flowchart && paintGraph(flowchart);
    }
    case 'stateDiagram':
    case 'stateDiagram-v2': {
      const states = readStateDiagram(text);
      return states && paintGraph(states);
    }
    default:
      return undefined;
  }
}
