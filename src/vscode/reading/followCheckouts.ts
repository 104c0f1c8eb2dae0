import type { Disposable } from '../../core';
import type { Reading } from './reading';

/** Moves the session to a checkout that was reopened, and ends it when its checkout is closed. */
export function followCheckouts({ checkouts, session }: Reading): Disposable {
  return checkouts.onDidChange(() => {
    const latest = session.current && checkouts.openOf(session.current.checkout);
    if (latest) session.moveTo(latest.checkout);
    session.keepOnly(checkouts.all.map(({ checkout }) => checkout));
  });
}
