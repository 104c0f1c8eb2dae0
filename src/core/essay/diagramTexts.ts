import type { CallFlowWords } from '../callFlow/callFlowWords';
import type { SharedTransfer, TransferManner } from '../code/transfer';

/** What diagrams say in a person's language, and the legends below them. */
export interface DiagramTexts {
  /** Introduces a legend. */
  readonly legend: string;
  /** Joins what is said of one arrow. */
  readonly separator: string;
  /** Beside an arrow: the number of the step that it comes from, if that is not the one before. */
  from(step: number): string;
  /** Beside an arrow: so many functions that are no steps lie between its ends. */
  between(count: number): string;
  /** Beside an arrow that shows a registered function. */
  readonly registers: string;
  /** Beside a step that goes on in the function of an earlier step. */
  readonly sameFunction: string;
  /** Beside a step to which no calls lead. */
  readonly noCall: string;
  /** In the legend: what each kind of arrow looks like and means; a kind that only the language has is among `own`. */
  readonly kinds: Readonly<Record<Exclude<SharedTransfer, 'start'>, string>>;
  /** In the legend, by manner of a transfer that only the language has; `name` is what its arrows say. */
  readonly own: Readonly<Record<TransferManner, (name: string) => string>>;
  /** In the legend: a step in a note. */
  readonly noArrow: string;
  /** So many steps are not drawn, because the checkout does not have these symbols. */
  notHere(count: number, symbols: string): string;
  /** In the legend: what {@link from} means. */
  readonly fromMeaning: string;
  /** In the legend: what the number of functions beside an arrow means. */
  readonly betweenMeaning: string;
  /** In the legend: what {@link noCall} means. */
  readonly noCallMeaning: string;
  /** In the legend, where no call index was at hand. */
  readonly notCompared: string;
  /** What diagrams of call flows say. */
  readonly callFlow: CallFlowWords;
  /** Beside a relation between types. */
  readonly embeds: string;
  /** Beside a relation between types. */
  readonly implements: string;
  /** So many more of what was listed. */
  more(count: number): string;
}
