import { table } from '../../cli/report';
import type { Resolution } from '../../core';
import { say } from '../progress';
import type { Lookup } from './lookups';
import { someOf } from './randomChoice';
import type { StatementScores } from './statements';

const MOST_EXAMPLES = 5;

export function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

export function sayTable(title: string, rows: readonly (readonly string[])[]): void {
  say(`\n${title}\n${table(rows).trimEnd()}`);
}

/** How often each verdict was given, most frequent first. */
export function verdictCounts({ resolutions }: Lookup): string {
  const counts = new Map<Resolution['verdict'], number>();
  for (const { verdict } of resolutions.values()) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([verdict, count]) => `${verdict} ${count}`)
    .join(', ');
}

/** Prints each class with its count and some examples. */
export function sayClasses(
  title: string,
  classes: ReadonlyMap<string, readonly string[]>,
  random: () => number,
): void {
  const total = [...classes.values()].reduce((sum, members) => sum + members.length, 0);
  say(`\n${title}: ${total}`);
  const ordered = [...classes].sort(([, one], [, other]) => other.length - one.length);
  for (const [name, members] of ordered) {
    say(`  ${members.length}  ${name}`);
    for (const example of someOf(members, MOST_EXAMPLES, random)) say(`        ${example}`);
  }
}

export function sayStatements({ all, withFunction, surviving, scores }: StatementScores): void {
  const rows = [...scores].map(([way, { inFunction, onStatement }]) => [
    way,
    percent(inFunction, withFunction),
    percent(onStatement, surviving),
  ]);
  sayTable(
    `Statements: ${all} calls; the function of ${withFunction} is found, ${surviving} are there once with the same tokens`,
    [['way', `in the right function, of ${withFunction}`, `on the statement, of ${surviving}`], ...rows],
  );
}
