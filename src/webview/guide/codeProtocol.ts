/** What the Guide and its host say about words in backticks that the open checkout declares. */

/** The words in backticks that lead somewhere. The page makes links of them wherever it shows them. */
export interface GuideLinks {
  readonly kind: 'links';
  readonly words: readonly {
    readonly word: string;
    /** Tooltip: what the word is and where; or that there are several to choose from. */
    readonly title: string;
  }[];
}

/** What a word in backticks is. Shown below the text, like a word of the glossary. */
export interface GuideCode {
  readonly kind: 'code';
  /** The word, as the text has it. */
  readonly word: string;
  /** The symbol, as its language prints it. */
  readonly heading: string;
  /** What it is, and `path:line`. */
  readonly place: string;
  /** The line that declares it. */
  readonly declaration: string;
  /** Facts by kind; empty if there are none. */
  readonly sections: readonly { readonly title: string; readonly rows: readonly string[] }[];
  /** Said while facts are looked up; absent when they are there. */
  readonly waiting?: string;
  /** True if it says more about an entry that was sent before. */
  readonly isUpdate: boolean;
  readonly labels: {
    readonly open: string;
    readonly peek: string;
    readonly back: string;
    readonly close: string;
  };
}

/** Opens a type that a text shows, or one of its fields. */
export interface OpenTypeAction {
  readonly type: 'openType';
  /** Id of the type in the walkthrough. */
  readonly shown: string;
  /** Absent for the type itself. */
  readonly field?: string;
}

/** What a reader does with such a word: ask what it is, open its declaration, see the declaration above the shown code. */
export interface CodeAction {
  readonly type: 'describeCode' | 'openCode' | 'peekCode';
  readonly word: string;
}

/** Validates a message from the page; `undefined` if it is about something else. */
export function asCodeAction({
  type,
  word,
  shown,
  field,
}: Record<string, unknown>): CodeAction | OpenTypeAction | undefined {
  if (type === 'openType' && typeof shown === 'string')
    return { type, shown, ...(typeof field === 'string' && { field }) };
  if (type !== 'describeCode' && type !== 'openCode' && type !== 'peekCode') return undefined;
  return typeof word === 'string' ? { type, word } : undefined;
}
