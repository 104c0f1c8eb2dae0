import type { Lexeme } from '../../code/language';

/** How a language splits its source into tokens. */
export interface TokenRules {
  /** Sources of patterns of comments. Each must also fit a comment without its end. */
  readonly comments: readonly string[];
  /**
   * Sources of patterns of texts in quotes, in the order in which they are tried. Each must also fit a text without its end.
   * What begins and ends a text is the group `mark`.
   */
  readonly texts: readonly string[];
  /** Joins the names before and after it. */
  readonly joiners: ReadonlySet<string>;
  readonly keywords: ReadonlySet<string>;
  /** Finds where the comment ends that begins at an offset; for comments that can be nested. Absent: none can. */
  nestedCommentEnd?(source: string, start: number): number | undefined;
}

/** A token, with its place. */
export interface Token {
  readonly kind: 'word' | 'number' | 'text' | 'sign';
  readonly value: string;
  /** UTF-16 offset. */
  readonly start: number;
}

const WORD = '[\\p{L}_$][\\p{L}\\p{N}_$]*';
const NUMBER = "\\.?\\d(?:[eEpP][+-]|[\\w.'])*";
const SIGN = '->|::|=>|[+\\-*/%&|^<>=!]=|&&|\\|\\||\\+\\+|--|[^\\s]';

/** Splits source into tokens. Never fails: what is not closed ends where the source ends. */
export class TokenReader {
  private readonly pattern: RegExp;

  constructor(private readonly rules: TokenRules) {
    const parts = [
      `(?<comment>${rules.comments.join('|')})`,
      `(?<text>${rules.texts.join('|')})`,
      `(?<word>${WORD})`,
      `(?<number>${NUMBER})`,
      `(?<sign>${SIGN})`,
    ];
    this.pattern = new RegExp(parts.join('|'), 'gu');
  }

  /** All tokens, without comments and layout. */
  *read(source: string): Iterable<Token> {
    const pattern = new RegExp(this.pattern);
    for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
      const { comment, text, word, number, sign } = match.groups ?? {};
      if (comment !== undefined) {
        pattern.lastIndex = this.rules.nestedCommentEnd?.(source, match.index) ?? pattern.lastIndex;
        continue;
      }
      const kind =
        text !== undefined ? 'text' : word !== undefined ? 'word' : number !== undefined ? 'number' : 'sign';
      yield { kind, value: text ?? word ?? number ?? sign ?? '', start: match.index };
    }
  }

  /** The tokens of source code. */
  tokens(source: string): string[] {
    return Array.from(this.read(source), ({ value }) => value);
  }

  /**
   * The same tokens with an empty string for each name that is probably local to the function: begins with a small letter,
   * and is neither called nor joined to others.
   */
  withoutLocalNames(source: string): string[] {
    const all = [...this.read(source)];
    return all.map(({ kind, value }, index) => {
      const after = all[index + 1]?.value ?? '';
      const isLocal =
        kind === 'word' &&
        /^[\p{Ll}_]/u.test(value) &&
        !this.rules.keywords.has(value) &&
        !this.rules.joiners.has(all[index - 1]?.value ?? '') &&
        !['(', '::', '!'].includes(after);
      return isLocal ? '' : value;
    });
  }

  /** The names, texts and joiners, in order. */
  *lexemes(source: string): Iterable<Lexeme> {
    for (const { kind, value } of this.read(source)) {
      if (kind === 'word') yield { kind: 'name', value };
      else if (kind === 'text') yield { kind: 'text', value: value.replace(/^[^"'`]*["'`]+|["'`]+#*$/g, '') };
      else yield { kind: this.rules.joiners.has(value) ? 'joiner' : 'other', value };
    }
  }
}

/** Words as a set. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
