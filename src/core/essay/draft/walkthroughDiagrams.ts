import type { Resolution } from '../../anchor/resolution';
import type { CallHops } from '../../callFlow/hops';
import type { Walkthrough } from '../../pack/model';
import { diagramLegend, type DiagramWords } from './arrowLabel';
import { drawSteps, type DrawnSteps } from './drawnSteps';
import { laneChart } from './laneChart';
import { sequenceDiagram } from './sequence';

/** The diagrams of a walkthrough in a draft. All of them have the same arrows. */
export class WalkthroughDiagrams {
  private constructor(
    private readonly walkthrough: Walkthrough,
    private readonly resolutions: ReadonlyMap<string, Resolution>,
    private readonly words: DiagramWords,
    /** The steps with the arrows that lead to them. */
    readonly drawn: DrawnSteps,
  ) {}

  /** Finds out which arrows hold in the checkout; without `hops`, the arrows are those of the walkthrough. */
  static async of(
    walkthrough: Walkthrough,
    resolutions: ReadonlyMap<string, Resolution>,
    words: DiagramWords,
    hops?: CallHops,
  ): Promise<WalkthroughDiagrams> {
    const drawn = await drawWalkthrough(walkthrough, resolutions, words.code, hops);
    return new WalkthroughDiagrams(walkthrough, resolutions, words, drawn);
  }

  /** The sequence diagram and its legend, as Markdown blocks. */
  sequence(): string[] {
    const { walkthrough, resolutions, words, drawn } = this;
    const symbolOf = (id: string): string => resolutions.get(id)?.place?.symbol ?? `${id}?`;
    const chart = sequenceDiagram({ lanes: walkthrough.lanes, steps: drawn.steps }, symbolOf, words);
    const legend = diagramLegend(drawn, (id) => resolutions.get(id)?.place !== undefined, words);
    // A quotation, because it is not the writer's prose.
    const lines = legend.map((line) => `> - ${line}`).join('\n');
    return [fenced(chart), `> **${words.texts.diagrams.legend}**\n>\n${lines}`];
  }

  /** How control passes between the lanes, as Markdown blocks; empty when there is only one lane. */
  lanes(): string[] {
    const chart = laneChart({ lanes: this.walkthrough.lanes, steps: this.drawn.steps }, this.words);
    return chart === undefined ? [] : [fenced(chart)];
  }
}

/** The steps of a walkthrough with the arrows that hold where they were found. */
export function drawWalkthrough(
  walkthrough: Walkthrough,
  resolutions: ReadonlyMap<string, Resolution>,
  code: DiagramWords['code'],
  hops?: CallHops,
): Promise<DrawnSteps> {
  const places = new Map(
    [...resolutions].flatMap(([id, { place }]) => (place ? [[id, place] as const] : [])),
  );
  return drawSteps(walkthrough, places, code, hops);
}

function fenced(chart: string): string {
  return '```mermaid\n' + chart + '\n```';
}
