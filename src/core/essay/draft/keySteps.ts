import type { Step } from '../../pack/model';
import { DEPTH_LIMITS, type DraftDepth } from './depth';

/**
 * The steps whose code an essay should explain: where control changes hands first (another lane, an interface, a
 * new thread, a remote call), then first and last, then others spread evenly. In walkthrough order.
 */
export function keySteps(steps: readonly Step[], depth: DraftDepth): Step[] {
  const most = DEPTH_LIMITS[depth].excerpts;
  const chosen = new Set<Step>();
  const choose = (step: Step | undefined): void => {
    if (step && chosen.size < most) chosen.add(step);
  };
  choose(steps[0]);
  choose(steps.at(-1));
  steps.forEach((step, index) => {
    if (index > 0 && step.lane !== steps[index - 1]?.lane) choose(step);
  });
  steps.filter(({ reached }) => reached !== 'direct' && reached !== 'start').forEach(choose);
  const rest = steps.filter((step) => !chosen.has(step));
  const wanted = most - chosen.size;
  for (let part = 0; part < wanted; part++) choose(rest[Math.floor(((part + 0.5) * rest.length) / wanted)]);
  return steps.filter((step) => chosen.has(step));
}
