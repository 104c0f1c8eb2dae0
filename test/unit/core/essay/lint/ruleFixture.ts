import type { ExcerptSource, Language, Localized, TargetId } from '../../../../../src/core';

/** A short essay that a rule has nothing against, and one that it reports. */
export interface RuleFixture {
  readonly passing: Localized;
  /** In the languages that the rule knows. */
  readonly failing: Partial<Localized>;
  readonly target?: TargetId;
  readonly source?: ExcerptSource;
}

export const COMMIT = '0123456789abcdef0123456789abcdef01234567';
export const REPOSITORY = 'https://example.com/pottery/kiln';
export const BLOB = `${REPOSITORY}/blob/${COMMIT}`;

/** The same text in every language. */
export function same(text: string): Localized {
  return { 'zh-cn': text, en: text };
}

/** Text that says why, as long as wanted: characters in Chinese, words in English. */
export function prose(length: number, language: Language): string {
  const [sentence, amount] =
    language === 'zh-cn'
      ? (['因为窑里的温度要慢慢升高，所以先点小火，否则陶坯会裂开。', 25] as const)
      : (['The fire starts low because clay that is heated quickly would crack otherwise. ', 12] as const);
  return sentence.repeat(Math.ceil(length / amount));
}

/** An excerpt with its caption, the way a writer would write it. */
export function excerpt(code = 'func Fire() {}', line = 3, symbol = 'Fire'): string {
  const last = line + code.split('\n').length - 1;
  return `\`${symbol}\` · [\`kiln/fire.go\`](${BLOB}/kiln/fire.go#L${line}-L${last})\n\n\`\`\`go\n${code}\n\`\`\`\n\n`;
}

/** A source that answers with the given files, at the commit and now. */
export function sourceOf(
  files: Readonly<Record<string, string>>,
  parts: Partial<ExcerptSource> = {},
): ExcerptSource {
  return {
    textAt: (commit, path) => Promise.resolve(commit === COMMIT ? (files[path] ?? null) : undefined),
    textNow: (path) => Promise.resolve(files[path]),
    declares: () => Promise.resolve(undefined),
    otherTexts: () => Promise.resolve([]),
    ...parts,
  };
}
