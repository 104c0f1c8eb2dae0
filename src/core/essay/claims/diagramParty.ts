import { KeptAnswers } from '../../base/kept';
import type { TypeFacts } from '../../code/codeFacts';
import type { NamedCode } from '../../code/lookup/codeLookup';
import { functionsNamed, isCallable } from './functionsNamed';
import type { ClaimContext } from './claimContext';
import { readPathWord } from './pathWord';
import { embeddedTypes, typesOf } from './typesOf';

/** What a box or a participant of a diagram may be in the code. */
export interface DiagramParty {
  /** A function itself, or what a type, a file or a package has. */
  readonly functions: readonly NamedCode[];
  /** True for one function, or several of one name. */
  readonly isFunction: boolean;
  /** The types that the label names, those of which the essay is most likely about; empty for everything else. */
  readonly types: readonly TypeFacts[];
  /** Other types of the name. */
  readonly rivals: readonly TypeFacts[];
  /** What those other types have. */
  readonly rivalMethods: readonly NamedCode[];
}

/** Finds out what the labels of one diagram name, each once. */
export class DiagramParties {
  private readonly parties = new KeptAnswers<string, DiagramParty>();

  /** `at` is the place of the diagram in the essay, `labels` are those of all that it shows. */
  constructor(
    private readonly at: number,
    private readonly labels: readonly string[],
    private readonly context: ClaimContext,
  ) {}

  /** What the label of a box or participant names. */
  of(label: string): Promise<DiagramParty> {
    return this.parties.get(label, () => partyOf(label, this.at, this.context));
  }

  /** Whether a type that the diagram shows beside another one has a method with a name. */
  async haveMethod(name: string, except: string): Promise<boolean> {
    const others = [...new Set(this.labels)].filter((label) => label !== except);
    const parties = await Promise.all(others.map((label) => this.of(label)));
    return parties.some(
      ({ types, functions }) => types.length > 0 && functions.some(({ symbol }) => lastOf(symbol) === name),
    );
  }
}

const NOTHING: DiagramParty = { functions: [], isFunction: false, types: [], rivals: [], rivalMethods: [] };
/** More types of one name do not tell which is meant. */
const MOST_LIKELY = 4;

async function partyOf(label: string, at: number, context: ClaimContext): Promise<DiagramParty> {
  if (label === '') return NOTHING;
  const functions = await functionsNamed(label, context);
  if (functions.length > 0) return { ...NOTHING, functions, isFunction: true };
  const { types, rivals } = await typesOf(label, context, { at, isSaid: true });
  if (types.length === 0) return functionsAt(label, context);
  if (types.length > MOST_LIKELY) return NOTHING;
  const [methods, rivalMethods] = await Promise.all([methodsOf(types, context), methodsOf(rivals, context)]);
  return { functions: methods, isFunction: false, types, rivals, rivalMethods };
}

/** The methods of types, those of embedded types included. */
async function methodsOf(
  types: readonly TypeFacts[],
  { code }: Pick<ClaimContext, 'code'>,
): Promise<readonly NamedCode[]> {
  const all = (await Promise.all(types.map((type) => embeddedTypes(type, code)))).flatMap((one) => one.types);
  const methods = all.flatMap((one) => one.methods);
  const interfaces = all.filter(({ kind }) => kind === 'interface');
  const own = new Set(methods.map(({ path, name }) => `${path}#${name}`));
  const owners = new Set(all.map(({ symbol }) => symbol));
  const named = await Promise.all(
    [...new Set(methods.map(({ name }) => name))].map((name) => code.named(name)),
  );
  return named
    .flatMap((found) => found ?? [])
    .filter((one) => isCallable(one) && owners.has(one.owner ?? '') && !one.isTest)
    .filter(
      ({ path, symbol }) =>
        own.has(`${path}#${lastOf(symbol)}`) || interfaces.some((type) => type.path === path),
    );
}

function lastOf(symbol: string): string {
  return symbol.slice(symbol.lastIndexOf('.') + 1);
}

/** The functions of a file of the tree. */
async function functionsAt(label: string, { code, languages }: ClaimContext): Promise<DiagramParty> {
  const word = readPathWord(label, languages);
  const [place, ...others] = word ? ((await code.pathsEnding(word.path)) ?? []) : [];
  if (!place || place.isFolder || others.length > 0) return NOTHING;
  const functions = ((await code.declaredIn(place.path)) ?? []).filter(isCallable);
  return { ...NOTHING, functions };
}
