import { ownTransfer } from '../code/transfer';
import type { CodeLanguage } from '../code/language';
import type { CallFlowDirection, CallFlowTree } from './callFlow';

/**
 * Writes a call flow as the Mermaid text of a flowchart, one node for each declaration. Transfers that only this language
 * has are dotted, calls through interfaces thick. Arrows point from caller to callee in both directions of a flow.
 */
export function callFlowMermaid(
  tree: CallFlowTree,
  direction: CallFlowDirection,
  language: CodeLanguage,
): string {
  const chart = new FlowchartWriter(direction, language);
  chart.add(tree);
  return `flowchart ${direction === 'callees' ? 'LR' : 'RL'}\n${chart.lines.join('\n')}\n`;
}

class FlowchartWriter {
  readonly lines: string[] = [];
  private readonly ids = new Map<string, string>();
  private readonly edges = new Set<string>();

  constructor(
    private readonly direction: CallFlowDirection,
    private readonly language: CodeLanguage,
  ) {}

  add(tree: CallFlowTree): string {
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

  private arrowTo({ class: own, transfer, isImplementation, via }: CallFlowTree): string {
    if (isImplementation) return '-.->|implements|';
    const ownWay = ownTransfer(transfer, this.language);
    if (ownWay) return `-.->|${ownWay.keyword}|`;
    if (via !== undefined) return `==>|"${escaped(via)}"|`;
    if (own === 'I') return '==>|interface|';
    return own === 'V' ? '-->|value|' : '-->';
  }

  private idOf({ path, title, node }: CallFlowTree): string {
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

/** Escapes every character that may have a meaning in Mermaid, whose entities begin with `#` instead of `&`. */
function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N} _.,:/*()[\]-]/gu, (character) => `#${character.codePointAt(0)};`);
}
