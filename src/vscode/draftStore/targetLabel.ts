import { targetName, type TargetId } from '../../core';
import { localize } from '../platform/localize';

/** What a target is called in the display language. */
export function targetLabel(target: TargetId): string {
  const name = targetName(target);
  return typeof name === 'object' ? localize(name) : String(name);
}
