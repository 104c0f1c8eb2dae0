import { message, type Anchor, type Checkout, type Language } from '../../core';
import type { ExitCode, Io } from '../io';
import { openToRead, type Places } from '../openCheckout';
import {
  placeText,
  printResolution,
  sayPackProblems,
  symbolText,
  table,
  type PrintedResolution,
} from '../report';

export interface ListOptions extends Places {
  readonly isJson: boolean;
  /** Leaves out the walkthroughs. */
  readonly onlyEntryPoints: boolean;
  /** Language of titles. */
  readonly language: Language;
}

/** `source-guide list`: prints walkthroughs, steps and entry points with their places in the work tree. */
export async function list(options: ListOptions, io: Io): Promise<ExitCode> {
  const repositories = await openToRead(options, io);
  const listed: { walkthroughs: ListedWalkthrough[]; entryPoints: ListedEntryPoint[] }[] = [];
  for (const repository of repositories) {
    sayPackProblems(repository, io);
    const checkout = repository.workTree();
    listed.push({
      walkthroughs: options.onlyEntryPoints ? [] : await walkthroughsOf(checkout, options.language, io),
      entryPoints: await entryPointsOf(checkout, options.language, io),
    });
  }
  const walkthroughs = listed.flatMap((each) => each.walkthroughs);
  const entryPoints = listed.flatMap((each) => each.entryPoints);
  if (options.isJson) {
    const withoutAnchor = (key: string, value: unknown): unknown => (key === 'anchor' ? undefined : value);
    const module = repositories[0]?.pack.module;
    io.out(JSON.stringify({ module, walkthroughs, entryPoints }, withoutAnchor, 2) + '\n');
    return 0;
  }
  for (const { id, title, steps } of walkthroughs) {
    const rows = steps.map((step, index) => [
      `  ${index + 1}`,
      step.title,
      symbolText(step, step.anchor),
      placeText(step, step.anchor),
      step.verdict,
    ]);
    io.out(`${title} (${id})\n${table(rows)}\n`);
  }
  if (entryPoints.length === 0) return 0;
  io.out(`${io.translate(message('Entry points'))}\n`);
  const topics = repositories.flatMap(({ pack }) => pack.topics);
  const titleOf = new Map(topics.map(({ id, title }) => [id, title[options.language]]));
  const rows = entryPoints.map((entry) => [
    `  ${titleOf.get(entry.topic) ?? entry.topic}`,
    entry.title,
    symbolText(entry, entry.anchor),
    placeText(entry, entry.anchor),
    entry.verdict,
  ]);
  io.out(table(rows));
  return 0;
}

interface ListedStep extends PrintedResolution {
  /** Its id. */
  readonly step: string;
  /** In the language that was asked for. */
  readonly title: string;
  /** Id of its lane. */
  readonly lane: string;
  /** How control gets there. */
  readonly reached: string;
  /** Only for a step of the first reading. */
  readonly core?: true;
  /** Not printed as JSON. */
  readonly anchor: Anchor;
}

interface ListedWalkthrough {
  /** Unique in its pack. */
  readonly id: string;
  /** In the language that was asked for. */
  readonly title: string;
  /** null when the author does not say. */
  readonly minutes: number | null;
  /** In reading order. */
  readonly steps: readonly ListedStep[];
}

interface ListedEntryPoint extends PrintedResolution {
  /** Unique in its pack. */
  readonly id: string;
  /** Id of its topic. */
  readonly topic: string;
  /** In the language that was asked for. */
  readonly title: string;
  /** Not printed as JSON. */
  readonly anchor: Anchor;
}

async function walkthroughsOf(checkout: Checkout, language: Language, io: Io): Promise<ListedWalkthrough[]> {
  const listed: ListedWalkthrough[] = [];
  for (const { id, minutes, prose, steps } of checkout.pack.walkthroughs) {
    const { title, sections } = prose[language];
    const printed: ListedStep[] = [];
    for (const { id: step, lane, reached, isCore, anchor } of steps) {
      const resolution = printResolution(await checkout.resolve(anchor), io.translate);
      const heading = sections.get(step)?.heading ?? step;
      printed.push({
        step,
        title: heading,
        lane,
        reached,
        ...(isCore && { core: true as const }),
        ...resolution,
        anchor,
      });
    }
    listed.push({ id, title: title || id, minutes: minutes ?? null, steps: printed });
  }
  return listed;
}

async function entryPointsOf(checkout: Checkout, language: Language, io: Io): Promise<ListedEntryPoint[]> {
  const listed: ListedEntryPoint[] = [];
  for (const { id, topic, title, anchor } of checkout.pack.entryPoints) {
    const resolution = printResolution(await checkout.resolve(anchor), io.translate);
    listed.push({ id, topic, title: title[language], ...resolution, anchor });
  }
  return listed;
}
