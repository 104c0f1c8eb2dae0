import assert from 'node:assert/strict';
import {
  describeFacts,
  translateWith,
  type FactSectionKind,
  type FunctionFacts,
  type RepoPath,
} from '../../src/core';
import type { Texts } from './callIndex';
import { codeFactsOf } from './codeFacts';

const IMPORTS = `import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"
)
`;

/** The facts of the function `Run` or `(*Kiln).Run` of a file. Its first line is line 1. */
export async function factsOfRun(source: string, others: Texts = {}): Promise<FunctionFacts> {
  const text = `${source.trimStart()}\n\n`;
  const facts = await codeFactsOf({
    'kiln/kiln.go': `package kiln; ${IMPORTS.replace(/\n\s*/g, ';').replace('(;', '(').replace(';)', ')')}${text}`,
    ...others,
  });
  const symbol = /func \(\w+ \*Kiln\) Run\(/.test(text) ? '(*Kiln).Run' : 'Run';
  const found = await facts.ofFunction('kiln/kiln.go' as RepoPath, symbol);
  assert.ok(found, 'the file declares Run');
  return found;
}

/** Facts of one kind in words, each with its line from 1. */
export async function said(kind: FactSectionKind, source: string, others?: Texts): Promise<string[]> {
  const section = describeFacts(await factsOfRun(source, others)).find((one) => one.kind === kind);
  return (section?.rows ?? []).map(
    ({ line, text }) => `${line + 1}: ${typeof text === 'string' ? text : translateWith({})(text)}`,
  );
}
