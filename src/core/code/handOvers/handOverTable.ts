import { folderOf, type RepoPath } from '../../base/repoPath';
import type { CallIndex, CallNode } from '../calls/callIndex';
import type { IndexData } from '../calls/indexData';
import type { CodeLanguage } from '../language';
import { inOrder, type Certainty, type HandOver } from './handOver';
import { SlotFlow, type InFile } from './slotFlow';
import type { SlotUse, SlotValue } from './slots';

/** What a use is for the reader. Receives have none of their own. */
const KINDS: Readonly<Record<Exclude<SlotUse['kind'], 'receive' | 'take'>, HandOver['kind']>> = {
  call: 'registered',
  given: 'registered',
  offered: 'registered',
  route: 'http',
  rpc: 'rpc',
  send: 'channel',
  post: 'rpc',
};

/** What calls so many functions says nothing of any of them. */
const MOST_TARGETS = 100;

/** All hand-overs of a source tree that its code shows, in the order of the places at which they start. */
export function findHandOvers(
  data: IndexData,
  index: CallIndex,
  language: CodeLanguage,
): readonly HandOver[] {
  return new HandOverFinder(data, index, language).all();
}

/** Where control can get to. */
interface Target {
  readonly to: CallNode;
  /** As in {@link HandOver.toLine}. */
  readonly toLine: number;
  /** As in {@link HandOver.evidence}. */
  readonly evidence?: HandOver['evidence'];
}

class HandOverFinder {
  private readonly flow: SlotFlow;
  /** Receives by the numbers of the channels that they receive from. */
  private readonly receivers = new Map<number, InFile<SlotUse>[]>();

  constructor(
    data: IndexData,
    private readonly index: CallIndex,
    language: CodeLanguage,
  ) {
    this.flow = new SlotFlow(data, language);
    for (const { use, slot } of this.flow.uses) {
      if (use.part.kind !== 'receive' && use.part.kind !== 'take') continue;
      for (const value of this.flow.numbersHeldBy(slot)) {
        const known = this.receivers.get(value) ?? [];
        known.push(use);
        this.receivers.set(value, known);
      }
    }
  }

  all(): readonly HandOver[] {
    const found = this.flow.uses.flatMap(({ use, slot }) => this.handOversOf(use, slot));
    const once = new Map<string, HandOver>();
    for (const one of found) {
      const key = [one.kind, placeOf(one.from), one.line, placeOf(one.to), one.toLine].join(' ');
      if (!once.has(key)) once.set(key, one);
    }
    return [...once.values()].sort(inOrder);
  }

  private handOversOf(use: InFile<SlotUse>, slot: number): readonly HandOver[] {
    const from = nodeOf(use);
    const { kind, line, name } = use.part;
    if (!from || kind === 'receive' || kind === 'take' || this.flow.isFull(slot)) return [];
    // What replaces something in a test gives functions to a library that only compares them.
    if (kind === 'given' && isStandIn(from)) return [];
    const targets = this.targetsOf(use.part, slot);
    if (targets.length > MOST_TARGETS) return [];
    const certainty: Certainty = this.isKnown(kind, slot, targets) ? 'known' : 'possible';
    return targets
      .filter(({ to }) => placeOf(to) !== placeOf(from))
      .map(({ to, toLine, evidence }): HandOver => {
        const base = { certainty, from, line, to, toLine, evidence, ...(name !== '' && { name }) };
        return { ...base, kind: KINDS[kind] };
      });
  }

  private isKnown(kind: SlotUse['kind'], slot: number, targets: readonly Target[]): boolean {
    if (kind === 'send') return placesIn(targets) === 1;
    // A function that gets a value of any type may do something else with a message.
    if (kind === 'post' || kind === 'offered' || targets.length !== 1) return false;
    return kind === 'rpc' || !this.isUncertain(slot, targets);
  }

  private targetsOf({ kind, callable }: SlotUse, slot: number): readonly Target[] {
    if (kind === 'send' || kind === 'post') return this.receiversOf(slot);
    const functions = this.functionsIn(slot);
    if (kind === 'offered') return functions.filter(({ to }) => this.index.callerCountOf(to) === 0);
    return kind === 'rpc' && functions.length === 0 ? this.serversOf(callable) : functions;
  }

  /** Where no server is registered: whatever implements the method, other than what replaces a server in tests. */
  private serversOf(method: string): readonly Target[] {
    const [, path = '', symbol = ''] = /^([^#]*)#(.*)$/.exec(method) ?? [];
    const declared = this.index.find(path, symbol);
    const servers = declared ? this.index.implementationsOf(declared) : [];
    return servers
      .filter(({ method: own }) => folderOf(own.path) !== folderOf(path as RepoPath) && !isStandIn(own))
      .map(({ method: to }) => ({ to, toLine: to.line }));
  }

  private receiversOf(slot: number): readonly Target[] {
    const found = new Map<string, Target>();
    for (const value of this.flow.numbersHeldBy(slot)) {
      for (const use of this.receivers.get(value) ?? []) {
        const to = nodeOf(use);
        if (to) found.set(`${placeOf(to)} ${use.part.line}`, { to, toLine: use.part.line });
      }
    }
    return [...found.values()];
  }

  private functionsIn(slot: number): readonly Target[] {
    const found = new Map<string, Target>();
    for (const value of this.flow.heldBy(slot) ?? []) {
      const target = this.targetOf(value);
      if (target) found.set(`${placeOf(target.to)} ${target.toLine}`, target);
    }
    return [...found.values()];
  }

  private targetOf(value: InFile<SlotValue>): Target | undefined {
    const { kind, path, symbol, line } = value.part;
    if (kind === 'literal') {
      const to = nodeOf(value);
      return to && { to, toLine: line };
    }
    if (kind !== 'function') return undefined;
    const to = this.index.find(path, symbol);
    return to && { to, toLine: to.line, evidence: { path: value.file.path, line } };
  }

  /** True if it may be something else, too: what nobody knows, or one of several methods behind an interface. */
  private isUncertain(slot: number, [target]: readonly Target[]): boolean {
    const values = this.flow.heldBy(slot) ?? [];
    if (values.some(({ part }) => part.kind === 'unknown')) return true;
    return target?.to.kind === 'interface-method' && this.index.implementationsOf(target.to).length !== 1;
  }
}

/** The declaration that contains a place. */
function nodeOf({ file, part }: InFile<SlotUse | SlotValue>): CallNode | undefined {
  const declaration = file.declarations[part.owner];
  return declaration && { ...declaration, path: file.path };
}

/** True for what tests use instead of a server, and for what generated code embeds in every server. */
function isStandIn({ path, symbol }: CallNode): boolean {
  return /\(\*?(?:\w*mock|fake|unimplemented|unsafe|stub)/i.test(symbol) || /(?:^|\/|_)mock/i.test(path);
}

function placesIn(targets: readonly Target[]): number {
  return new Set(targets.map(({ to }) => placeOf(to))).size;
}

function placeOf({ path, symbol, line }: CallNode): string {
  return `${path}#${symbol}#${line}`;
}
