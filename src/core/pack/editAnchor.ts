import { applyEdits, findNodeAtLocation, modify, parseTree, type Node } from 'jsonc-parser';
import { ROOT } from '../base/repoPath';
import { readJson } from './json';
import type { WrittenAnchor } from './written';

/** A change to an anchor that a person agreed to. */
export type AnchorRepair = AnchorChange & RepairedEntry;

/** What has the anchor: a step, a type, an entry point, or one end of a hand-over. */
export type RepairedEntry =
  | { /** Id of the step. */ readonly step: string }
  | { /** Id of a type that texts show. */ readonly type: string }
  | { /** Its id. */ readonly entryPoint: string }
  | { /** Its id. */ readonly handOver: string; readonly end: 'from' | 'to' };

interface AnchorChange {
  /** The place that the pack records now. If the file has another place, the repair does not apply. */
  readonly from: { readonly path: string; readonly symbol: string };
  /** What the anchor records at its new place. */
  readonly to: WrittenAnchor;
  /** Tag of the last release that had it at the old place; absent when that is not known. */
  readonly until?: string;
}

type Location = readonly (string | number)[];
type WrittenWas = NonNullable<WrittenAnchor['was']>[number];

/**
 * Repairs one anchor in the text of a `walkthrough.json`, or of a `pack.json` for an entry point or a hand-over: changes path, symbol and evidence, and keeps everything else,
 * layout included. `undefined` when the text does not have this anchor at its old place, or is not a valid walkthrough.
 */
export function editAnchor(text: string, repair: AnchorRepair): string | undefined {
  const found = findAnchor(text, repair);
  if (!found) return undefined;
  const { location, written } = found;
  const { path, symbol, site, body, value, sketches, lines } = repair.to;
  let edited = text;
  const set = (property: Location, value: unknown): void => {
    edited = setValue(edited, [...location, ...property], value);
  };
  writeEarlierPlaces(written, repair, set);
  if (path !== written.path) set(['path'], path);
  if (symbol !== written.symbol) set(['symbol'], symbol);
  if (site && written.site) {
    if (site.nth !== undefined || written.site.nth !== undefined) set(['site', 'nth'], site.nth);
    if (site.context) set(['site', 'context'], site.context);
  }
  if (body !== undefined) set(['body'], body);
  if (value || written.value) set(['value'], value);
  if (sketches) set(['sketches'], sketches);
  if (lines) set(['lines'], lines);
  return edited;
}

type WrittenWithAnchor = { readonly id: string } & Readonly<Record<string, WrittenAnchor | undefined>>;

/** The list that has the entry, the file with the list, the id of the entry, and the property with the anchor. */
function placeOfEntry(
  entry: RepairedEntry,
): readonly [list: string, schema: 'walkthrough' | 'pack', id: string, property: string] {
  if ('step' in entry) return ['steps', 'walkthrough', entry.step, 'anchor'];
  if ('type' in entry) return ['types', 'walkthrough', entry.type, 'anchor'];
  if ('entryPoint' in entry) return ['entryPoints', 'pack', entry.entryPoint, 'anchor'];
  return ['handOvers', 'pack', entry.handOver, entry.end];
}

function findAnchor(
  text: string,
  repair: AnchorRepair,
): { location: Location; written: WrittenAnchor } | undefined {
  const [list, schema, wanted, property] = placeOfEntry(repair);
  const { value } = readJson<Record<string, readonly WrittenWithAnchor[] | undefined>>(text, ROOT, schema);
  const index = value?.[list]?.findIndex(({ id }) => id === wanted) ?? -1;
  const written = value?.[list]?.[index]?.[property];
  const { from } = repair;
  const isAsExpected = written?.path === from.path && written.symbol === from.symbol;
  return written && isAsExpected ? { location: [list, index, property], written } : undefined;
}

/** An earlier place leaves out what it has in common with the anchor, so we write that down before the anchor changes. */
function writeEarlierPlaces(
  written: WrittenAnchor,
  { from, to, until }: AnchorChange,
  set: (property: Location, value: unknown) => void,
): void {
  const was = written.was ?? [];
  was.forEach((earlier, index) => {
    if (earlier.path === undefined && to.path !== from.path) set(['was', index, 'path'], from.path);
    if (earlier.symbol === undefined && to.symbol !== from.symbol) set(['was', index, 'symbol'], from.symbol);
  });
  if (until === undefined) return;
  const place: WrittenWas = {
    ...(to.path !== from.path && { path: from.path }),
    ...(to.symbol !== from.symbol && { symbol: from.symbol }),
    until,
  };
  if (written.was) set(['was', was.length], place);
  else set(['was'], [place]);
}

/**
 * Sets a value and keeps the layout around it, which `modify` would change when it formats. Lays out the new value like
 * its neighbours: on separate lines if they are. `undefined` removes the property.
 */
function setValue(text: string, location: Location, value: unknown): string {
  const tree = parseTree(text);
  const node = tree && findNodeAtLocation(tree, [...location]);
  const container = tree && findNodeAtLocation(tree, location.slice(0, -1));
  const last = container?.children?.at(-1);
  if (value === undefined || !container || !last)
    return applyEdits(text, modify(text, [...location], value, {}));
  const isInLines = text.slice(container.offset, last.offset).includes('\n');
  const indent = isInLines ? indentAt(text, last) : '';
  const written = layOut(text, value, indent, isInLines);
  if (node) return replace(text, node.offset, node.offset + node.length, written);
  const key = location.at(-1);
  const property = typeof key === 'string' ? `${JSON.stringify(key)}: ${written}` : written;
  const end = last.offset + last.length;
  return replace(text, end, end, isInLines ? `,${lineEndOf(text)}${indent}${property}` : `, ${property}`);
}

function layOut(text: string, value: unknown, indent: string, isInLines: boolean): string {
  const unit = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  const lines = JSON.stringify(value, null, unit).split('\n');
  if (isInLines) return lines.join(`${lineEndOf(text)}${indent}`);
  return lines.map((line) => line.trim()).join(' ');
}

/** The white space before the line in which a node begins. */
function indentAt(text: string, { offset }: Node): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function replace(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** The one range in which two texts differ. */
export interface TextChange {
  /** UTF-16 offset in the first text. */
  readonly start: number;
  /** UTF-16 offset in the first text, not included. */
  readonly end: number;
  /** The text that replaces the range. */
  readonly text: string;
}

/** The smallest single change that turns one text into the other. */
export function changeBetween(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}
