/**
 * The name of a declaration. Only its language can take the written form apart or put it together; everything else
 * compares keys and shows what is written.
 */
export interface CodeSymbol {
  /** As its language prints it: `NewServer`, `(*shard).Snapshot`, `DBImpl::WriteImpl`. */
  readonly written: string;
  /** What makes it the same within a package: symbols with equal keys are one, even when they are written differently. */
  readonly key: string;
  /** The last name: `Snapshot` of `(*shard).Snapshot`. */
  readonly name: string;
  /** Name of the type that it belongs to; absent for what belongs to none. */
  readonly owner?: string;
}
