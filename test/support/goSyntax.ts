import { createGoSyntax, type GoSyntax } from '../../src/core';
import { readTestBytes } from './testFiles';

let shared: Promise<GoSyntax> | undefined;

/** The grammar that all tests of a run share; starting it costs more than all its answers. */
export function sharedGoSyntax(): Promise<GoSyntax> {
  shared ??= createGoSyntax({
    runtime: readTestBytes('node_modules/web-tree-sitter/web-tree-sitter.wasm'),
    grammar: readTestBytes('node_modules/tree-sitter-go/tree-sitter-go.wasm'),
  });
  return shared;
}
