/** What the diagram of a call flow says, in a person's language. */
export interface CallFlowWords {
  /** Beside the arrow from a method of an interface to a method that implements it. */
  readonly implements: string;
  /** Beside the arrow to a method of an interface. */
  readonly interface: string;
  /** Beside the arrow to a function value. */
  readonly value: string;
  /** In place of the name of a function literal. */
  readonly literal: string;
  /** Below a function: so many functions that come next are not drawn. */
  unseen(count: number): string;
  /** In a box of its own: calls of so many functions outside the source tree are not drawn. */
  hiddenLibrary(count: number): string;
}

export const ENGLISH_CALL_FLOW: CallFlowWords = {
  implements: 'implements',
  interface: 'interface',
  value: 'value',
  literal: 'func literal',
  unseen: (count) => `+${count} ${count === 1 ? 'function' : 'functions'} not drawn`,
  hiddenLibrary: (count) => `Not drawn, calls of the library: ${count}`,
};
