import { bold, textWidth } from '../measure';
import { svgDocument, svgText, type PictureWords } from '../svg';
import { classPicture } from './classPicture';
import { readClasses } from './classText';
import { readFlow } from './flowText';
import { graphPicture } from './graphPicture';
import type { Drawing } from './model';
import { sequencePicture } from './sequencePicture';
import { readSequence } from './sequenceText';
import { readStates } from './stateText';
import { readStatements, type MermaidText } from './statements';

const MARGIN = 20;
const TITLE_SIZE = 15;
/** Larger pictures cannot be read, and no platform takes them. */
const LARGEST = 12_000;

/**
 * A picture of a Mermaid text as an SVG text that stands alone: plain colours on white, no script, nothing that is
 * fetched. `undefined` for every text that is not understood to the last line, or too large: a picture that leaves
 * something out would be wrong. Colours that the text asks for are not taken over.
 */
export function drawMermaid(source: string, words: PictureWords): string | undefined {
  const text = readStatements(source);
  const drawing = text && draw(text);
  if (!drawing || !(drawing.width <= LARGEST && drawing.height <= LARGEST)) return undefined;
  const { title } = words;
  const top = title === '' ? 0 : TITLE_SIZE + 20;
  const inner = Math.max(drawing.width, textWidth(title, bold(TITLE_SIZE)));
  const left = (inner - drawing.width) / 2;
  const size = {
    width: Math.ceil(inner + MARGIN * 2),
    height: Math.ceil(drawing.height + top + MARGIN * 2),
  };
  return svgDocument(size, words, [
    ...(title === '' ? [] : [svgText(MARGIN, MARGIN + TITLE_SIZE, title, { size: TITLE_SIZE, weight: 600 })]),
    `<g transform="translate(${MARGIN + Math.round(left)} ${MARGIN + top})">`,
    ...drawing.parts,
    '</g>',
  ]);
}

function draw(text: MermaidText): Drawing | undefined {
  switch (text.kind) {
    case 'sequenceDiagram': {
      const sequence = readSequence(text);
      return sequence && sequencePicture(sequence);
    }
    case 'classDiagram': {
      const classes = readClasses(text);
      return classes && classPicture(classes);
    }
    case 'flowchart':
    case 'graph': {
      const flow = readFlow(text);
      return flow && graphPicture(flow);
    }
    case 'stateDiagram':
    case 'stateDiagram-v2': {
      const states = readStates(text);
      return states && graphPicture(states);
    }
    default:
      return undefined;
  }
}
