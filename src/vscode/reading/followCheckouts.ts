import type { Disposable } from '../../core';
import type { Reading } from './reading';

/** Keeps what is being read true to what is open: it moves to a checkout that was reopened, and ends with one that was closed. */
export function followCheckouts({ checkouts, session }: Reading): Disposable {
  return checkouts.onDidChange(() => {
    const latest = session.current && checkouts.openOf(session.current.checkout);
    if (latest) session.moveTo(latest.checkout);
    session.keepOnly(checkouts.all.map(({ checkout }) => checkout));
  });
}
