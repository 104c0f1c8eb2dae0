import { framedPicture } from '../framedPicture';
import type { PaintedDiagram } from '../paintedDiagram';
import type { PictureWords } from '../svg';
import { paintGraph } from '../graph/paintGraph';
import { paintClassDiagram } from './paintClassDiagram';
import { paintSequence } from './paintSequence';
import { readClassDiagram } from './readClassDiagram';
import { readFlowchart } from './readFlowchart';
import { readSequence } from './readSequence';
import { readStateDiagram } from './readStateDiagram';
import { readStatements, type MermaidText } from './readStatements';

/**
 * A picture of a Mermaid text as a self-contained SVG text: plain colours on white, no script, nothing that is
 * fetched. `undefined` for every text that is not understood to the last line, or too large: a picture that leaves
 * something out would be wrong. Colours that the text asks for are not taken over. A title in the text takes the place of that in `words`.
 */
export function drawMermaid(source: string, words: PictureWords): string | undefined {
  const text = readStatements(source);
  const painted = text && paint(text);
  return painted && framedPicture(painted, text.title === '' ? words.title : text.title, words);
}

/** A Mermaid text as SVG elements, without its title; `undefined` as in {@link drawMermaid}. */
export function paintedMermaid(source: string): PaintedDiagram | undefined {
  const text = readStatements(source);
  return text && paint(text);
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
