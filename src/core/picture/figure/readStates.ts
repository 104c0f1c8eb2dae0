import { message } from '../../base/message';
import type { Direction } from '../layeredLayout';
import type { Graph, GraphEdge, GraphNode } from '../graph/graphModel';
import type { FigureLine, FigureProblem } from './figureModel';
import { checkNames } from './readLines';

const MOST_STATES = 40;
const MOST_ARROWS = 80;
const ARROW = /\s*(?:-{1,2}>|→)\s*/u;
/** The beginning, before an arrow; the end, behind one. */
const MARK = '[*]';

/** Reads states: `A -> B: event` in a line, or a state alone, with what is said of it behind ` # `. */
export function readStates(lines: readonly FigureLine[], problems: FigureProblem[]): Graph {
  const states = new States();
  let direction: Direction = 'TB';
  for (const { line, text, remark } of lines) {
    const [from = '', rest, ...more] = text.split(ARROW);
    const turned = /^direction\s+(TB|BT|LR|RL)$/.exec(text)?.[1] as Direction | undefined;
    const [, to = '', event = ''] = /^(.*?)(?:\s*[:：]\s*(.*))?$/u.exec(rest ?? '') ?? [];
    checkNames(line, [from, to, event], problems);
    if (turned !== undefined) direction = turned;
    else if (rest === undefined && text !== MARK) states.describe(text, remark);
    else if (more.length > 0)
      problems.push({ line, message: message('Write one arrow in a line: "A -> B: event".') });
    else if (from === '' || to === '' || from + to === MARK + MARK)
      problems.push({ line, message: message('An arrow leads from a state to a state: "A -> B: event".') });
    else states.lead(from, to, [event, remark].filter((said) => said !== '').join('\n'));
  }
  if (states.nodes.size > MOST_STATES || states.edges.length > MOST_ARROWS)
    problems.push({
      message: message('A figure has at most {0} states and {1} arrows.', MOST_STATES, MOST_ARROWS),
    });
  return { direction, nodes: [...states.nodes.values()], edges: states.edges, groups: [] };
}

/** The states that were met, and the arrows between them. */
class States {
  readonly nodes = new Map<string, GraphNode>();
  readonly edges: GraphEdge[] = [];

  lead(from: string, to: string, label: string): void {
    const ends = { from: this.meet(from, 'start'), to: this.meet(to, 'end') };
    this.edges.push({ ...ends, label, look: 'solid', start: 'none', end: 'filled' });
  }

  /** Says something of a state; an empty remark only introduces it. */
  describe(name: string, remark: string): void {
    const id = this.meet(name, 'start');
    if (remark !== '') this.nodes.set(id, { id, label: `${name}\n${remark}`, shape: 'round' });
  }

  private meet(name: string, mark: 'start' | 'end'): string {
    const id = name === MARK ? `${MARK} ${mark}` : name;
    const shape = name === MARK ? mark : 'round';
    if (!this.nodes.has(id)) this.nodes.set(id, { id, label: name === MARK ? '' : name, shape });
    return id;
  }
}
