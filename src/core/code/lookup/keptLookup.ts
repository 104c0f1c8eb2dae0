import { KeptAnswers } from '../../base/kept';
import type { CodeLookup, CodeQuestion } from './codeLookup';

/** Answers a question about the source tree at a commit; `undefined` for what cannot be told. */
export type AnswerQuestion = (commit: string, question: CodeQuestion) => Promise<unknown>;

/** Keeps answers about source trees at their commits, which never change. */
export class KeptCodeAnswers {
  private readonly answers = new KeptAnswers<string, unknown>();

  /** A lookup that asks each question once. It asks again for what could not be told. */
  lookupAt(commit: string, answer: AnswerQuestion): CodeLookup {
    const ask = async <Name extends keyof CodeLookup>(
      name: Name,
      ...words: Parameters<CodeLookup[Name]>
    ): Promise<Awaited<ReturnType<CodeLookup[Name]>>> => {
      const key = `${commit} ${name} ${JSON.stringify(words)}`;
      const value = await this.answers.get(key, () => answer(commit, { name, words } as CodeQuestion));
      if (value === undefined) this.answers.forget(key);
      return value as Awaited<ReturnType<CodeLookup[Name]>>;
    };
    return {
      named: (name) => ask('named', name),
      declaredIn: (path) => ask('declaredIn', path),
      tests: () => ask('tests'),
      mentions: (word) => ask('mentions', word),
      mentionsLike: (name) => ask('mentionsLike', name),
      nearest: (name, folders) => ask('nearest', name, folders),
      pathsEnding: (end) => ask('pathsEnding', end),
      packagesNamed: (name) => ask('packagesNamed', name),
      reach: (...words) => ask('reach', ...words),
      callsIn: (functions) => ask('callsIn', functions),
      functionAt: (path, symbol) => ask('functionAt', path, symbol),
      distanceToWord: (functions, word) => ask('distanceToWord', functions, word),
      typeAt: (path, name) => ask('typeAt', path, name),
      isEmbedded: (path, name) => ask('isEmbedded', path, name),
      valuesOf: (name) => ask('valuesOf', name),
      settingsNamed: (name) => ask('settingsNamed', name),
      hasRevision: (revision) => ask('hasRevision', revision),
      hasWordAt: (revision, word, type) => ask('hasWordAt', revision, word, type),
      releases: () => ask('releases'),
      commitAt: (revision) => ask('commitAt', revision),
      hasPathAt: (revision, end) => ask('hasPathAt', revision, end),
      changedCodeWith: (word, commit, older) => ask('changedCodeWith', word, commit, older),
      isAbout: (commit, words) => ask('isAbout', commit, words),
    };
  }
}

/** Has a lookup answer a question that was sent as a plain value. */
export function answerWith(code: CodeLookup, { name, words }: CodeQuestion): Promise<unknown> {
  return (code[name] as (...words: readonly unknown[]) => Promise<unknown>).call(code, ...words);
}
