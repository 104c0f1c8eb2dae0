import type { ReviewClient } from '../../core';

/** How long a review may be silent before we look at the worker. Reviews of long essays take a second or two. */
const SILENCE_MILLISECONDS = 20_000;
/** How long a worker that is not stuck needs to answer, at most. */
const ANSWER_MILLISECONDS = 10_000;

/** The patience of {@link endsOrStuck}, in milliseconds. */
export interface Patience {
  readonly silence: number;
  readonly answer: number;
}

/**
 * Waits for a review. `stuck` if the worker no longer answers, so that it has to be ended. A review that waits for
 * somebody else, such as the call index, may take as long as it needs.
 */
export async function endsOrStuck(
  review: Promise<unknown>,
  client: Pick<ReviewClient, 'answers'>,
  { silence, answer }: Patience = { silence: SILENCE_MILLISECONDS, answer: ANSWER_MILLISECONDS },
): Promise<'ended' | 'stuck'> {
  const ended = review.then(
    () => 'ended' as const,
    () => 'ended' as const,
  );
  for (;;) {
    if ((await within(silence, ended)) === 'ended') return 'ended';
    const answered = client.answers().then(() => 'answered' as const);
    const found = await within(answer, Promise.race([ended, answered]));
    if (found !== 'answered') return found ?? 'stuck';
  }
}

/** `undefined` if it takes longer. */
async function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>(
    (resolve) => (timer = setTimeout(() => resolve(undefined), milliseconds)),
  );
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
