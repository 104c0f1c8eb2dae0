/** A step of a small pack. */
export interface SmallStep {
  readonly id: string;
  readonly path: string;
  readonly symbol: string;
  /** Hash of the body that the author saw. */
  readonly body?: string;
  /** The statement that it explains, as JSON has it. */
  readonly site?: object;
}

/** Text of a `walkthrough.json` with these steps, all in one lane. */
export function walkthroughText(steps: readonly SmallStep[]): string {
  const written = steps.map(({ id, path, symbol, body, site }, index) => ({
    id,
    lane: 'all',
    reached: index === 0 ? 'start' : 'direct',
    anchor: { path, symbol, ...(site && { site }), ...(body !== undefined && { body }) },
  }));
  return JSON.stringify({ format: 2, lanes: [{ id: 'all' }], steps: written }, null, 2) + '\n';
}
