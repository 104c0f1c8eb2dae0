import { untilCancelled, type Cancellation } from '../base/cancellation';
import type { Channel } from '../base/channel';
import type { RepoPath } from '../base/repoPath';
import type { FileCommit, NearestRelease, TaggedRelease, VersionHistory } from '../ports';

/** A question about the history of a repository. The first one, `hello`, only shows that the worker is alive. */
type HistoryQuestion =
  | { readonly about: 'hello' }
  | { readonly about: 'close' }
  | { readonly about: 'releases' }
  | { readonly about: 'nearestRelease'; readonly commit: string }
  | { readonly about: 'pathsAt'; readonly commit: string }
  | { readonly about: 'readAt'; readonly commit: string; readonly path: RepoPath }
  | { readonly about: 'commitsOf'; readonly path: RepoPath; readonly from: string; readonly most: number }
  | {
      readonly about: 'pathBefore';
      readonly path: RepoPath;
      readonly commit: string;
      readonly parent: string;
    }
  | { readonly about: 'changedFiles'; readonly commit: string; readonly parent: string };

/** What the client sends. */
export interface ToVersionHistory {
  readonly id: number;
  /** The folder of the repository, as its host writes paths. */
  readonly root: string;
  readonly question: HistoryQuestion;
}

/** What the worker sends back; `undefined` when it cannot tell. */
export interface FromVersionHistory {
  readonly id: number;
  readonly answer: unknown;
}

/** A history that holds something until it is closed. */
export type ClosableHistory = VersionHistory & { close(): void };

/** The worker's end: answers questions about the repositories that `open` reads. */
export function serveVersionHistory(
  channel: Channel<FromVersionHistory, ToVersionHistory>,
  open: (root: string) => ClosableHistory,
): void {
  const histories = new Map<string, ClosableHistory>();
  channel.listen(({ id, root, question }) => {
    const answer = (value: unknown): void => channel.post({ id, answer: value });
    if (question.about === 'hello') return answer(true);
    const history = histories.get(root) ?? open(root);
    histories.set(root, history);
    if (question.about === 'close') {
      history.close();
      histories.delete(root);
      return answer(true);
    }
    // The caller goes on without what cannot be read.
    answerTo(question, history).then(answer, () => answer(undefined));
  });
}

function answerTo(
  question: Exclude<HistoryQuestion, { about: 'hello' | 'close' }>,
  history: VersionHistory,
): Promise<unknown> {
  switch (question.about) {
    case 'releases':
      return history.releases();
    case 'nearestRelease':
      return history.nearestRelease(question.commit);
    case 'pathsAt':
      return history.pathsAt(question.commit);
    case 'readAt':
      return history.readAt(question.commit, question.path);
    case 'commitsOf':
      return history.commitsOf(question.path, question.from, question.most);
    case 'pathBefore':
      return history.pathBefore(question.path, question.commit, question.parent);
    case 'changedFiles':
      return history.changedFiles(question.commit, question.parent);
  }
}

/** The client's end. After {@link end}, and when the worker is gone, every answer is `undefined`: cannot be told. */
export class VersionHistoryClient {
  private readonly waiting = new Map<number, (answer: unknown) => void>();
  private nextId = 0;
  private isEnded = false;

  constructor(private readonly channel: Channel<ToVersionHistory, FromVersionHistory>) {
    channel.listen(({ id, answer }) => {
      this.waiting.get(id)?.(answer);
      this.waiting.delete(id);
    });
  }

  /** Resolves when the worker answers. */
  async alive(): Promise<void> {
    await this.ask('', { about: 'hello' });
  }

  /** The history of a repository. Once it is cancelled, every question rejects with `Cancelled`. */
  of(root: string, cancellation?: Cancellation): ClosableHistory {
    const ask = <Answer>(question: HistoryQuestion): Promise<Answer> =>
      untilCancelled(this.ask(root, question) as Promise<Answer>, cancellation);
    return {
      releases: () => ask<readonly TaggedRelease[] | undefined>({ about: 'releases' }),
      nearestRelease: (commit) => ask<NearestRelease | undefined>({ about: 'nearestRelease', commit }),
      pathsAt: (commit) => ask<readonly RepoPath[] | undefined>({ about: 'pathsAt', commit }),
      readAt: (commit, path) => ask<string | null | undefined>({ about: 'readAt', commit, path }),
      commitsOf: (path, from, most) =>
        ask<readonly FileCommit[] | undefined>({ about: 'commitsOf', path, from, most }),
      pathBefore: (path, commit, parent) =>
        ask<RepoPath | undefined>({ about: 'pathBefore', path, commit, parent }),
      changedFiles: (commit, parent) => ask<number | undefined>({ about: 'changedFiles', commit, parent }),
      close: () => void this.ask(root, { about: 'close' }),
    };
  }

  /** Answers what is still waiting. */
  end(): void {
    this.isEnded = true;
    for (const answer of this.waiting.values()) answer(undefined);
    this.waiting.clear();
  }

  private ask(root: string, question: HistoryQuestion): Promise<unknown> {
    if (this.isEnded) return Promise.resolve(undefined);
    const id = this.nextId++;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.channel.post({ id, root, question });
    });
  }
}
