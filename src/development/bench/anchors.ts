import fs from 'node:fs';
import path from 'node:path';
import { GitObjectReader } from '../../cli/adapters/gitRevisionTree';
import { pastOfTree, type SiteFinder } from '../../core';
import { createSiteFinder, goLanguage } from '../../core/languages';
import { runCommand } from '../command';
import { say, withProgress } from '../progress';
import { repositoryRoot } from '../repositoryRoot';
import { benchUsage, parseBenchOptions } from './benchOptions';
import { byLineNumber, byText, isFoundByName, resolveAll, type Lookup } from './lookups';
import { differences, missClass, moveClass, sharedPlaces } from './outcomes';
import { percent, sayClasses, sayStatements, sayTable, seconds, verdictCounts } from './sayTables';
import { randomNumbers } from './randomChoice';
import { commitBefore, readSnapshot, type Snapshot } from './snapshot';
import { scoreStatements } from './statements';
import { subjectsOf, type Subject } from './subjects';

async function bench(): Promise<number> {
  const options = parseBenchOptions(process.argv.slice(2));
  if (!options) {
    say(benchUsage);
    return 0;
  }
  const { repo, months, seed } = options;
  const sites = await loadSiteFinder();
  const reader = new GitObjectReader(repo);
  try {
    const head = await withProgress('Reading HEAD', () => readSnapshot(repo, 'HEAD', reader));
    for (const count of months) {
      const commit = await commitBefore(repo, count);
      const base = await withProgress(`Reading ${count} months before`, () =>
        readSnapshot(repo, commit, reader),
      );
      await compare(base, head, sites, randomNumbers(seed));
    }
  } finally {
    reader.close();
  }
  say(`\nMost memory held: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  return 0;
}

function loadSiteFinder(): Promise<SiteFinder> {
  const read = (name: string): Uint8Array => fs.readFileSync(path.join(repositoryRoot, 'dist', name));
  const { grammarFile } = goLanguage.sites;
  return createSiteFinder(goLanguage, { runtime: read('web-tree-sitter.wasm'), grammar: read(grammarFile) });
}

async function compare(
  base: Snapshot,
  head: Snapshot,
  sites: SiteFinder,
  random: () => number,
): Promise<void> {
  const subjects = await subjectsOf(base, sites, random);
  const past = await pastOfTree(base.index);
  const ownOf = ({ anchor }: Subject) => anchor;
  const siteOf = ({ statement }: Subject) => statement?.anchor;
  const look = (title: string, anchorOf: typeof siteOf, known: typeof past | undefined): Promise<Lookup> =>
    resolveAll(title, subjects, anchorOf, head, { sites, past: known });
  const withPast = await look('Functions, with history', ownOf, past);
  const withoutPast = await look('Functions, without history', ownOf, undefined);
  say(`\n=== ${base.date} ${base.commit.slice(0, 12)} -> ${head.date} ${head.commit.slice(0, 12)} ===`);
  await sayFunctions(subjects, head, { withPast, withoutPast });
  sayOutcomes(subjects, head, withPast, random);
  sayClasses(
    'One place for several (some became one, else all but one are wrong), with history',
    sharedPlaces(withPast),
    random,
  );
  sayClasses('The same, without history', sharedPlaces(withoutPast), random);
  sayClasses('What the history changes', differences(withPast, withoutPast), random);
  const ours = new Map([
    ['ours, with history', await look('Statements, with history', siteOf, past)],
    ['ours, without history', await look('Statements, without history', siteOf, undefined)],
  ]);
  sayStatements(await scoreStatements(subjects, { right: withPast, ours }, head, sites));
}

async function sayFunctions(
  subjects: readonly Subject[],
  head: Snapshot,
  { withPast, withoutPast }: { withPast: Lookup; withoutPast: Lookup },
): Promise<void> {
  const row = async (
    way: string,
    isFound: (subject: Subject) => boolean | Promise<boolean>,
    lookup?: Lookup,
  ): Promise<string[]> => {
    const started = Date.now();
    let found = 0;
    for (const subject of subjects) if (await isFound(subject)) found++;
    const time = lookup?.milliseconds ?? Date.now() - started;
    const verdicts = lookup ? verdictCounts(lookup) : '';
    return [way, `${found}`, percent(found, subjects.length), seconds(time), verdicts];
  };
  const isPlaced = (lookup: Lookup) => (subject: Subject) =>
    lookup.resolutions.get(subject)?.place !== undefined;
  sayTable(`Functions and methods outside tests: ${subjects.length}`, [
    ['way', 'found', 'of all', 'time', 'verdicts'],
    await row('line number', async (subject) => (await byLineNumber(subject, head)) !== undefined),
    await row('text, first match', async (subject) => (await byText(subject, head)) !== undefined),
    await row('receiver and name', (subject) => isFoundByName(subject, head)),
    await row('ours, with history', isPlaced(withPast), withPast),
    await row('ours, without history', isPlaced(withoutPast), withoutPast),
  ]);
}

function sayOutcomes(
  subjects: readonly Subject[],
  head: Snapshot,
  { resolutions }: Lookup,
  random: () => number,
): void {
  const missed = new Map<string, string[]>();
  const moved = new Map<string, string[]>();
  for (const subject of subjects) {
    const resolution = resolutions.get(subject);
    if (!resolution) continue;
    const { verdict, place } = resolution;
    const seen = `${subject.path}#${subject.located.declaration.symbol.written}`;
    if (!place) addTo(missed, missClass(subject, resolution, head), seen);
    else if (verdict === 'moved')
      addTo(moved, moveClass(subject, place), `${seen} -> ${place.path}#${place.symbol}`);
  }
  sayClasses('What is not found', missed, random);
  sayClasses('What is moved', moved, random);
}

function addTo(classes: Map<string, string[]>, name: string, example: string): void {
  classes.set(name, [...(classes.get(name) ?? []), example]);
}

void runCommand(bench);
