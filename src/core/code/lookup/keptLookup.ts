import { KeptAnswers } from '../../base/kept';
import type { CodeLookup, CodeQuestion } from './codeLookup';

/** Answers a question about the source tree at a commit; `undefined` for what cannot be told. */
export type AnswerQuestion = (commit: string, question: CodeQuestion) => Promise<unknown>;

/** Keeps answers about source trees at their commits, which never change. */
export class KeptCodeAnswers {
  /** By commit and name of the question, because most questions have one word, which then is its own key. */
  private readonly answers = new Map<string, KeptAnswers<string, unknown>>();

  /** A lookup that asks each question once. It asks again for what could not be told. */
  lookupAt(commit: string, answer: AnswerQuestion): CodeLookup {
    const ask = <Name extends keyof CodeLookup>(
      name: Name,
      ...words: Parameters<CodeLookup[Name]>
    ): ReturnType<CodeLookup[Name]> => {
      const answers = this.answersTo(`${commit} ${name}`);
      const key = keyOf(words);
      const read = async (): Promise<unknown> => {
        const value = await answer(commit, { name, words } as CodeQuestion);
        if (value === undefined) answers.forget(key);
        return value;
      };
      return answers.get(key, read) as ReturnType<CodeLookup[Name]>;
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

  private answersTo(question: string): KeptAnswers<string, unknown> {
    let answers = this.answers.get(question);
    if (!answers) this.answers.set(question, (answers = new KeptAnswers()));
    return answers;
  }
}

function keyOf(words: readonly unknown[]): string {
  const [first] = words;
  return words.length === 1 && typeof first === 'string' ? first : JSON.stringify(words);
}

/** Has a lookup answer a question that was sent as a plain value. */
export function answerWith(code: CodeLookup, { name, words }: CodeQuestion): Promise<unknown> {
  return (code[name] as (...words: readonly unknown[]) => Promise<unknown>).call(code, ...words);
}
