import type { Step } from '../../pack/model';

/** As many excerpts as the upper quarter of well-known source-reading posts has. */
const MOST_EXCERPTS = 8;

/**
 * The steps whose code an essay should explain: where control changes hands first (another lane, an interface, a
 * new thread, a remote call), then first and last, then others spread evenly. In walkthrough order.
 */
export function keySteps(steps: readonly Step[]): Step[] {
  const chosen = new Set<Step>();
  const choose = (step: Step | undefined): void => {
    if (step && chosen.size < MOST_EXCERPTS) chosen.add(step);
  };
  choose(steps[0]);
  choose(steps.at(-1));
  steps.forEach((step, index) => {
    if (index > 0 && step.lane !== steps[index - 1]?.lane) choose(step);
  });
  steps.filter(({ reached }) => reached !== 'direct' && reached !== 'start').forEach(choose);
  const rest = steps.filter((step) => !chosen.has(step));
  const wanted = MOST_EXCERPTS - chosen.size;
  for (let part = 0; part < wanted; part++) choose(rest[Math.floor(((part + 0.5) * rest.length) / wanted)]);
  return steps.filter((step) => chosen.has(step));
}
