import type { Disposable } from '../../core';
import type { Reading } from './reading';

/**
 * Moves the session to a checkout that was reopened, and ends it when its checkout is closed. When checkouts are found for
 * the first time, opens the walkthrough that was open when the last window was closed.
 */
export function followCheckouts({ checkouts, session }: Reading): Disposable {
  let isRestored = false;
  return checkouts.onDidChange(() => {
    const { checkout } = session.current ?? session.finished ?? {};
    const latest = checkout && checkouts.openOf(checkout);
    if (latest) session.moveTo(latest.checkout);
    session.keepOnly(checkouts.all.map(({ checkout }) => checkout));
    if (isRestored || checkouts.all.length === 0) return;
    isRestored = true;
    for (const { checkout } of checkouts.all) session.reopen(checkout);
  });
}
