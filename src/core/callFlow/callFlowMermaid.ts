import { ownTransfer } from '../code/transfer';
import type { CodeLanguage } from '../code/language';
import type { CallFlowDirection, CallFlowTree } from './callFlow';
import { ENGLISH_CALL_FLOW, type CallFlowWords } from './callFlowWords';

/** How a call flow is written. */
export interface CallFlowMermaidOptions {
  /** English if absent. */
  readonly words?: CallFlowWords;
  /** False for no box that says how many calls of the library are not drawn. */
  readonly hasRest?: boolean;
}

/**
 * Writes a call flow as the Mermaid text of a flowchart, one node for each declaration. Transfers that only this language
 * has are dotted, calls through interfaces thick. Arrows point from caller to callee in both directions of a flow. What is
 * not drawn is said in the boxes, and in one of its own.
 */
export function callFlowMermaid(
  tree: CallFlowTree,
  direction: CallFlowDirection,
  language: CodeLanguage,
  { words = ENGLISH_CALL_FLOW, hasRest = true }: CallFlowMermaidOptions = {},
): string {
  const chart = new FlowchartWriter(direction, language, words);
  chart.measure(tree);
  chart.add(tree);
  if (hasRest) chart.addRest();
  return `flowchart ${direction === 'callees' ? 'LR' : 'RL'}\n${chart.lines.join('\n')}\n`;
}

class FlowchartWriter {
  readonly lines: string[] = [];
  private readonly ids = new Map<string, string>();
  private readonly edges = new Set<string>();
  /** By key: how much of what comes next no occurrence of the function shows. */
  private readonly unseen = new Map<string, number>();
  private hiddenLibrary = 0;

  constructor(
    private readonly direction: CallFlowDirection,
    private readonly language: CodeLanguage,
    private readonly words: CallFlowWords,
  ) {}

  /** A function that occurs several times may show more at one place than at another. */
  measure(tree: CallFlowTree): void {
    const { unseen = 0, isRecursive, children } = tree;
    const key = keyOf(tree);
    if (!isRecursive) this.unseen.set(key, Math.min(unseen, this.unseen.get(key) ?? unseen));
    for (const child of children) this.measure(child);
  }

  add(tree: CallFlowTree): string {
    const id = this.idOf(tree);
    for (const child of tree.children) {
      // A type that embeds an interface has the interface's own method.
      if (child.isImplementation && keyOf(child) === keyOf(tree)) continue;
      const childId = this.add(child);
      const [from, to] = this.direction === 'callees' ? [id, childId] : [childId, id];
      for (const arrow of this.arrowsTo(child)) {
        const edge = `  ${from} ${arrow} ${to}`;
        if (!this.edges.has(edge)) this.lines.push(edge);
        this.edges.add(edge);
      }
    }
    return id;
  }

  /** What the boxes do not show. */
  addRest(): void {
    const { words, hiddenLibrary } = this;
    if (hiddenLibrary > 0)
      this.lines.push(`  rest(["${escapedForMermaid(words.hiddenLibrary(hiddenLibrary))}"])`);
  }

  /** An arrow for each way in which the calls are made. */
  private arrowsTo({ sites, isImplementation, ...child }: CallFlowTree): string[] {
    if (child.handOver) return [`-.->|${child.handOver.kind}|`];
    if (isImplementation) return [`-.->|${escapedForMermaid(this.words.implements)}|`];
    const transfers = sites.map(({ marks }) => this.language.transferOf(marks)?.keyword);
    const own = transfers.length === 0 ? [ownTransfer(child.transfer, this.language)?.keyword] : transfers;
    return [...new Set(own)].map((keyword) =>
      keyword === undefined ? this.plainArrowTo(child) : `-.->|${keyword}|`,
    );
  }

  private plainArrowTo({ class: own, via }: Pick<CallFlowTree, 'class' | 'via'>): string {
    if (via !== undefined) return `==>|"${escapedForMermaid(via)}"|`;
    if (own === 'I') return `==>|${escapedForMermaid(this.words.interface)}|`;
    return own === 'V' ? `-->|${escapedForMermaid(this.words.value)}|` : '-->';
  }

  private idOf(tree: CallFlowTree): string {
    const { path, title, hiddenLibrary = 0 } = tree;
    const key = keyOf(tree);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = `n${this.ids.size}`;
      this.ids.set(key, id);
      this.hiddenLibrary += hiddenLibrary;
      const unseen = this.unseen.get(key) ?? 0;
      const rest = unseen === 0 ? [] : [this.words.unseen(unseen)];
      this.lines.push(`  ${id}["${labelOf(title === '' ? this.words.literal : title, [path, ...rest])}"]`);
    }
    return id;
  }
}

function keyOf({ path, title, node }: CallFlowTree): string {
  return `${path}#${title}#${node?.line ?? ''}`;
}

function labelOf(name: string, details: readonly string[]): string {
  const small = details.filter((detail) => detail !== '');
  return [
    escapedForMermaid(name),
    ...small.map((detail) => `<small>${escapedForMermaid(detail)}</small>`),
  ].join('<br/>');
}

/** Escapes every character that may have a meaning in Mermaid, whose entities begin with `#` instead of `&`. */
export function escapedForMermaid(text: string): string {
  return text.replace(
    /[^\p{L}\p{N} _.,:/*()[\]…：，、（）-]/gu,
    (character) => `#${character.codePointAt(0)};`,
  );
}
