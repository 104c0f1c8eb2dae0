/** What the host sends for the page after the last one. All texts are in the reader's language. */

/** Shown after the last page of a walkthrough: what was read, and what to do next. */
export interface GuideFinish {
  readonly kind: 'finish';
  readonly language: string;
  /** Title of the walkthrough. */
  readonly heading: string;
  /** How many steps were read, and how many have notes. */
  readonly summary: string;
  /** Steps that were not read. */
  readonly leftOut: readonly { readonly step: string; readonly label: string }[];
  /** Label of the button that goes on with the steps beyond the first reading; absent if none is left. */
  readonly rest?: string;
  /** Absent if the walkthrough has none. */
  readonly exercise?: {
    readonly heading: string;
    /** Commands that run its tests, for `copyCommand`. */
    readonly commands: readonly string[];
  };
  /** Ideas for essays as safe HTML, for `startDraft`. */
  readonly ideas: readonly { readonly html: string }[];
  /** Absent if all walkthroughs were read. */
  readonly next?: {
    readonly walkthrough: string;
    /** 0-based position of its checkout in the list of open checkouts. */
    readonly checkout: number;
    readonly title: string;
    /** Its steps and reading time. */
    readonly detail: string;
  };
  /** Headings and buttons. */
  readonly labels: Readonly<
    Record<
      | 'position'
      | 'leftOut'
      | 'exercise'
      | 'copy'
      | 'openExercise'
      | 'write'
      | 'newDraft'
      | 'next'
      | 'start'
      | 'back'
      | 'close',
      string
    >
  >;
}
