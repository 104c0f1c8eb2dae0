import type { LineIndex } from '../../../base/text';
import {
  LOCAL,
  resultSlot,
  type FileSlots,
  type Slot,
  type SlotMove,
  type SlotUse,
  type SlotValue,
} from '../../../code/handOvers/slots';
import type { Call, Expression } from '../ast';
import type { Callee } from '../calls/callee';
import { beginOf } from '../calls/callees';
import type { Entity, Scope } from '../calls/entities';
import { functionSlot } from './slotNames';
import { sourcesOf, type Source, type SourceContext } from './valueSources';

/** Records what the functions of a file do with functions and channels that they store. */
export class SlotRecorder implements SourceContext {
  private readonly moves = new Map<string, SlotMove>();
  private readonly values: SlotValue[] = [];
  private readonly uses: SlotUse[] = [];
  private readonly locals = new Map<Entity, Slot>();
  private readonly callees = new Map<Call, Callee>();
  private readonly callSlots = new Map<Call, Slot>();
  private owner = 0;
  private count = 0;

  constructor(
    readonly text: string,
    private readonly lines: LineIndex,
  ) {}

  get slots(): FileSlots {
    return { moves: [...this.moves.values()], values: this.values, uses: this.uses };
  }

  /** Call this before a function or the value of a package variable is read: its index in the declarations of the file. */
  begin(owner: number): void {
    this.owner = owner;
    for (const map of [this.locals, this.callees, this.callSlots]) if (map.size > 0) map.clear();
  }

  /** Names the slot of a variable that is a parameter or a result. */
  nameLocal(variable: Entity, slot: Slot): void {
    this.locals.set(variable, slot);
  }

  noteCallee(call: Call, callee: Callee): void {
    this.callees.set(call, callee);
  }

  localSlot(variable: Entity): Slot {
    let slot = this.locals.get(variable);
    if (slot === undefined) {
      slot = this.fresh('v');
      this.locals.set(variable, slot);
    }
    return slot;
  }

  calleeOf(call: Call): Callee | undefined {
    return this.callees.get(call);
  }

  callSlot(call: Call): Slot {
    let slot = this.callSlots.get(call);
    if (slot === undefined) {
      slot = this.fresh('C');
      this.callSlots.set(call, slot);
    }
    return slot;
  }

  /** One of several assigned values; one call may give them all. */
  flowAt(slot: Slot, values: readonly Expression[], place: number, count: number, scope: Scope): void {
    const [only] = values;
    if (values.length === count) {
      const value = values[place];
      if (value) this.flowInto(slot, value, scope);
    } else if (only?.kind === 'call') {
      const callee = this.callees.get(only);
      const isOfTree = callee?.class === 'S' || callee?.class === 'I';
      if (callee && isOfTree) this.move(resultSlot(functionSlot(callee), place), slot);
      else if (callee?.class === 'V') this.move(resultSlot(this.callSlot(only), place), slot);
      else this.put(slot, { kind: 'unknown' }, 0);
    } else if (only && place === 0) this.flowInto(slot, only, scope);
  }

  /** Whatever an expression means gets into a slot. */
  flowInto(slot: Slot, x: Expression, scope: Scope): void {
    for (const source of sourcesOf(x, scope, this)) {
      if (source.kind === 'slot') this.move(source.slot, slot);
      else this.put(slot, source, beginOf(x));
    }
  }

  /** A slot that holds what an expression means. */
  slotOf(x: Expression, scope: Scope): Slot {
    const sources = sourcesOf(x, scope, this);
    const [only, ...others] = sources;
    if (only?.kind === 'slot' && others.length === 0) return only.slot;
    const slot = this.fresh('E');
    for (const source of sources) {
      if (source.kind === 'slot') this.move(source.slot, slot);
      else this.put(slot, source, beginOf(x));
    }
    return slot;
  }

  private move(from: Slot, to: Slot): void {
    if (from !== to) this.moves.set(`${from} ${to}`, { from, to });
  }

  /** A function or channel gets into a slot. */
  put(slot: Slot, source: Exclude<Source, { kind: 'slot' }>, offset: number): void {
    const { kind } = source;
    this.values.push({
      slot,
      kind,
      callable: kind === 'function' ? functionSlot(source) : kind === 'literal' ? source.callable : '',
      path: kind === 'function' ? source.path : '',
      symbol: kind === 'function' ? source.symbol : '',
      owner: this.owner,
      line: this.lines.lineAt(kind === 'literal' ? source.start : offset),
    });
  }

  /** Something is done with what a slot holds. */
  use(kind: SlotUse['kind'], slot: Slot, offset: number, { name = '', callable = '' } = {}): void {
    this.uses.push({ kind, slot, owner: this.owner, line: this.lines.lineAt(offset), name, callable });
  }

  /** A slot that nothing else names. */
  fresh(kind: string): Slot {
    return `${LOCAL}${kind}${this.count++}`;
  }
}
