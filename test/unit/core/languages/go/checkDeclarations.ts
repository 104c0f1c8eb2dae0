import assert from 'node:assert/strict';
import { LineIndex } from '../../../../../src/core';
import { scanDeclarations } from '../../../../../src/core/languages/go/declarations';
import { describeNames, parseGoFixture } from '../../../../support/goFixture';

export interface Expectation {
  /** Whether the file must count as partial; left out when either is right. */
  readonly isPartial?: boolean;
  /** Applied to the source once the marks are taken out. */
  readonly transform?: (source: string) => string;
}

/** The names that the scan finds must be those that the marks name: no more, no fewer, at the same places. */
export function checkDeclarations(
  fixture: string,
  { isPartial, transform = (source) => source }: Expectation = {},
): void {
  const { source, names } = parseGoFixture(fixture);
  const text = transform(source);
  const file = scanDeclarations(text);
  const lines = new LineIndex(text);
  const found = file.declarations.map(({ kind, symbol, nameStart }) => {
    const isNameThere = text.startsWith(symbol.name, nameStart);
    const length = isNameThere ? symbol.name.length : 0;
    return { ...lines.positionAt(nameStart), length, kind, symbol: symbol.written };
  });
  assert.deepEqual(
    { names: describeNames(found), isPartial: file.isPartial },
    { names, isPartial: isPartial ?? file.isPartial },
  );
}
