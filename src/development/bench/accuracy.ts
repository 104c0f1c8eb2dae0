import fs from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { IndexData, IndexedCall } from '../../core';

/** How well our calls agree with those of a type checker, in the functions that the reference covers. */
export interface Accuracy {
  /** Calls of the reference by class; `same` counts those with the same class and callee in our index. */
  readonly byClass: ReadonlyMap<string, { readonly all: number; readonly same: number }>;
  /** Our static calls in these functions; `same` counts those that the reference has with the same callee. */
  readonly ours: { readonly all: number; readonly same: number };
  readonly unresolved: { readonly all: number; readonly of: number };
}

interface ReferenceCall {
  readonly class: string;
  readonly path: string;
  readonly symbol: string;
}

/** Compares a call index with a table of calls. The columns in the table count bytes. */
export function compareWithReference(
  file: string,
  data: IndexData,
  textOf: (path: string) => string,
): Accuracy {
  const reference = readReference(file);
  const counted = new Map<string, { all: number; same: number }>();
  const ours = { all: 0, same: 0 };
  const unresolved = { all: 0, of: 0 };
  const found = new Map<string, IndexedCall>();
  for (const { path, declarations, calls } of data.files) {
    if (!reference.paths.has(path)) continue;
    const lines = textOf(path).split('\n');
    for (const call of calls) {
      if (!reference.callers.has(`${path}#${declarations[call.caller]?.symbol ?? ''}`)) continue;
      const bytes = Buffer.byteLength((lines[call.line] ?? '').slice(0, call.column));
      const key = `${path}:${call.line + 1}:${bytes + 1}`;
      found.set(key, call);
      unresolved.of++;
      if (call.class === 'U') unresolved.all++;
      if (call.class !== 'S') continue;
      ours.all++;
      if (isSame(reference.calls.get(key), call)) ours.same++;
    }
  }
  for (const [key, call] of reference.calls) {
    const count = counted.get(call.class) ?? { all: 0, same: 0 };
    counted.set(call.class, count);
    count.all++;
    if (isSame(call, found.get(key))) count.same++;
  }
  return { byClass: counted, ours, unresolved };
}

/** For calls to code outside the source tree, compares only the class. */
function isSame(reference: ReferenceCall | undefined, call: IndexedCall | undefined): boolean {
  if (!reference || reference.class !== call?.class) return false;
  if (reference.class !== 'S' && reference.class !== 'I') return true;
  return reference.path === call.calleePath && reference.symbol === call.calleeSymbol;
}

interface Reference {
  readonly calls: ReadonlyMap<string, ReferenceCall>;
  readonly callers: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
}

function readReference(file: string): Reference {
  const bytes = fs.readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const calls = new Map<string, ReferenceCall>();
  const callers = new Set<string>();
  const paths = new Set<string>();
  for (const line of text.split('\n').slice(1)) {
    const [path = '', caller = '', row = '', column = '', own = '', calleePath = '', symbol = ''] =
      line.split('\t');
    if (path === '') continue;
    calls.set(`${path}:${row}:${column}`, { class: own, path: calleePath, symbol });
    callers.add(`${path}#${caller}`);
    paths.add(path);
  }
  return { calls, callers, paths };
}
