import type { CallHops } from '../../callFlow/hops';
import type { Lane, Walkthrough } from '../../pack/model';
import { diagramLegend, type DiagramWords } from './arrowLabel';
import { drawSteps, type DrawnSteps } from './drawnSteps';
import type { FoundWalkthrough } from './foundSteps';
import { laneChart } from './laneChart';
import { sequenceDiagram } from './sequence';

/** The diagrams of a walkthrough in a draft. All of them have the same arrows. */
export class WalkthroughDiagrams {
  private constructor(
    private readonly walkthrough: Walkthrough,
    private readonly found: FoundWalkthrough,
    private readonly words: DiagramWords,
    /** The steps with the arrows that lead to them. */
    readonly drawn: DrawnSteps,
  ) {}

  /** Finds out which arrows hold in the checkout; without `hops`, the arrows are those of the walkthrough. */
  static async of(
    walkthrough: Walkthrough,
    found: FoundWalkthrough,
    words: DiagramWords,
    hops?: CallHops,
  ): Promise<WalkthroughDiagrams> {
    const drawn = await drawWalkthrough(found, words.code, hops);
    return new WalkthroughDiagrams(walkthrough, found, words, drawn);
  }

  /** The sequence diagram and its legend, as Markdown blocks. */
  sequence(): string[] {
    const { found, words, drawn } = this;
    const { diagrams } = words.texts;
    const symbolOf = (id: string): string => found.resolutions.get(id)?.place?.symbol ?? id;
    const lanes = this.usedLanes();
    const missing = missingSymbols(found);
    const note = missing === '' ? undefined : diagrams.notHere(found.missing.length, missing);
    const chart = sequenceDiagram({ lanes, steps: drawn.steps, ...(note && { note }) }, symbolOf, words);
    const legend = diagramLegend(drawn, words);
    // A quotation, because it is not the writer's prose.
    const lines = legend.map((line) => `> - ${line}`).join('\n');
    return [fenced(chart), ...(legend.length === 0 ? [] : [`> **${diagrams.legend}**\n>\n${lines}`])];
  }

  /** How control passes between the lanes, as Markdown blocks; empty when there is only one lane. */
  lanes(): string[] {
    const chart = laneChart({ lanes: this.usedLanes(), steps: this.drawn.steps }, this.words);
    return chart === undefined ? [] : [fenced(chart)];
  }

  private usedLanes(): readonly Lane[] {
    return usedLanes(this.walkthrough, this.found);
  }
}

/** The lanes that the steps of a checkout run in. */
export function usedLanes({ lanes }: Walkthrough, { steps }: FoundWalkthrough): readonly Lane[] {
  return lanes.filter(({ id }) => steps.some(({ step }) => step.lane === id));
}

/** The symbols that the walkthrough has and the checkout does not; empty if there are none. */
export function missingSymbols({ missing }: FoundWalkthrough): string {
  return [...new Set(missing.map(({ anchor }) => anchor.symbol.written))].join(', ');
}

/** The steps that were found, with the arrows that hold there. */
export function drawWalkthrough(
  { steps }: FoundWalkthrough,
  code: DiagramWords['code'],
  hops?: CallHops,
): Promise<DrawnSteps> {
  const places = new Map(steps.map(({ step, place }) => [step.id, place]));
  return drawSteps({ steps: steps.map(({ step }) => step) }, places, code, hops);
}

function fenced(chart: string): string {
  return '```mermaid\n' + chart + '\n```';
}
