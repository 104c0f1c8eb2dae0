import type { RepoPath } from '../../base/repoPath';
import type { IndexData, IndexedFile } from '../calls/indexData';
import type { CodeLanguage } from '../language';
import {
  ANY_KEY,
  entrySlot,
  LOCAL,
  NO_SLOTS,
  parameterSlot,
  partsOfEntry,
  partsOfParameter,
  resultSlot,
  type Slot,
  type SlotUse,
  type SlotValue,
} from './slots';

/** A value or use, and the file that has it. */
export interface InFile<Part> {
  readonly file: IndexedFile;
  readonly part: Part;
}

/** More values in one slot say nothing of any of them. */
const MOST_VALUES = 200;

/** The slots of the parameters and results of a function, or of the arguments and results of a call. */
interface Ends {
  readonly parameters: Map<number, number>;
  readonly results: Map<number, number>;
}

/** A call of what a slot holds. */
interface ValueCall {
  readonly callable: Slot;
  /** The functions whose parameters have the arguments already. */
  readonly bound: Set<number>;
}

/** Follows functions and channels from slot to slot through the whole tree. */
export class SlotFlow {
  private readonly numbers = new Map<Slot, number>();
  private readonly names: Slot[] = [];
  private readonly next: Set<number>[] = [];
  private readonly held: Set<number>[] = [];
  private readonly values: InFile<SlotValue>[] = [];
  private readonly full = new Set<number>();
  /** Calls of what a slot holds. */
  private readonly calls = new Map<number, ValueCall[]>();
  private readonly ends = new Map<Slot, Ends>();
  private readonly changed: number[] = [];
  /** All uses, with the numbers of their slots. */
  readonly uses: { readonly use: InFile<SlotUse>; readonly slot: number }[] = [];

  constructor(data: IndexData, language: CodeLanguage) {
    data.files.forEach((file, number) => this.addFile(file, number));
    this.addEntries();
    this.addImplementations(data, language);
    this.addRoots();
    this.follow();
  }

  /** What a slot may hold; `undefined` if it is too much to say anything. */
  heldBy(slot: number): readonly InFile<SlotValue>[] | undefined {
    if (this.full.has(slot)) return undefined;
    return [...(this.held[slot] ?? [])].flatMap((number) => this.values[number] ?? []);
  }

  /** The numbers of the values that a slot may hold. */
  numbersHeldBy(slot: number): ReadonlySet<number> {
    return this.held[slot] ?? NOTHING;
  }

  isFull(slot: number): boolean {
    return this.full.has(slot);
  }

  private addFile(file: IndexedFile, number: number): void {
    const { moves, values, uses } = file.slots;
    for (const { from, to } of moves) this.join(this.numberOf(from, number), this.numberOf(to, number));
    for (const value of values) {
      const slot = this.numberOf(value.slot, number);
      const callable = global(value.callable, number);
      this.put(this.values.push({ file, part: { ...value, callable } }) - 1, slot);
    }
    for (const use of uses) {
      const slot = this.numberOf(use.slot, number);
      this.uses.push({ use: { file, part: use }, slot });
      if (use.kind !== 'call' || use.callable === '') continue;
      const calls = this.calls.get(slot) ?? [];
      this.calls.set(slot, calls);
      calls.push({ callable: global(use.callable, number), bound: new Set() });
    }
  }

  private numberOf(slot: Slot, file: number): number {
    const name = global(slot, file);
    let number = this.numbers.get(name);
    if (number === undefined) {
      number = this.names.push(name) - 1;
      this.numbers.set(name, number);
      this.next.push(new Set());
      this.held.push(new Set());
      this.addEnd(name, number);
    }
    return number;
  }

  private addEnd(name: Slot, number: number): void {
    const parts = partsOfParameter(name);
    if (!parts) return;
    const { callable, place, isResult } = parts;
    const known = this.ends.get(callable) ?? {
      parameters: new Map<number, number>(),
      results: new Map<number, number>(),
    };
    this.ends.set(callable, known);
    (isResult ? known.results : known.parameters).set(place, number);
  }

  private join(from: number, to: number): void {
    if (from === to || this.next[from]?.has(to)) return;
    this.next[from]?.add(to);
    for (const value of this.held[from] ?? []) this.put(value, to);
  }

  private put(value: number, slot: number): void {
    const held = this.held[slot];
    if (!held || held.has(value) || this.full.has(slot)) return;
    if (held.size >= MOST_VALUES) this.full.add(slot);
    else held.add(value);
    this.changed.push(slot);
  }

