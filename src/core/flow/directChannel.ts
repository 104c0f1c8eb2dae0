import type { Channel, FromIndex, ToIndex } from './indexProtocol';

/** Both ends of a channel inside one thread. Messages arrive later, as between threads, but are not copied. */
export interface DirectChannel {
  readonly near: Channel<ToIndex, FromIndex>;
  readonly far: Channel<FromIndex, ToIndex>;
  /** From now on nothing arrives at either end. */
  readonly cut: () => void;
}

/** For hosts that can start no thread, and for tests. */
export function directChannel(): DirectChannel {
  let isCut = false;
  const takers: { near?: (message: FromIndex) => void; far?: (message: ToIndex) => void } = {};
  const later = (deliver: () => void): void => {
    void Promise.resolve().then(() => (isCut ? undefined : deliver()));
  };
  return {
    near: {
      post: (message) => later(() => takers.far?.(message)),
      listen: (take) => (takers.near = take),
    },
    far: {
      post: (message) => later(() => takers.near?.(message)),
      listen: (take) => (takers.far = take),
    },
    cut: () => (isCut = true),
  };
}
