import { ownTransfer } from '../code/transfer';
import type { CodeLanguage } from '../code/language';
import type { FlowDirection, FlowTree } from './callFlow';

/**
 * Draws a flow as a Mermaid flowchart. Each declaration is one node; transfers that only the language has are
 * dotted, calls through interfaces thick. Arrows go from caller to callee whichever way the flow was followed.
 */
export function flowChart(tree: FlowTree, direction: FlowDirection, language: CodeLanguage): string {
  const chart = new Chart(direction, language);
  chart.add(tree);
  return `flowchart ${direction === 'callees' ? 'LR' : 'RL'}\n${chart.lines.join('\n')}\n`;
}

class Chart {
  readonly lines: string[] = [];
  private readonly ids = new Map<string, string>();
  private readonly edges = new Set<string>();

  constructor(
    private readonly direction: FlowDirection,
    private readonly language: CodeLanguage,
  ) {}

  add(tree: FlowTree): string {
    const id = this.idOf(tree);
    for (const child of tree.children) {
      const childId = this.add(child);
      const [from, to] = this.direction === 'callees' ? [id, childId] : [childId, id];
      const edge = `  ${from} ${this.arrowTo(child)} ${to}`;
      if (!this.edges.has(edge)) this.lines.push(edge);
      this.edges.add(edge);
    }
    return id;
  }

  private arrowTo({ class: own, transfer, isImplementation, via }: FlowTree): string {
    if (isImplementation) return '-.->|implements|';
    const ownWay = ownTransfer(transfer, this.language);
    if (ownWay) return `-.->|${ownWay.keyword}|`;
    if (via !== undefined) return `==>|"${escaped(via)}"|`;
    if (own === 'I') return '==>|interface|';
    return own === 'V' ? '-->|value|' : '-->';
  }

  private idOf({ path, title, node }: FlowTree): string {
    const key = `${path}#${title}#${node?.line ?? ''}`;
    let id = this.ids.get(key);
    if (id === undefined) {
      id = `n${this.ids.size}`;
      this.ids.set(key, id);
      this.lines.push(`  ${id}["${labelOf(path, title)}"]`);
    }
    return id;
  }
}

function labelOf(path: string, title: string): string {
  const name = title === '' ? 'func literal' : title;
  return path === '' ? escaped(name) : `${escaped(name)}<br/><small>${escaped(path)}</small>`;
}

/** Everything that may mean something to Mermaid, which reads entities with `#` in the place of `&`. */
function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N} _.,:/*()[\]-]/gu, (character) => `#${character.codePointAt(0)};`);
}