  /** What has a table has its entries, and what any entry holds, the table holds. */
  private addEntries(): void {
    const keys = new Map<number, Set<string>>();
    const waiting: number[] = [];
    for (const name of [...this.names]) {
      const entry = partsOfEntry(name);
      if (!entry) continue;
      const table = this.numberOf(entry.table, 0);
      keys.set(table, (keys.get(table) ?? new Set()).add(entry.key));
      waiting.push(table);
    }
    for (let table = waiting.pop(); table !== undefined; table = waiting.pop()) {
      const own = keys.get(table) ?? new Set();
      for (const to of this.next[table] ?? NOTHING) {
        // A table that gets into an entry of itself would have entries without end.
        if (partsOfEntry(this.names[to] ?? '')) continue;
        const known = keys.get(to) ?? new Set();
        const before = known.size;
        for (const key of own) {
          known.add(key);
          this.join(this.entry(table, key), this.entry(to, key));
        }
        keys.set(to, known);
        if (known.size > before) waiting.push(to);
      }
    }
    for (const [table, known] of keys) {
      for (const key of known) {
        if (key !== ANY_KEY && known.has(ANY_KEY))
          this.join(this.entry(table, ANY_KEY), this.entry(table, key));
        this.join(this.entry(table, key), table);
      }
    }
  }

  private entry(table: number, key: string): number {
    return this.numberOf(entrySlot(this.names[table] ?? '', key), 0);
  }

  /** A call through an interface gives its arguments to what implements the method. */
  private addImplementations({ implementations }: IndexData, language: CodeLanguage): void {
    for (const { interfacePath, interfaceName, method, path, symbol } of implementations) {
      const through = `${interfacePath}#${language.interfaceMethod(interfaceName, method).written}`;
      const own = `${path}#${symbol}`;
      if (through === own) continue;
      const [given, taken] = [this.ends.get(through), this.ends.get(own)];
      for (const [place, slot] of given?.parameters ?? NO_ENDS)
        this.join(slot, this.numberOf(parameterSlot(own, place), 0));
      for (const [place, slot] of taken?.results ?? NO_ENDS)
        this.join(slot, this.numberOf(resultSlot(through, place), 0));
    }
  }

  /** What nobody puts anything into holds something unknown: for channels, one that is the same for all who get it from there. */
  private addRoots(): void {
    const filled = new Set<number>();
    for (const targets of this.next) for (const target of targets) filled.add(target);
    for (const [name, slot] of this.numbers) {
      if (filled.has(slot) || (this.held[slot]?.size ?? 0) > 0) continue;
      const value: SlotValue = {
        slot: name,
        kind: 'unknown',
        callable: '',
        path: '',
        symbol: '',
        owner: -1,
        line: 0,
      };
      this.put(this.values.push({ file: NO_FILE, part: value }) - 1, slot);
    }
  }

  private follow(): void {
    for (let slot = this.changed.pop(); slot !== undefined; slot = this.changed.pop()) {
      const held = this.held[slot] ?? NOTHING;
      for (const to of this.next[slot] ?? NOTHING) {
        if (this.full.has(slot)) this.fill(to);
        else for (const value of held) this.put(value, to);
      }
      for (const call of this.calls.get(slot) ?? []) this.bind(held, call);
    }
  }

  private fill(slot: number): void {
    if (this.full.has(slot)) return;
    this.full.add(slot);
    this.changed.push(slot);
  }

  /** Joins the arguments of a call with the parameters of the functions that it may call. */
  private bind(held: ReadonlySet<number>, { callable, bound }: ValueCall): void {
    const call = this.ends.get(callable);
    for (const number of call ? [...held] : []) {
      const called = this.ends.get(this.values[number]?.part.callable ?? '');
      if (!called || bound.has(number)) continue;
      bound.add(number);
      for (const [place, slot] of call?.parameters ?? NO_ENDS)
        this.joinKnown(slot, called.parameters.get(place));
      for (const [place, slot] of called.results) this.joinKnown(slot, call?.results.get(place));
    }
  }

  private joinKnown(from: number, to: number | undefined): void {
    if (to !== undefined) this.join(from, to);
  }
}

const NO_ENDS: ReadonlyMap<number, number> = new Map();

const NOTHING: ReadonlySet<number> = new Set();

const NO_FILE: IndexedFile = {
  path: '' as RepoPath,
  hash: '',
  isPartial: false,
  declarations: [],
  undeclaredMethods: [],
  calls: [],
  slots: NO_SLOTS,
};

function global(slot: Slot, file: number): Slot {
  return slot.startsWith(LOCAL) ? `${file}${slot}` : slot;
}
