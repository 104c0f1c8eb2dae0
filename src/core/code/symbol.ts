/**
 * The name of a declaration. Only its language takes the written form apart or puts it together; all other code compares
 * keys and shows the written form.
 */
export interface CodeSymbol {
  /** As its language prints it: `NewServer`, `(*shard).Snapshot`, `DBImpl::WriteImpl`. */
  readonly written: string;
  /** Identifies it within a package: two symbols with equal keys are the same, even if their written forms differ. */
  readonly key: string;
  /** The last name: `Snapshot` of `(*shard).Snapshot`. */
  readonly name: string;
  /**
   * Keys of shorter forms that people write where they are clear: without namespaces, traits or the types of parameters.
   * Absent if there are none.
   */
  readonly shorter?: readonly string[];
  /** Name of the type that it belongs to; absent if it belongs to none. */
  readonly owner?: string;
}
