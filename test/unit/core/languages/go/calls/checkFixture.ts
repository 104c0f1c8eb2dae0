import assert from 'node:assert/strict';
import {
  describeCalls,
  describeImplementations,
  indexTree,
  parseCaretFixture,
} from '../../../../../support/caretFixture';

/** What a fixture must say completely. */
export type Described = 'calls' | 'calls and implementations';

/** Every call of a fixture, and every implementation, must be marked: no more, no fewer, at the same places. */
export async function checkFixture(
  files: Readonly<Record<string, string>>,
  described: Described = 'calls',
  transform: (source: string) => string = (source) => source,
): Promise<void> {
  const fixture = parseCaretFixture(files);
  const sources = Object.entries(fixture.sources).map(([path, text]) => [path, transform(text)] as const);
  const data = await indexTree(Object.fromEntries(sources));
  assert.deepEqual(
    {
      calls: describeCalls(data, fixture),
      implementations: described === 'calls' ? [] : describeImplementations(data, fixture),
      partial: data.files.filter(({ isPartial }) => isPartial).map(({ path }) => path),
    },
    { calls: fixture.calls, implementations: fixture.implementations, partial: [] },
  );
}
