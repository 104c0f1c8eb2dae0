import fs from 'node:fs';
import path from 'node:path';
import { runCommand } from '../command';
import { say, withProgress } from '../progress';
import { createTemporaryFolder } from '../temporaryFolder';
import { compareWithReference } from './accuracy';
import { loadTree, timeEdits, timeLenses } from './edits';
import { indexBenchUsage, parseIndexBenchOptions } from './indexOptions';
import { percent, sayTable } from './sayTables';
import { timeWays, type WayTimes } from './ways';
import { runCold, runIndex, runPeer, type ColdWork } from './processes';

const EDITS = 300;
const LENS_LINES = 1500;
const WAYS = 100;

async function bench(): Promise<number> {
  const options = parseIndexBenchOptions(process.argv.slice(2));
  if (!options) {
    say(indexBenchUsage);
    return 0;
  }
  const { repo, runs, reference, seed } = options;
  const rows = [
    ['what', 'median', 'least–most', 'budget'],
    ...(await withProgress('Declarations, entry point and activation', () =>
      Promise.resolve(coldRows(repo, runs)),
    )),
    ...(await withProgress('Call index', () => Promise.resolve(indexRows(repo, runs)))),
  ];
  const peers = await withProgress('Peers', () => Promise.resolve(peerRows(repo, runs)));
  const tree = await withProgress('Edits and lenses', () => loadTree(repo));
  // Before the edits, which change the tree.
  const ways = wayRows(timeWays(tree, WAYS, seed));
  const edits = await timeEdits(tree, EDITS, seed);
  rows.push(['one edited file, p50', milliseconds(quantile(edits, 0.5)), spread(edits), '']);
  rows.push(['one edited file, p95', milliseconds(quantile(edits, 0.95)), '', '15 ms']);
  const lenses = timeLenses(tree, LENS_LINES);
  rows.push([`counts for lenses of ${lenses.path}`, milliseconds(lenses.milliseconds), '', '10 ms']);
  rows.push(...ways);
  sayTable(`Times on ${repo}, ${runs} runs`, rows);
  sayTable('Peers on the same tree, in the same run', [['what', 'median', 'least–most'], ...peers]);
  if (reference !== undefined) sayAccuracy(reference, await loadTree(repo), repo);
  return 0;
}

function coldRows(repo: string, runs: number): string[][] {
  const cold = (what: ColdWork, label: string, budget: string): string[] => {
    const measured = times(runs, () => runCold(what, repo));
    return row(
      label,
      measured.map(({ milliseconds: time }) => time),
      budget,
    );
  };
  return [
    cold('declarations', 'declarations of the whole tree, cold', "ctags's"),
    cold('entryPoint', 'an entry point, nothing cached', '150 ms'),
    cold('activation', 'activation of the extension, without VS Code’s part', '30 ms'),
    cold('code', 'of it, loading the code', ''),
  ];
}

function indexRows(repo: string, runs: number): string[][] {
  const cache = createTemporaryFolder();
  try {
    const cold = times(runs, () => runIndex(repo, undefined));
    runIndex(repo, cache.path);
    const warm = times(runs, () => runIndex(repo, cache.path));
    if (!warm.every(({ fromCache }) => fromCache)) throw new Error('The cache was not used.');
    const total = ({ phases }: { phases: Readonly<Record<string, number>> }): number => phases['total'] ?? 0;
    const memory = cold.map(({ peakRssMb }) => peakRssMb);
    return [
      row('call index, cold', cold.map(total), '2.5 s'),
      row('call index, from its cache', warm.map(total), '0.2 s'),
      [
        'peak memory of the cold run',
        `${median(memory)} MB`,
        `${Math.min(...memory)}–${Math.max(...memory)}`,
        '350 MB',
      ],
    ];
  } finally {
    cache.remove();
  }
}

function wayRows({ handOvers, graph, ways, why }: WayTimes): string[][] {
  return [
    ['hand-overs of the tree, once', milliseconds(handOvers), '', ''],
    ['graph of all functions, once', milliseconds(graph), '', ''],
    ['a way from A to B, p50', milliseconds(quantile(ways, 0.5)), spread(ways), ''],
    ['a way from A to B, p95', milliseconds(quantile(ways, 0.95)), '', '100 ms'],
    ['why a function is called, p95', milliseconds(quantile(why, 0.95)), '', '100 ms'],
  ];
}

/** One row for each peer, with a dash for those that are not installed. */
function peerRows(repo: string, runs: number): string[][] {
  const ctags = ['-R', '--languages=Go', '--exclude=*_test.go', '-f', '-', '.'];
  return [
    peerRow('universal-ctags, declarations', 'ctags', ctags, repo, runs),
    peerRow('gopls, first symbol of the workspace', 'gopls', ['workspace_symbol', 'Snapshot'], repo, 1),
  ];
}

function peerRow(
  what: string,
  program: string,
  words: readonly string[],
  repo: string,
  runs: number,
): string[] {
  const measured = times(runs, () => runPeer(program, words, repo)).filter((run) => run !== undefined);
  if (measured.length === 0) return [what, 'not installed', ''];
  return row(
    what,
    measured.map(({ milliseconds: time }) => time),
    '',
  ).slice(0, 3);
}

function sayAccuracy(
  reference: string,
  { data, texts }: Awaited<ReturnType<typeof loadTree>>,
  repo: string,
): void {
  const textOf = (file: string): string =>
    [...texts].find(([known]) => known === file)?.[1] ?? fs.readFileSync(path.join(repo, file), 'utf8');
  const { byClass, ours, unresolved } = compareWithReference(reference, data, textOf);
  sayTable(`Calls, compared with ${path.basename(reference)}`, [
    ['class', 'in the reference', 'the same of ours', ''],
    ...[...byClass].sort().map(([own, { all, same }]) => [own, `${all}`, `${same}`, percent(same, all)]),
    [
      'static calls of ours that the reference has',
      `${ours.all}`,
      `${ours.same}`,
      percent(ours.same, ours.all),
    ],
    ['unresolved', `${unresolved.of}`, `${unresolved.all}`, percent(unresolved.all, unresolved.of)],
  ]);
}

function times<Value>(count: number, run: () => Value): Value[] {
  return Array.from({ length: count }, run);
}

function row(what: string, values: readonly number[], budget: string): string[] {
  return [what, milliseconds(median(values)), spread(values), budget];
}

function spread(values: readonly number[]): string {
  return `${milliseconds(Math.min(...values))}–${milliseconds(Math.max(...values))}`;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function milliseconds(value: number): string {
  return value < 20 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
}

void runCommand(bench);
