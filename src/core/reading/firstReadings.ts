import { coreStepsOf } from '../pack/coreSteps';
import type { Walkthrough } from '../pack/model';
import type { StoreWriter } from './storeWriter';

/** In which walkthroughs the reader wants only the steps of the first reading. */
export class FirstReadings {
  constructor(private readonly writer: StoreWriter) {}

  /** What the reader chose; at first true. Always false if the author marked no step. */
  isOn(module: string, walkthrough: Walkthrough): boolean {
    if (coreStepsOf(walkthrough).length === 0) return false;
    return this.writer.get(keyOf(module, walkthrough)) !== false;
  }

  set(module: string, walkthrough: Walkthrough, isOn: boolean): void {
    this.writer.put(keyOf(module, walkthrough), isOn);
  }
}

function keyOf(module: string, { id }: Walkthrough): string {
  return `first-reading:${module} ${id}`;
}
