import { bodyHash, type SiteFinder } from '../../src/core';
import { createSiteFinder, goLanguage } from '../../src/core/languages';
import { readTestBytes } from './testFiles';

let shared: Promise<SiteFinder> | undefined;

/** The finder of Go's statements that all tests of a run share; starting it costs more than all its answers. */
export function sharedSites(): Promise<SiteFinder> {
  shared ??= createSiteFinder(goLanguage, {
    runtime: readTestBytes('node_modules/web-tree-sitter/web-tree-sitter.wasm'),
    grammar: readTestBytes('node_modules/tree-sitter-go/tree-sitter-go.wasm'),
  });
  return shared;
}

/** The hash of a body of Go. */
export function hashOfGo(source: string): string {
  return bodyHash(source, goLanguage);
}
