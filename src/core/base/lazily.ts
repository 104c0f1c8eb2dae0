/** Makes a value when it is first asked for, and keeps it. If `make` throws, the next request tries again. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
