import type { CallNode } from '../../code/calls/callIndex';
import type { QuotedCode } from '../excerpt/writeExcerpt';
import { analysisParts, type SectionOfCode } from './analysisParts';
import { dataBlocks } from './dataParts';
import { DraftFrame, type FrameRequest } from './draftFrame';
import { failureTable } from './failureTables';
import { pastBlocks } from './pastBlocks';
import { knownCode, knownFacts } from './quotedFunction';
import { EssaySubject } from './subject';

/** What a draft shows of functions that the call index has found. */
export interface FoundFunctions {
  /** Those that the draft is about, in its order. */
  readonly nodes: readonly CallNode[];
  /** Code of those that matter most. */
  readonly quoted: readonly QuotedCode[];
  /** What the essay is about. */
  topic(frame: DraftFrame): string;
  /** Blocks with the drawing. */
  overview(frame: DraftFrame): readonly string[];
  /** Blocks with the list of functions. */
  logic(frame: DraftFrame): Promise<readonly string[]>;
}

/** Writes a draft about functions: a drawing and a list of them, code of those that matter most, and what is known of all. */
export async function createFunctionsDraft(
  { nodes, quoted: codes, ...found }: FoundFunctions,
  request: FrameRequest,
): Promise<string> {
  const { facts, checkout } = request;
  const quoted = await Promise.all(
    codes.map(async (code): Promise<SectionOfCode> => {
      const known = await knownFacts(code, facts);
      return { code, heading: `\`${code.symbol}\``, notes: [], ...(known && { facts: known }) };
    }),
  );
  const frame = await DraftFrame.open(
    request,
    codes.map(({ path }) => path),
  );
  const all = facts ? await Promise.all(nodes.map(({ path, symbol }) => facts.ofFunction(path, symbol))) : [];
  const known = knownCode(
    quoted,
    all.filter((one) => one !== undefined),
    new EssaySubject(nodes, checkout.language),
  );
  const content = {
    overview: found.overview(frame),
    logic: await found.logic(frame),
    sections: quoted,
    known,
    failure: failureTable([], known, frame.texts),
    data: await dataBlocks(known, nodes, request, frame),
    versions: await pastBlocks(codes, request, frame),
    notes: {},
  };
  return frame.write({ topic: found.topic(frame), parts: await analysisParts(content, frame, request) });
}
