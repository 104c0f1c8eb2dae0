/** One end of a channel between threads. Messages are copied as the structured clone algorithm does. */
export interface Channel<Out, In> {
  post(message: Out): void;
  /** Takes the messages from the other end. To be called once. */
  listen(take: (message: In) => void): void;
}

/** Gives way to other messages, so that work can be stopped and questions are answered meanwhile. */
export type GiveWay = () => Promise<void>;

/** Both ends of a channel inside one thread. Messages arrive later, as between threads, but are not copied. */
export interface DirectChannel<ToFar, ToNear> {
  readonly near: Channel<ToFar, ToNear>;
  readonly far: Channel<ToNear, ToFar>;
  /** From now on nothing arrives at either end. */
  readonly cut: () => void;
}

/** For hosts that can start no thread, and for tests. */
export function directChannel<ToFar, ToNear>(): DirectChannel<ToFar, ToNear> {
  let isCut = false;
  const takers: { near?: (message: ToNear) => void; far?: (message: ToFar) => void } = {};
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
