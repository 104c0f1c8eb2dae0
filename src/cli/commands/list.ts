import { message, type Language } from '../../core';
import type { ExitCode, Io } from '../io';
import { openRepository, type Places } from '../openCheckout';
import { placeText, printResolution, sayProblems, symbolText, table } from '../report';

export interface ListOptions extends Places {
  readonly isJson: boolean;
  /** Leaves out the walkthroughs. */
  readonly onlyEntryPoints: boolean;
  /** Language of titles. */
  readonly language: Language;
}

/** `source-guide list`: prints walkthroughs, steps and entry points with their places in the work tree. */
export async function list(options: ListOptions, io: Io): Promise<ExitCode> {
  const repository = await openRepository(options, io);
  const { pack } = repository;
  sayProblems(repository.packProblems(), io);
  const checkout = repository.workTree();
  const walkthroughs = [];
  for (const { id, minutes, prose, steps } of options.onlyEntryPoints ? [] : pack.walkthroughs) {
    const { title, sections } = prose[options.language];
    const printed = [];
    for (const { id: step, lane, reached, anchor } of steps) {
      const resolution = printResolution(await checkout.resolve(anchor), io.translate);
      printed.push({
        step,
        title: sections.get(step)?.heading ?? step,
        lane,
        reached,
        ...resolution,
        anchor,
      });
    }
    walkthroughs.push({ id, title: title || id, minutes: minutes ?? null, steps: printed });
  }
  const entryPoints = [];
  for (const { id, topic, title, anchor } of pack.entryPoints) {
    const resolution = printResolution(await checkout.resolve(anchor), io.translate);
    entryPoints.push({ id, topic, title: title[options.language], ...resolution, anchor });
  }
  if (options.isJson) {
    const withoutAnchor = (key: string, value: unknown): unknown => (key === 'anchor' ? undefined : value);
    io.out(JSON.stringify({ module: pack.module, walkthroughs, entryPoints }, withoutAnchor, 2) + '\n');
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
  io.out(`${io.translate(message('Entry points'))}\n`);
  const titleOf = new Map(pack.topics.map(({ id, title }) => [id, title[options.language]]));
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
