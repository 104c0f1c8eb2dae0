import { CallIndex, message, noWayTexts, wayEdgeNotes, wayHeading, wayJson, type Way } from '../../core';
import { goLanguage } from '../../core/languages';
import { buildCallIndex } from '../buildCallIndex';
import { findWays } from '../findWays';
import type { ExitCode, Io } from '../io';
import { existingFolder, type Places } from '../openCheckout';
import { printableCell } from '../printable';
import { nodeFrom } from './callFlow';

export interface WayCommandOptions extends Places {
  /** `PATH#SYMBOL`; without it, the ways begin where control enters the tree. */
  readonly from?: string | undefined;
  /** `PATH#SYMBOL` */
  readonly to: string;
  /** How many ways to print. */
  readonly most: number;
  /** The folder that caches the call index. */
  readonly cache?: string | undefined;
  /** True for JSON, false for lines of text. */
  readonly isJson: boolean;
}

/** `source-guide flow --to`: prints the ways from one function to another. Exit code 1 if there is none. */
export async function showWays(options: WayCommandOptions, io: Io): Promise<ExitCode> {
  const { data } = await buildCallIndex(existingFolder(options.repo, io), options.cache, io);
  const index = new CallIndex(data, goLanguage);
  const to = nodeFrom(options.to, '--to', index, io);
  const from = options.from === undefined ? undefined : nodeFrom(options.from, '--from', index, io);
  const sought = { from, to, most: options.most };
  const { ways, hasWayBack } = await findWays(sought, { data, index }, options, io);
  if (options.isJson) io.out(`${JSON.stringify({ paths: ways.map(wayJson) }, null, 2)}\n`);
  else ways.forEach((way, place) => io.out(textOf(way, place + 1, io)));
  if (ways.length > 0) return 0;
  for (const text of noWayTexts(from?.symbol, to.symbol, hasWayBack)) io.say(io.translate(text));
  return 1;
}

function textOf(way: Way, number: number, io: Io): string {
  const { edges } = way;
  const start = edges[0]?.from;
  const first = start ? [`  ${row(start.symbol, start.path, start.line, [])}`] : [];
  const rows = edges.map((edge) => {
    const { to, from, line, handOver } = edge;
    const notes = wayEdgeNotes(edge, goLanguage).map((note) => io.translate(note));
    const site = io.translate(message('from {0}:{1}', from.path, line + 1));
    return `  → ${row(to.symbol, to.path, handOver?.toLine ?? to.line, [...notes, site])}`;
  });
  return [io.translate(wayHeading(way, number)), ...first, ...rows, ''].join('\n');
}

function row(symbol: string, path: string, line: number, notes: readonly string[]): string {
  return [symbol, `${path}:${line + 1}`, ...notes].map(printableCell).join('  ');
}
