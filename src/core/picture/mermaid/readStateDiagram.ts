import type { Direction } from '../layeredLayout';
import type { Graph, GraphEdge, GraphNode } from '../graph/graphModel';
import { readLabel } from './readLabel';
import { withoutEndMark, type MermaidText } from './readStatements';

const NAME = String.raw`(\[\*\]|[\p{L}\p{N}_.-]+?)`;
/** A style, which is not taken over. */
const STYLED = String.raw`(?::::[\w-]+)?`;
const TRANSITION = new RegExp(`^${NAME}${STYLED}\\s*-->\\s*${NAME}${STYLED}\\s*(?::(?!:)(.*))?$`, 'u');
const DESCRIPTION = new RegExp(`^${NAME}\\s*:(?!:)(.*)$`, 'u');
const ALIAS = new RegExp(`^state\\s+("[^"]*")\\s+as\\s+${NAME}$`, 'u');
const DECLARATION = new RegExp(`^(?:state\\s+)?${NAME}${STYLED}$`, 'u');

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
  const described = new Set<string>();
  /** Several descriptions of a state are shown line by line. */
  const describe = (id: string, text: string): void => {
    const lines = [...(described.has(id) ? [nodes.get(id)?.label ?? ''] : []), readLabel(text)];
    nodes.set(id, { id, label: lines.join('\n'), shape: 'round' });
    described.add(id);
  };
  const read = (statement: string): boolean => {
    const turned = /^direction\s+(TB|BT|LR|RL)$/.exec(statement)?.[1] as Direction | undefined;
    const transition = TRANSITION.exec(statement);
    const alias = ALIAS.exec(statement);
    const description = DESCRIPTION.exec(statement);
    const declared = DECLARATION.exec(statement)?.[1];
    if (turned !== undefined) direction = turned;
    else if (transition) {
      const [, from = '', to = '', label = ''] = transition;
      const ends = { from: meet(from, false), to: meet(to, true) };
      edges.push({ ...ends, label: readLabel(label), look: 'solid', start: 'none', end: 'filled' });
    } else if (alias) describe(alias[2] ?? '', alias[1] ?? '');
    else if (description && description[1] !== '[*]') describe(description[1] ?? '', description[2] ?? '');
    else if (declared !== undefined && declared !== '[*]') meet(declared, true);
    else return /^(?:(?:classDef|class|click|style)\s|hide empty description$)/.test(statement);
    return true;
  };
  const isRead = statements.every((statement) => read(withoutEndMark(statement)));
  return isRead && nodes.size > 0 ? { direction, nodes: [...nodes.values()], edges, groups: [] } : undefined;
}
