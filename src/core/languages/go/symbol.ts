/** The name of a declaration at package level. */
export interface GoSymbol {
  /** Type name of the receiver, without star and type parameters; absent for what is not a method. */
  readonly receiver?: string;
  readonly isPointer?: boolean;
  readonly name: string;
}

const WRITTEN = /^(?:\((\*?)([\p{L}_][\p{L}\p{N}_]*)\)\.)?([\p{L}_][\p{L}\p{N}_]*)$/u;

/** Reads a symbol as Go prints it: `NewServer`, `(*shard).Snapshot`, `(Data).Clone`. `undefined` for anything else. */
export function parseSymbol(text: string): GoSymbol | undefined {
  const match = WRITTEN.exec(text);
  if (!match?.[3]) return undefined;
  return match[2] ? { receiver: match[2], isPointer: match[1] === '*', name: match[3] } : { name: match[3] };
}

/** Writes a symbol as Go prints it. */
export function formatSymbol({ receiver, isPointer, name }: GoSymbol): string {
  return receiver === undefined ? name : `(${isPointer ? '*' : ''}${receiver}).${name}`;
}

/**
 * What makes a symbol the same within a package: receiver type and name. A method set cannot hold a value method and a
 * pointer method of one name, so the star does not count.
 */
export function symbolKey({ receiver, name }: GoSymbol): string {
  return receiver === undefined ? name : `${receiver}.${name}`;
}
