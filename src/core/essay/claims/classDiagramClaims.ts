import { message } from '../../base/message';
import { hasWord } from '../../code/lookup/wordSearch';
import type { ClassBox, ClassRelation } from '../../picture/mermaid/classModel';
import { readClassDiagram } from '../../picture/mermaid/readClassDiagram';
import { readStatements } from '../../picture/mermaid/readStatements';
import type { Fence } from '../document/model';
import { CANNOT_TELL, type CheckedClaim } from './claim';
import type { ClaimContext } from './claimContext';
import { isUnmistakable } from './codeWord';
import { fieldTypeVerdict } from './fieldTypeVerdict';
import { fieldVerdict, otherTypeVerdict } from './fieldVerdict';
import { relationClaim } from './relationClaims';
import type { Relation } from './relationForms';
import { resolveWord } from './resolveWord';
import { typesOf } from './typesOf';

const MOST = 200;

/** The claims of class diagrams about members of types and about how types relate. */
export async function classDiagramClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const claims = context.essay.fences.map(async (fence) => {
    const text = fence.language === 'mermaid' ? readStatements(fence.lines.join('\n')) : undefined;
    const diagram = text && readClassDiagram(text);
    if (!diagram) return [];
    const shown = diagram.relations.slice(0, MOST);
    const areFields = await areLabelsFields(shown, fence, context);
    const relations = shown.map((relation) => claimOfRelation(relation, areFields, fence, context));
    const members = [...diagram.classes.values()]
      .slice(0, MOST)
      .map((box) => claimsOfBox(box, fence, context));
    return [...(await Promise.all(relations)), ...(await Promise.all(members)).flat()];
  });
  return (await Promise.all(claims)).flat().filter((claim) => claim !== undefined);
}

async function claimOfRelation(
  { from, to, start, end, look, label }: ClassRelation,
  areLabelsOfFields: boolean,
  { start: at, end: until }: Fence,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const place = { start: at, end: until };
  const stated = (one: string, other: string, relation: Relation): Promise<CheckedClaim | undefined> =>
    relationClaim({ from: one, to: other, relation }, place, context);
  const isUp = end === 'triangle';
  if (!isUp && start !== 'triangle') {
    const [holder, held] = endsOf({ from, to, start, end });
    const isPart = isDiamond(start) || isDiamond(end);
    if (FIELD.test(label)) return fieldOf({ holder, held, label, isPart, areLabelsOfFields }, place, context);
    return isPart ? stated(holder, held, 'holds') : undefined;
  }
  const [lower, upper] = isUp ? [from, to] : [to, from];
  const uppers = await typesOf(upper, context, { at, isSaid: true });
  const isInterface = look === 'dashed' || uppers.types.some(({ kind }) => kind === 'interface');
  return stated(lower, upper, isInterface ? 'implements' : 'embeds');
}

/** Who holds, and what is held, of a relation that is no inheritance. */
function endsOf({
  from,
  to,
  start,
  end,
}: Pick<ClassRelation, 'from' | 'to' | 'start' | 'end'>): [string, string] {
  const isReversed = isDiamond(end) || (!isDiamond(start) && (start === 'filled' || start === 'open'));
  return isReversed ? [to, from] : [from, to];
}

