/** What a Mermaid diagram shows and of how many parts. */
export interface Diagram {
  /** `other` when the type of diagram is not known. */
  readonly kind: 'sequence' | 'flow' | 'structure' | 'other';
  /** Participants of a sequence, nodes of a chart, classes of a structure. */
  readonly parts: readonly string[];
  /** All labels in the diagram, in order. */
  readonly labels: readonly string[];
}

const STRUCTURES = /^(?:classDiagram|erDiagram|block|packet|C4|mindmap|architecture|treemap)/;
const MOST_LINES = 2000;
const LONGEST_LINE = 500;

/** Reads as much of a Mermaid diagram as it takes to count and name its parts. */
export function parseDiagram(lines: readonly string[]): Diagram {
  const written = lines.slice(0, MOST_LINES).map((line) => line.trim().slice(0, LONGEST_LINE));
  const first = written.findIndex((line) => line !== '' && !line.startsWith('%%'));
  const kind = written[first] ?? '';
  const body = written.slice(first + 1).filter((line) => line !== '' && !line.startsWith('%%'));
  if (kind.startsWith('sequenceDiagram')) return { kind: 'sequence', ...sequenceParts(body) };
  if (STRUCTURES.test(kind)) return { kind: 'structure', ...structureParts(body) };
  if (/^(?:flowchart|graph)\b/.test(kind)) {
    const isGrouped = body.some((line) => line.startsWith('subgraph'));
    return { kind: isGrouped ? 'structure' : 'flow', ...chartParts(body) };
  }
  return { kind: kind.startsWith('stateDiagram') ? 'flow' : 'other', ...chartParts(body) };
}

type Parts = Pick<Diagram, 'parts' | 'labels'>;

function sequenceParts(body: readonly string[]): Parts {
  const parts = new Set<string>();
  const labels: string[] = [];
  for (const line of body) {
    const participant = /^(?:participant|actor) +(\S+)(?: +as +(.+))?$/.exec(line);
    const arrow = /^([^\s:+-]+) *(?:<<)?--?(?:>>|>|\)|x)[+-]? *([^\s:]+) *:(.*)$/.exec(line);
    if (participant?.[1]) {
      parts.add(participant[1]);
      labels.push(participant[2] ?? participant[1]);
    } else if (arrow?.[1] && arrow[2]) {
      parts.add(arrow[1]).add(arrow[2]);
      labels.push(arrow[3] ?? '');
    } else {
      const note = /^note +(?:left of|right of|over) +[^:]+:(.*)$/i.exec(line)?.[1];
      if (note !== undefined) labels.push(note);
    }
  }
  return { parts: [...parts], labels };
}

function structureParts(body: readonly string[]): Parts {
  const classes = body.flatMap((line) => /^class +([^\s{]+)/.exec(line)?.[1] ?? []);
  const labels = body.flatMap((line) => /^(?:class +)?([+#~-]?[\w.]+)(?:\(.*\))?/.exec(line)?.[1] ?? []);
  return { parts: [...new Set(classes)], labels: [...new Set(labels)].filter((label) => label !== 'class') };
}

/** Nodes are the ends of arrows, and single elements with a label. */
function chartParts(body: readonly string[]): Parts {
  const parts = new Set<string>();
  const labels: string[] = [];
  for (const line of body) {
    if (/^(?:subgraph|end|style|classDef|class|click|linkStyle|direction|state|note)\b/.test(line)) continue;
    const bare = line.replace(/"([^"]*)"/g, (_, label: string) => {
      labels.push(label);
      return '';
    });
    const plain = bare.replace(/[[({|]+([^[\](){}|]*)[\])}|]+/g, (_, label: string) => {
      if (label.trim() !== '') labels.push(label);
      return ' ';
    });
    for (const end of plain.split(/<?(?:-+[^-]{0,80}-+|=+|-\.+-?)(?:>|[ox](?=\s))?|&/)) {
      const id = /^\s*([\p{L}\p{N}_.*]+)/u.exec(end)?.[1];
      if (id) parts.add(id);
    }
  }
  return { parts: [...parts], labels: [...labels, ...parts] };
}
