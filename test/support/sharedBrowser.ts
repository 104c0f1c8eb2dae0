import { chromium, type Browser } from 'playwright-core';
import { browserVariable } from '../../src/development/browserVariable';

let connection: Promise<Browser> | undefined;

/** The browser that all end-to-end tests of a run share; the test run starts it. */
export function sharedBrowser(): Promise<Browser> {
  const address = process.env[browserVariable];
  if (!address) {
    throw new Error('There is no browser for this test: run it with npm test -- --only e2e');
  }
  connection ??= chromium.connect(address);
  return connection;
}