/** True if the lines of a diagram have the names of fields, and all but one of them exist: then the last one means a field, too. */
async function areLabelsFields(
  relations: readonly ClassRelation[],
  { start: at }: Fence,
  context: ClaimContext,
): Promise<boolean> {
  const labelled = relations.filter(
    ({ start, end, label }) =>
      start !== 'triangle' && end !== 'triangle' && FIELD.test(label) && !HOLDS.test(label),
  );
  const verdicts = await Promise.all(
    labelled.map(async (relation) => {
      const named = await typesOf(endsOf(relation)[0], context, { at, isSaid: true });
      return fieldVerdict(named, { name: relation.label.replace(/^[+#~-]/, ''), type: undefined }, context);
    }),
  );
  const right = verdicts.filter(({ answer }) => answer === 'holds').length;
  return right >= FEWEST_FIELDS && right >= labelled.length - 1;
}

/** Fewer labels do not tell what they are. */
const FEWEST_FIELDS = 3;

const FIELD = /^[+#~-]?(?:[A-Za-z_]\w*|持有|包含|拥有)$/;
const HOLDS = /^(?:has|holds?|owns?|contains?|keeps?|fields?|持有|包含|拥有)$/i;

/** A line between two types with a word that may be the name of a field. */
interface LabelledLine {
  readonly holder: string;
  readonly held: string;
  readonly label: string;
  readonly isPart: boolean;
  /** True if the words of the other lines are names of fields. */
  readonly areLabelsOfFields: boolean;
}

/** A line with the name of a field: the type has it, and its type leads to the other one. */
async function fieldOf(
  { holder, held, label, isPart, areLabelsOfFields }: LabelledLine,
  place: { start: number; end: number },
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const name = label.replace(/^[+#~-]/, '');
  const at = { at: place.start, isSaid: true };
  const holds = (): Promise<CheckedClaim | undefined> =>
    relationClaim({ from: holder, to: held, relation: 'holds' }, place, context);
  if (HOLDS.test(name)) return holds();
  const [named, other] = await Promise.all([typesOf(holder, context, at), typesOf(held, context, at)]);
  if (named.types.length === 0) return undefined;
  const isField = await fieldVerdict(named, { name, type: undefined }, context);
  const claim = message('{0} has a field {1}', holder, name);
  if (isField.answer === 'contradicted' && !isUnmistakable(name)) {
    // A word of small letters may say what the line means, unless it is the name of the field of the other end.
    const isTurned = (await fieldVerdict(other, { name, type: undefined }, context)).answer === 'holds';
    const isOne =
      areLabelsOfFields && ((await context.code.named(name)) ?? []).some(({ kind }) => kind === 'field');
    if (isOne || (isTurned && other.types.length > 0) || (await isFieldElsewhere(name, held, context)))
      return { kind: 'field', ...place, claim, ...isField };
    return isPart ? holds() : { kind: 'field', ...place, claim, ...CANNOT_TELL };
  }
  if (isField.answer !== 'holds') return { kind: 'field', ...place, claim, ...isField };
  const verdict = await fieldTypeVerdict(named, name, other, context);
  return verdict
    ? { kind: 'relation', ...place, claim: message('{0} holds {1}', holder, held), ...verdict }
    : holds();
}

/** True if another type of the tree has a field of that name which leads to what is held: the word is no other than its name. */
async function isFieldElsewhere(name: string, held: string, { code }: ClaimContext): Promise<boolean> {
  const fields = ((await code.named(name)) ?? []).filter(({ kind, isTest }) => kind === 'field' && !isTest);
  if (fields.length === 0 || fields.length > MOST_FIELDS) return false;
  const owners = await Promise.all(fields.map(({ path, owner }) => code.typeAt(path, owner ?? '')));
  return owners.some((type) =>
    type?.fields.some((field) => field.name === name && hasWord(field.type, held)),
  );
}

const MOST_FIELDS = 20;

function isDiamond(end: ClassRelation['start']): boolean {
  return end === 'diamond' || end === 'hollowDiamond';
}

async function claimsOfBox(
  { name, fields, methods }: ClassBox,
  { start, end }: Fence,
  context: ClaimContext,
): Promise<CheckedClaim[]> {
  const named = await typesOf(name, context, { at: start, isSaid: true });
  if (named.types.length === 0) return [];
  const place = { start, end };
  const fieldClaims = fields.map(async ({ text }): Promise<CheckedClaim[]> => {
    const field = /^[+#~-]?\s*([\p{L}_]\w*)\s*:?\s+\S/u.exec(text)?.[1];
    const words = text.replace(/^[+#~-]\s*/, '').split(/[\s:]+/);
    if (field === undefined || words.length !== 2) return [];
    // Mermaid's own order is type and name; many write name and type.
    const verdicts = await Promise.all(
      words.map((word) => fieldVerdict(named, { name: word, type: undefined }, context)),
    );
    const which = verdicts.findIndex(({ answer }) => answer !== 'contradicted');
    const [own, type] = [words[which], words[1 - which]];
    const isOther =
      verdicts[which]?.answer === 'holds' && own !== undefined && type !== undefined
        ? await otherTypeVerdict(named, { name: own, type }, context)
        : undefined;
    const best = isOther ?? verdicts[which] ?? verdicts[1];
    return best
      ? [{ kind: 'field', ...place, claim: message('{0} has a field {1}', name, text), ...best }]
      : [];
  });
  const methodClaims = methods.map(async ({ text }): Promise<CheckedClaim[]> => {
    const method = /^[+#~-]?\s*([\p{L}_]\w*)\s*\(/u.exec(text)?.[1];
    if (method === undefined) return [];
    const resolved = await resolveWord(
      { names: [...name.split('.'), method], written: '', isMethod: true, isCall: true },
      context.code,
    );
    const claim = message('{0} has a method {1}', name, method);
    if (resolved.state === 'declared') return [{ kind: 'symbol', ...place, claim, answer: 'holds' }];
    if (resolved.state !== 'absent') return [{ kind: 'symbol', ...place, claim, answer: 'unknown' }];
    const evidence = message('The type {0} has no member {1}.', name, method);
    return [{ kind: 'symbol', ...place, claim, answer: 'contradicted', evidence }];
  });
  return (await Promise.all([...fieldClaims, ...methodClaims])).flat();
}
