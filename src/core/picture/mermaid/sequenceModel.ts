import type { LineEnd } from '../graph/lineModel';

export interface Participant {
  readonly id: string;
  readonly label: string;
  readonly isPerson: boolean;
}

/** A message from one participant to another, or to itself. */
export interface SequenceMessage {
  readonly kind: 'message';
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly isDashed: boolean;
  readonly head: LineEnd;
  readonly tail: LineEnd;
}

export interface SequenceNote {
  readonly kind: 'note';
  readonly place: 'left' | 'right' | 'over';
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** What happens in a sequence, from top to bottom. */
export type SequenceItem =
  | SequenceMessage
  | SequenceNote
  /** A participant begins or ends to be busy. */
  | { readonly kind: 'activate' | 'deactivate'; readonly participant: string }
  /** A frame begins, such as `loop`; has another branch; ends. */
  | { readonly kind: 'begin' | 'branch'; readonly word: string; readonly text: string }
  | { readonly kind: 'end' };

export interface Sequence {
  readonly participants: readonly Participant[];
  readonly items: readonly SequenceItem[];
}
