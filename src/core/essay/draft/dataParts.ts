import type { RepoPath } from '../../base/repoPath';
import type { DraftFrame, FrameRequest } from './draftFrame';
import { fieldTable, visitedStructs } from './fieldTable';
import type { KnownCode } from './quotedFunction';
import type { FunctionReference } from './subject';
import { touchedFieldTable, touchedTypes } from './touchedFields';
import { typeDiagram } from './typeDiagram';

/**
 * What a draft says of its data: the types that its functions are methods of, drawn, and the fields that the functions of
 * the subject touch. If that is not known, the fields of the types that are visited most.
 */
export async function dataBlocks(
  known: KnownCode,
  functions: readonly FunctionReference[],
  { checkout, facts }: FrameRequest,
  frame: DraftFrame,
): Promise<string[]> {
  const { subject } = known;
  const code = checkout.language;
  const ofSubject = functions.filter(({ path, symbol }) => {
    const owner = code.parseSymbol(symbol)?.owner;
    return owner !== undefined && subject.hasType({ path, symbol: owner });
  });
  const diagram = await typeDiagram(
    {
      functions: ofSubject,
      known: known.all,
      quoted: known.quoted.flatMap((one) => one.facts ?? []),
      subject,
    },
    checkout,
    frame.texts.diagrams,
    facts,
  );
  const drawn = diagram
    ? [frame.texts.typesLead(diagram.shown, diagram.all), '```mermaid\n' + diagram.text + '\n```']
    : [];
  const leadOf = async (name: string, path: RepoPath, first: number, last: number): Promise<string> =>
    `${await frame.link(name, path, first, last)} · \`${path}:${first + 1}\``;
  if (facts) {
    const touched = await touchedTypes(known, facts, frame.limits.types);
    const tables = touched.map(async (one) => {
      const { symbol, path, line, endLine } = one.type;
      return [await leadOf(symbol, path, line, endLine), touchedFieldTable(one, subject, frame.texts)];
    });
    const lead = touched.length === 0 ? [] : [frame.texts.touchedLead];
    return [...drawn, ...lead, ...(await Promise.all(tables)).flat()];
  }
  const structs = await visitedStructs(ofSubject, checkout);
  const tables = structs.slice(0, frame.limits.types).map(async (struct) => {
    const { name, path, firstLine, lastLine } = struct;
    return [await leadOf(name, path, firstLine, lastLine), fieldTable(struct, frame.texts)];
  });
  return [...drawn, ...(await Promise.all(tables)).flat()];
}
