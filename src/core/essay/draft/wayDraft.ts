import { hasBody, type CallNode } from '../../code/calls/callIndex';
import type { Way, WayEdge } from '../../callFlow/ways/way';
import { quote } from '../excerpt/excerpt';
import type { QuotedCode } from '../excerpt/writeExcerpt';
import { DEPTH_LIMITS, STANDARD_DEPTH } from './depth';
import type { DraftFrame, FrameRequest } from './draftFrame';
import { createFunctionsDraft } from './functionsDraft';
import { cell, table } from './table';
import { hopWords, wayMermaid } from './wayDiagram';

/** What a draft about a way is made from. */
export interface WayDraftRequest extends FrameRequest {
  readonly way: Way;
  /** True if other ways lead there, too. */
  readonly hasOthers: boolean;
}

/** More boxes than that do not fit on a page. */
const MOST_BOXES = 15;

/** Writes a draft about how control gets from one function to another: a drawing and a list of the hops, and code of those that matter most. */
export async function createWayDraft(request: WayDraftRequest): Promise<string> {
  const { way, hasOthers } = request;
  const nodes = nodesOf(way);
  const [first, last] = [nodes[0]?.symbol ?? '', nodes.at(-1)?.symbol ?? ''];
  return createFunctionsDraft(
    {
      nodes,
      quoted: await quotedFunctions(request),
      topic: ({ texts }) => texts.wayTopic(first, last),
      overview: (frame) => [
        frame.texts.wayLead({
          from: `\`${first}\``,
          to: `\`${last}\``,
          hops: way.edges.length,
          possible: way.edges.filter(({ certainty }) => certainty === 'possible').length,
          hasOthers,
        }),
        ...diagrams(request, frame),
      ],
      logic: async (frame) => [await hopTable(request, frame)],
    },
    request,
  );
}

function nodesOf({ edges }: Way): readonly CallNode[] {
  const [first] = edges;
  return first ? [first.from, ...edges.map(({ to }) => to)] : [];
}

/** A long way is drawn in parts; each begins where the one before ends. */
function diagrams({ way, checkout, language }: WayDraftRequest, { texts }: DraftFrame): readonly string[] {
  const { edges } = way;
  const parts = Math.ceil(edges.length / (MOST_BOXES - 1));
  const size = Math.ceil(edges.length / parts);
  return Array.from({ length: parts }, (_, part) => {
    const drawn = edges.slice(part * size, (part + 1) * size);
    return '```mermaid\n' + wayMermaid(drawn, { texts, code: checkout.language, language }) + '```';
  });
}

async function hopTable({ way, checkout, language }: WayDraftRequest, frame: DraftFrame): Promise<string> {
  const { texts } = frame;
  const row = async ({ symbol, path, line }: CallNode, how: string): Promise<string[]> => [
    await frame.link(cell(symbol), path, line),
    how,
    `\`${path}:${line + 1}\``,
    '',
  ];
  const rows = way.edges.map((edge) => {
    const words = hopWords(edge, { texts, code: checkout.language, language }, (code) => `\`${cell(code)}\``);
    return row(edge.to, texts.hops.inLine(words, edge.line + 1));
  });
  const [first] = nodesOf(way);
  const start = first ? [await row(first, texts.calls.start)] : [];
  return table(texts.wayColumns, [...start, ...(await Promise.all(rows))]);
}

/** Both ends of a way, then the functions in which it takes a turn that a reader would miss, then those with the most code. */
async function quotedFunctions({
  way,
  checkout,
  depth = STANDARD_DEPTH,
}: WayDraftRequest): Promise<QuotedCode[]> {
  const stops = nodesOf(way).map((node, number): Stop => ({ node, leaving: way.edges[number], number }));
  const last = stops.length - 1;
  const chosen = stops
    .filter(({ node }) => hasBody(node))
    .sort((one, other) => weightOf(other, last) - weightOf(one, last))
    .slice(0, DEPTH_LIMITS[depth].excerpts)
    .sort((one, other) => one.number - other.number);
  const codes: QuotedCode[] = [];
  for (const { node, leaving } of chosen) {
    const text = await checkout.textOf(node.path);
    if (text === undefined) continue;
    const { path, symbol, line, endLine } = node;
    const range = { start: { line, column: 0 }, end: { line: endLine, column: 0 } };
    const site = leaving && { line: leaving.line, column: 0 };
    const focus = { sites: site ? [{ start: site, end: { ...site, column: 1 } }] : [], names: [] };
    const { spans, lines } = quote(text, { range }, checkout.language, focus);
    codes.push({ path, symbol, spans, lines, code: checkout.language });
  }
  return codes;
}

/** A function of a way. */
interface Stop {
  readonly node: CallNode;
  /** The hop that leads away from it; absent for the last one. */
  readonly leaving: WayEdge | undefined;
  /** From 0. */
  readonly number: number;
}

const END_WEIGHT = 4000;
const JUMP_WEIGHT = 2000;
const TURN_WEIGHT = 1000;

function weightOf({ node, leaving, number }: Stop, last: number): number {
  const code = Math.min(TURN_WEIGHT - 1, node.endLine - node.line);
  if (number === 0 || number === last) return END_WEIGHT + code;
  if (leaving?.handOver) return JUMP_WEIGHT + code;
  return (leaving?.certainty === 'possible' || leaving?.via ? TURN_WEIGHT : 0) + code;
}
