import { smallestOf } from '../../../base/append';
import { folderOf, type RepoPath } from '../../../base/repoPath';
import { LineIndex } from '../../../base/text';
import type { TestFact } from '../../../code/codeFacts';
import type { ReachingFunction, TestText } from '../../../code/factReader';
import { readFunction } from '../calls/bodies';
import type { FunctionEntity } from '../calls/entities';
import type { AnalysedTree } from '../calls/indexer';
import { builtTests } from '../calls/testFiles';
import { parseFunctionBody } from '../parser/parse';
import { lastName } from '../symbol';

/** A function of a test file that may lead to what is searched. */
interface Candidate {
  readonly entity: FunctionEntity;
  readonly text: string;
  /** The functions that it calls; absent until it is read. */
  callees?: ReadonlySet<string>;
}

/** The tests that call one of the functions, themselves or through functions of test files. */
export function testFactsOf(
  reaching: readonly ReachingFunction[],
  tests: readonly TestText[],
  tree: AnalysedTree,
): readonly TestFact[] {
  const candidates = candidatesIn(tests, tree);
  const distances = new Map(reaching.map(({ path, symbol, distance }) => [`${path}#${symbol}`, distance]));
  const found = new Map<Candidate, number>();
  for (let added = addCallers(candidates, distances, found); added > 0;) {
    added = addCallers(candidates, distances, found);
  }
  return [...found]
    .filter(([{ entity }]) => isTest(entity))
    .map(([{ entity, text }, distance]) => testFact(entity, text, distance, tree))
    .sort((left, right) => left.distance - right.distance)
    .slice(0, MOST_TESTS);
}

const MOST_TESTS = 50;

function candidatesIn(tests: readonly TestText[], { universe }: AnalysedTree): readonly Candidate[] {
  return builtTests(tests, universe).flatMap(({ file, text }) =>
    file.functions.map((entity) => ({ entity, text })),
  );
}

/** Adds the functions that call what is known to lead there, and returns how many they are. */
function addCallers(
  candidates: readonly Candidate[],
  distances: Map<string, number>,
  found: Map<Candidate, number>,
): number {
  const before = found.size;
  const names = namesIn(distances.keys());
  const callers: [string, number][] = [];
  for (const candidate of candidates) {
    if (found.has(candidate)) continue;
    const { entity, text } = candidate;
    const { body } = entity.declaration;
    if (!body || (!candidate.callees && !names.test(text.slice(body.start, body.end)))) continue;
    candidate.callees ??= calleesOf(entity, text, body);
    const near = [...candidate.callees].flatMap((callee) => distances.get(callee) ?? []);
    if (near.length === 0) continue;
    const distance = smallestOf(near) + 1;
    found.set(candidate, distance);
    if (!isTest(entity)) callers.push([`${entity.path}#${entity.symbol}`, distance]);
  }
  for (const [key, distance] of callers) distances.set(key, distance);
  return found.size - before;
}

/** Bodies without any of these names call none of the functions, and need not be read. */
function namesIn(keys: Iterable<string>): RegExp {
  const names = new Set([...keys].map((key) => lastName(key.slice(key.indexOf('#') + 1))));
  return new RegExp(`\\b(?:${[...names].join('|')})\\b`);
}

function calleesOf(entity: FunctionEntity, text: string, body: { start: number; end: number }): Set<string> {
  const callees = new Set<string>();
  readFunction(entity, parseFunctionBody(text, body).block, (call) => {
    if (call.class === 'S') callees.add(`${call.calleePath}#${call.calleeSymbol}`);
  });
  return callees;
}

/** Go command documentation, "Testing functions". */
function isTest({ declaration: { name, receiver, type } }: FunctionEntity): boolean {
  return !receiver && /^Test(?:$|[^\p{Ll}])/u.test(name) && type.parameters.length === 1;
}

function testFact(entity: FunctionEntity, text: string, distance: number, tree: AnalysedTree): TestFact {
  const { start, name } = entity.declaration;
  const path = entity.path as RepoPath;
  return {
    line: new LineIndex(text).lineAt(start),
    text: `func ${name}`,
    of: entity.symbol,
    path,
    command: testCommand(folderOf(path), name, tree.moduleFolders),
    distance,
  };
}

/** The command that runs a test, from the root of the tree. A nested module has to be entered. */
function testCommand(folder: string, name: string, modules: readonly RepoPath[]): string {
  const module = modules
    .filter((one) => one === '' || folder === one || folder.startsWith(`${one}/`))
    .sort((left, right) => right.length - left.length)[0];
  const inside = module === undefined || module === '' ? folder : folder.slice(module.length + 1);
  const target = inside === '' ? '.' : `./${inside}`;
  const enter = module === undefined || module === '' ? '' : `cd ${module} && `;
  return `${enter}go test ${target} -run '^${name}$'`;
}
