import assert from 'node:assert/strict';
import { readTestFolder, testFoldersIn } from '../../../../../support/testFiles';
import { checkFixture } from './checkFixture';

const CALLS = 'test/fixtures/calls';
const IMPLEMENTATIONS = 'test/fixtures/implementations';

const toCarriageReturns = (text: string): string => text.replaceAll('\n', '\r\n');

suite('calls of Go code', () => {
  for (const feature of testFoldersIn(CALLS)) {
    const files = readTestFolder(`${CALLS}/${feature}`);

    test(`are exactly those that the fixture ${feature} marks`, () => checkFixture(files));

    test(`are those of ${feature} with CRLF line ends`, () =>
      checkFixture(files, 'calls', toCarriageReturns));

    test(`are those of ${feature} after a byte order mark`, () =>
      checkFixture(files, 'calls', (text) => `\ufeff${text}`));
  }

  test('have a fixture', () => assert.ok(testFoldersIn(CALLS).length > 20));
});

suite('implementations of interfaces', () => {
  for (const feature of testFoldersIn(IMPLEMENTATIONS)) {
    const files = readTestFolder(`${IMPLEMENTATIONS}/${feature}`);

    test(`are exactly those that the fixture ${feature} marks`, () =>
      checkFixture(files, 'calls and implementations'));

    test(`are those of ${feature} with CRLF line ends`, () =>
      checkFixture(files, 'calls and implementations', toCarriageReturns));
  }
});
