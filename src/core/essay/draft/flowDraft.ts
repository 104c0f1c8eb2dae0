import type { TextRange } from '../../base/text';
import { hasBody, type CallNode } from '../../code/calls/callIndex';
import { callFlowMermaid } from '../../callFlow/callFlowMermaid';
import type { CallFlowTree } from '../../callFlow/callFlow';
import { DEPTH_LIMITS, STANDARD_DEPTH } from './depth';
import type { DraftFrame, FrameRequest } from './draftFrame';
import { quote } from '../excerpt/excerpt';
import { flowFunctions, prunedFlow, type FlowFunction } from './flowFunctions';
import { createFunctionsDraft, type FoundFunctions } from './functionsDraft';
import { cell, table } from './table';
import type { EssayTexts } from '../essayTexts';
import { transferWords } from '../transferWords';
import type { QuotedCode } from '../excerpt/writeExcerpt';

/** What a draft about the flow of a function is made from. */
export interface FlowDraftRequest extends FrameRequest {
  /** What the function calls, as deep as the essay goes. */
  readonly flow: CallFlowTree;
}

/** More boxes than that do not fit on a page. */
const MOST_BOXES = 15;
const MOST_LISTED = 30;

/** Writes a draft about what a function calls: a drawing and a list of the functions, and code of those that matter most. */
export async function createFlowDraft(request: FlowDraftRequest): Promise<string> {
  const { flow, checkout } = request;
  const drawn = prunedFlow(flow, MOST_BOXES);
  const found: FoundFunctions = {
    nodes: flowFunctions(drawn).flatMap(({ node }) => node ?? []),
    quoted: await quotedFunctions(drawn, request),
    topic: ({ texts }) => texts.flowTopic(flow.title),
    overview: ({ texts }) => {
      const words = texts.diagrams.callFlow;
      // Each box says how many functions it calls that are not drawn.
      const diagram = callFlowMermaid(drawn, 'callees', checkout.language, { words, hasRest: false });
      return ['```mermaid\n' + diagram + '```'];
    },
    logic: async (frame) => [await functionTable(flowFunctions(flow), request, frame)],
  };
  return createFunctionsDraft(found, request);
}

async function functionTable(
  functions: readonly FlowFunction[],
  request: FlowDraftRequest,
  frame: DraftFrame,
): Promise<string> {
  const { texts } = frame;
  const rows = functions.slice(0, MOST_LISTED).map(async (one) => {
    const { title, path, node } = one;
    const name = node ? await frame.link(cell(title), node.path, node.line) : `\`${cell(title)}\``;
    const place = node ? `\`${node.path}:${node.line + 1}\`` : path === '' ? '' : `\`${cell(path)}\``;
    return [name, waysOf(one, request, texts), place, ''];
  });
  const more = functions.length - MOST_LISTED;
  const end = more > 0 ? [[texts.moreFields(more), '', '', '']] : [];
  return table(texts.functionColumns, [...(await Promise.all(rows)), ...end]);
}

function waysOf(
  { ways }: FlowFunction,
  { checkout, language }: FlowDraftRequest,
  { calls, and }: EssayTexts,
): string {
  return ways.map((way) => transferWords(way, calls, checkout.language, language)).join(and);
}

/** The function itself, then the heaviest of those that are drawn, in the order of the flow. */
async function quotedFunctions(
  drawn: CallFlowTree,
  { checkout, depth = STANDARD_DEPTH }: FlowDraftRequest,
): Promise<QuotedCode[]> {
  const mostCallees = DEPTH_LIMITS[depth].excerpts - 1;
  const [root, ...others] = flowFunctions(drawn).filter(
    (one): one is FlowFunction & { node: CallNode } => one.node !== undefined && hasBody(one.node),
  );
  const chosen = new Set([...others].sort((one, other) => other.weight - one.weight).slice(0, mostCallees));
  const codes: QuotedCode[] = [];
  for (const one of [root, ...others.filter((other) => chosen.has(other))]) {
    const text = one && (await checkout.textOf(one.node.path));
    if (!one || text === undefined) continue;
    const { path, symbol, line, endLine } = one.node;
    const range = { start: { line, column: 0 }, end: { line: endLine, column: 0 } };
    const focus = { sites: drawnCalls(drawn, one.node), names: [] };
    const { spans, lines } = quote(text, { range }, checkout.language, focus);
    codes.push({ path, symbol, spans, lines, code: checkout.language });
  }
  return codes;
}

/** Where a function makes the calls that are drawn. */
function drawnCalls(tree: CallFlowTree, node: CallNode): TextRange[] {
  const isHere = tree.node?.path === node.path && tree.node.line === node.line;
  return tree.children.flatMap((child) => [
    ...(isHere
      ? child.sites.map((site) => ({ start: site, end: { ...site, column: site.column + 1 } }))
      : []),
    ...drawnCalls(child, node),
  ]);
}
