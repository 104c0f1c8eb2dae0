import type { CallEdge, CallIndex, CallNode, CallSite } from '../calls/callIndex';
import type { CallReach } from './codeLookup';
import { hasWord } from './wordSearch';

/** A statement that one function calls another means the call itself, or one of the next few. */
const NEAR = 4;
/** Beyond this nobody means the call any more, but it is not false either. */
const FAR = 6;
const MOST_NODES = 4000;
const MOST_CALLEES = 6;

/** A function and the way to it. */
interface Reached {
  readonly node: CallNode;
  readonly before: Reached | undefined;
  readonly depth: number;
}

/** What only the texts of functions tell. */
export interface FunctionTexts {
  /** Whether a function may be passed on as a value. */
  readonly mayBeValue: (node: CallNode) => boolean;
  /** The source of a function. */
  readonly textOf: (node: CallNode) => string;
}

/**
 * How far is looked, by what the start is. A type has so many functions that some far way leads almost anywhere. What a function
 * calls itself is not behind a value that another one calls.
 */
const REACHES = {
  function: { far: FAR, values: 1 },
  itself: { far: FAR, values: 0 },
  type: { far: NEAR, values: 0 },
};

/** How calls lead from any of some functions, or from those of a type, to any of others. */
export function reachOf(
  index: CallIndex,
  from: readonly CallNode[],
  to: readonly CallNode[],
  { mayBeValue, textOf }: FunctionTexts,
  start: keyof typeof REACHES = 'function',
): CallReach {
  const { far, values } = REACHES[start];
  // A method of an interface may be called through another interface, or on a type that has it.
  const methods = to.flatMap((node) => index.implementationsOf(node).map(({ method }) => method));
  const wanted = new Set([...to, ...methods].map(keyOf));
  const found = walk(index, from, far, (node) => wanted.has(keyOf(node)));
  const callees = [
    ...new Set(from.flatMap((node) => index.calleesOf(node).filter(isWorthNaming)).map(nameOf)),
  ];
  const callers = [
    ...new Set(to.flatMap((node) => index.callersOf(node)).map(({ caller }) => caller.symbol)),
  ];
  const none = {
    callers: callers.slice(0, MOST_CALLEES),
    through: [],
    calls: 0,
    callees: callees.slice(0, MOST_CALLEES),
    isReversed: false,
    mayFollow: false,
    startsThread: startsThread(index, from),
    mayBeEntered: false,
    isOnlyCalled: false,
  };
  if (found.goal) {
    const isNear = found.goal.depth <= NEAR;
    return {
      ...none,
      way: isNear ? 'near' : 'unsure',
      through: wayTo(found.goal),
      calls: found.goal.depth,
    };
  }
  const isNamed =
    start !== 'type' && (callsOneNamed(index, found.nodes, to) || isInText(index, found.nodes, to, textOf));
  const isForType = start === 'type' && callsWithType(index, from, to, textOf);
  if (found.isCutOff || isNamed || isForType) return { ...none, way: 'unsure' };
  const starts = new Set(from.map(keyOf));
  const isReversed = walk(index, to, NEAR, (node) => starts.has(keyOf(node))).goal !== undefined;
  const mayFollow = isCalledAfter(index, from, to);
  const isUnsure =
    !isReversed &&
    ((start !== 'type' && callsRegistered(index, found.nodes)) ||
      mayBeReachedByValue(index, found.nodes, to, mayBeValue, values));
  const mayBeEntered = mayBeEnteredNear(index, to, mayBeValue);
  const isOnlyCalled = !to.some(mayBeValue);
  return {
    ...none,
    way: isUnsure ? 'unsure' : 'none',
    isReversed,
    mayFollow,
    mayBeEntered,
    isOnlyCalled,
  };
}

function startsThread(index: CallIndex, from: readonly CallNode[]): boolean {
  const starts = (node: CallNode): boolean =>
    index.calleesOf(node).some(({ sites }) => areStarted(sites, index));
  return from.some(
    (node) =>
      starts(node) || index.calleesOf(node).some(({ callee }) => callee !== undefined && starts(callee)),
  );
}

function areStarted(sites: CallEdge['sites'], { language }: CallIndex): boolean {
  return sites.some(({ marks }) => language.transferOf(marks)?.manner === 'concurrent');
}

