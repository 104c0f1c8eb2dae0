/** One end of a channel between threads. The other end gets a structured clone of each message. */
export interface Channel<Out, In> {
  /** Sends a message to the other end; never waits. */
  post(message: Out): void;
  /** Calls `take` with each message from the other end. Call this once. */
  listen(take: (message: In) => void): void;
}

/** Lets other messages arrive before work goes on, so that long work can be stopped. */
export type GiveWay = () => Promise<void>;

/** Both ends of a channel inside one thread. Messages arrive asynchronously, as between threads, but are not copied. */
export interface DirectChannel<ToFar, ToNear> {
  /** The client's end. */
  readonly near: Channel<ToFar, ToNear>;
  /** The worker's end. */
  readonly far: Channel<ToNear, ToFar>;
  /** After this call no message arrives at either end. */
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
