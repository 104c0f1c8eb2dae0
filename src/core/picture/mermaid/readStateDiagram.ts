import type { Direction } from '../layeredLayout';
import type { Graph, GraphEdge, GraphNode } from './graphModel';
import { readLabel } from './readLabel';
import type { MermaidText } from './readStatements';

const DIRECTIONS: Readonly<Record<string, Direction>> = { TB: 'TB', BT: 'BT', LR: 'LR', RL: 'RL' };
const NAME = String.raw`(\[\*\]|[\p{L}\p{N}_.-]+?)`;
const TRANSITION = new RegExp(`^${NAME}\\s*-->\\s*${NAME}\\s*(?::(.*))?$`, 'u');
const DESCRIPTION = new RegExp(`^${NAME}\\s*:(.*)$`, 'u');
const ALIAS = new RegExp(`^state\\s+("[^"]*")\\s+as\\s+${NAME}$`, 'u');
const DECLARATION = new RegExp(`^(?:state\\s+)?${NAME}$`, 'u');

/** Reads a state diagram without states inside states; `undefined` when something in it is not understood. Mermaid documentation, "State diagrams". */
export function readStateDiagram({ detail, statements }: MermaidText): Graph | undefined {
  if (detail !== '') return undefined;
  const nodes = new Map<string, GraphNode>();
  const edges: GraphEdge[] = [];
  let direction: Direction = 'TB';
  const meet = (name: string, isTarget: boolean): string => {
    const isMark = name === '[*]';
    const id = isMark ? (isTarget ? 'end of all' : 'start of all') : name;
    const shape = isMark ? (isTarget ? 'end' : 'start') : 'round';
    if (!nodes.has(id)) nodes.set(id, { id, label: isMark ? '' : readLabel(name), shape });
    return id;
  };
  const name = (id: string, label: string): void =>
    void nodes.set(id, { id, label: readLabel(label), shape: 'round' });
  const read = (statement: string): boolean => {
    const turned = /^direction\s+(\w+)$/.exec(statement)?.[1];
    const transition = TRANSITION.exec(statement);
    const alias = ALIAS.exec(statement);
    const described = DESCRIPTION.exec(statement);
    const declared = DECLARATION.exec(statement)?.[1];
    if (turned !== undefined) direction = DIRECTIONS[turned] ?? direction;
    else if (transition) {
      const [, from = '', to = '', label = ''] = transition;
      const ends = { from: meet(from, false), to: meet(to, true) };
      edges.push({ ...ends, label: readLabel(label), look: 'solid', start: 'none', end: 'filled' });
    } else if (alias) name(alias[2] ?? '', alias[1] ?? '');
    else if (described && described[1] !== '[*]') name(described[1] ?? '', described[2] ?? '');
    else if (declared !== undefined && declared !== '[*]') meet(declared, true);
    else return /^(?:classDef|class|click|style|hide empty description)\b/.test(statement);
    return true;
  };
  const isRead = statements.every((statement) => read(statement.replace(/;$/, '')));
  return isRead && nodes.size > 0 ? { direction, nodes: [...nodes.values()], edges, groups: [] } : undefined;
}