/** Over how many calls back something may begin that no call of the tree leads to. */
const NEAR_ENTRIES = 1;

function mayBeEnteredNear(
  index: CallIndex,
  to: readonly CallNode[],
  mayBeValue: (node: CallNode) => boolean,
): boolean {
  return callersNear(index, to, NEAR_ENTRIES).some((node) => {
    const callers = index.callersOf(node);
    return callers.length === 0 || callers.some(({ sites }) => areStarted(sites, index)) || mayBeValue(node);
  });
}

function walk(
  index: CallIndex,
  from: readonly CallNode[],
  most: number,
  isGoal: (node: CallNode) => boolean,
): { readonly goal?: Reached; readonly nodes: readonly Reached[]; readonly isCutOff: boolean } {
  const seen = new Set(from.map(keyOf));
  const nodes: Reached[] = from.map((node) => ({ node, before: undefined, depth: 0 }));
  for (let next = 0; next < nodes.length && nodes.length < MOST_NODES; next++) {
    const reached = nodes[next];
    if (!reached || reached.depth >= most) continue;
    for (const { node, isImplementation } of nextOf(index, reached.node)) {
      const depth = reached.depth + (isImplementation ? 0 : 1);
      const one = { node, before: reached, depth };
      if (isGoal(node)) return { goal: one, nodes, isCutOff: false };
      if (seen.has(keyOf(node))) continue;
      seen.add(keyOf(node));
      nodes.push(one);
    }
  }
  return { nodes, isCutOff: nodes.length >= MOST_NODES };
}

function nextOf(index: CallIndex, node: CallNode): { node: CallNode; isImplementation: boolean }[] {
  if (node.kind === 'interface-method')
    return index.implementationsOf(node).map(({ method }) => ({ node: method, isImplementation: true }));
  return index
    .calleesOf(node)
    .flatMap(({ callee }) => (callee ? [{ node: callee, isImplementation: false }] : []));
}

/** True if something with the name of the goal is called close to the start, and it is not known what it is. */
function callsOneNamed(index: CallIndex, reached: readonly Reached[], to: readonly CallNode[]): boolean {
  const names = new Set(to.map(({ symbol }) => index.language.lastName(symbol)));
  return reached.some(
    ({ node, depth }) =>
      depth <= NEAR_NAMES &&
      index
        .calleesOf(node)
        .some(({ callee, calleeSymbol }) => !callee && names.has(index.language.lastName(calleeSymbol))),
  );
}

/** True if a function close to the start has no body to read, or one that has the name of the goal for something unknown. */
function isInText(
  index: CallIndex,
  reached: readonly Reached[],
  to: readonly CallNode[],
  textOf: FunctionTexts['textOf'],
): boolean {
  const names = [...new Set(to.map(({ symbol }) => index.language.lastName(symbol)))];
  return reached.some(({ node, depth }) => {
    if (node.kind === 'interface-method' || depth > NEAR_NAMES) return false;
    const text = textOf(node);
    if (!text.includes('{')) return true;
    return names.some((name) => hasWord(text, name) && isUnexplained(index, node, text, name));
  });
}

/** True if the body of a function has a name on a line on which it calls nothing known that has this name. */
function isUnexplained(index: CallIndex, node: CallNode, text: string, name: string): boolean {
  const known = new Set(
    index
      .calleesOf(node)
      .filter(({ callee }) => callee && index.language.lastName(callee.symbol) === name)
      .flatMap(({ sites }) => sites.map(({ line }) => line)),
  );
  const start = text.indexOf('{') + 1;
  const first = node.line + text.slice(0, start).split('\n').length - 1;
  const lines = text.slice(start).split('\n');
  return lines.some((line, place) => hasWord(line, name) && !known.has(first + place));
}

/** How close to the start something with the name of the goal must be called to be taken for it. */
const NEAR_NAMES = 1;

/** True if one of the first functions calls what a field, a list or a map has: what is registered there may do anything. */
function callsRegistered(index: CallIndex, reached: readonly Reached[]): boolean {
  const isOne = (edge: CallEdge): boolean => isRegistered(edge, index);
  return reached.some(({ node, depth }) => depth === 0 && index.calleesOf(node).some(isOne));
}

