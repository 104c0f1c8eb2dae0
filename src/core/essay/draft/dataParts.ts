import type { RepoPath } from '../../base/repoPath';
import { codeSpan } from '../document/codeSpan';
import { STANDARD_DEPTH } from './depth';
import type { DraftFrame, FrameRequest } from './draftFrame';
import { fieldTable, visitedStructs } from './fieldTable';
import type { KnownCode } from './quotedFunction';
import type { FunctionReference } from './subject';
import { touchedFieldTable, touchedTypes } from './touchedFields';
import { typeDiagram } from './typeDiagram';

/**
 * What a draft says of its data: the fields that the functions of the subject touch, and in a deep one also the types that its
 * functions are methods of, drawn. If that is not known, the fields of the types that are visited most.
 */
export async function dataBlocks(
  known: KnownCode,
  functions: readonly FunctionReference[],
  { checkout, facts, depth = STANDARD_DEPTH }: FrameRequest,
  frame: DraftFrame,
): Promise<string[]> {
  const { subject } = known;
  const code = checkout.language;
  const ofSubject = functions.filter(({ path, symbol }) => {
    const owner = code.parseSymbol(symbol)?.owner;
    return owner !== undefined && subject.hasType({ path, symbol: owner });
  });
  const quoted = known.quoted.flatMap((one) => one.facts ?? []);
  const visited = { functions: ofSubject, known: known.all, quoted, subject };
  const diagram =
    depth === 'deep' ? await typeDiagram(visited, checkout, frame.texts.diagrams, facts) : undefined;
  const drawn = diagram
    ? [frame.texts.typesLead(diagram.shown, diagram.all), '```mermaid\n' + diagram.text + '\n```']
    : [];
  const leadOf = async (name: string, path: RepoPath, first: number, last: number): Promise<string> =>
    `${await frame.link(name, path, first, last)} · \`${path}:${first + 1}\``;
  if (facts) {
    const touched = (await touchedTypes(known, facts)).flatMap((one) => {
      const fields = touchedFieldTable(one, subject, frame.texts);
      return fields === undefined ? [] : [{ type: one.type, fields }];
    });
    const tables = touched
      .slice(0, frame.limits.types)
      .map(async ({ type: { symbol, path, line, endLine }, fields }) => {
        const others = fields.others.map(codeSpan).join(frame.texts.and);
        const more = others === '' ? [] : [frame.texts.touchedOthers(others)];
        return [await leadOf(symbol, path, line, endLine), fields.table, ...more];
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