/** True if a function that gets one of the type calls the goal: a handler in a table does what a method would do. */
function callsWithType(
  index: CallIndex,
  from: readonly CallNode[],
  to: readonly CallNode[],
  textOf: (node: CallNode) => string,
): boolean {
  const owners = new Set(from.flatMap(({ symbol }) => index.language.parseSymbol(symbol)?.owner ?? []));
  const callers = callersNear(index, to, 1).filter((node) => !to.includes(node));
  return callers.some((caller) => {
    const [head = ''] = textOf(caller).split('\n');
    return [...owners].some((owner) => hasWord(head, owner));
  });
}

/** A local variable has a name and no path. What has no name is an element, or a function literal: most of those are started. */
function isRegistered({ class: own, calleePath, calleeSymbol, sites }: CallEdge, index: CallIndex): boolean {
  if (own !== 'V') return own === 'U';
  const isCalledHere = ({ marks }: CallSite): boolean => {
    const manner = index.language.transferOf(marks)?.manner;
    return manner === undefined || manner === 'callback';
  };
  return calleePath !== '' || (calleeSymbol === '' && sites.some(isCalledHere));
}

/** True if a function value is called close to the start, and what leads to the goal may be such a value. */
function mayBeReachedByValue(
  index: CallIndex,
  reached: readonly Reached[],
  to: readonly CallNode[],
  mayBeValue: (node: CallNode) => boolean,
  most: number,
): boolean {
  const isNearValue = reached.some(
    ({ node, depth }) => depth <= most && index.calleesOf(node).some(isUncertain),
  );
  return isNearValue && callersNear(index, to, most).some(mayBeValue);
}

/** A value without a name is a function literal that is called where it stands: its calls are those of the function. */
function isUncertain({ class: own, calleeSymbol }: CallEdge): boolean {
  return own === 'U' || (own === 'V' && calleeSymbol !== '');
}

/** Over how many calls the function that calls both of two others may be away from each. */
const NEAR_ORDER = 2;

/** True if a function calls what leads to one of some functions, and at the same line or later what leads to one of others. */
function isCalledAfter(index: CallIndex, from: readonly CallNode[], to: readonly CallNode[]): boolean {
  const [left, right] = [from, to].map((nodes) => callersNear(index, nodes, NEAR_ORDER).map(keyOf));
  // What leads to both says nothing of their order.
  const before = new Set(left?.filter((key) => !right?.includes(key)));
  const after = new Set(right?.filter((key) => !left?.includes(key)));
  const leadsTo = ({ callee }: CallEdge, wanted: ReadonlySet<string>): boolean =>
    callee !== undefined &&
    [callee, ...index.implementationsOf(callee).map(({ method }) => method)].some((node) =>
      wanted.has(keyOf(node)),
    );
  return callersNear(index, from, NEAR_ORDER + 1).some((caller) => {
    const edges = index.calleesOf(caller);
    const linesOf = (wanted: ReadonlySet<string>): number[] =>
      edges.filter((edge) => leadsTo(edge, wanted)).flatMap(({ sites }) => sites.map(({ line }) => line));
    const first = linesOf(before).reduce((least, line) => Math.min(least, line), Infinity);
    return linesOf(after).some((line) => line >= first);
  });
}

/** The functions themselves and their callers over a few calls. */
function callersNear(index: CallIndex, nodes: readonly CallNode[], most: number): readonly CallNode[] {
  const all = new Map(nodes.map((node) => [keyOf(node), node]));
  let last = [...nodes];
  for (let depth = 0; depth < most && all.size < MOST_NODES; depth++) {
    last = last
      .flatMap((node) => index.callersOf(node).map(({ caller }) => caller))
      .filter((node) => !all.has(keyOf(node)));
    for (const node of last) all.set(keyOf(node), node);
  }
  return [...all.values()];
}

function isWorthNaming({ class: own }: CallEdge): boolean {
  return own === 'S' || own === 'I';
}

function nameOf({ calleeSymbol }: CallEdge): string {
  return calleeSymbol;
}

function wayTo(goal: Reached): string[] {
  const symbols: string[] = [];
  for (let one: Reached | undefined = goal; one; one = one.before) symbols.unshift(one.node.symbol);
  return symbols;
}

function keyOf({ path, symbol, line }: CallNode): string {
  return `${path}#${symbol}#${line}`;
}
