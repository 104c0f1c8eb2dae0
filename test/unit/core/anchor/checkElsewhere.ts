import { OTHER } from './pottery';
import assert from 'node:assert/strict';
import {
  makeAnchor,
  pastOfTree,
  readAnchor,
  type Anchor,
  type Resolution,
  type TreeSnapshot,
} from '../../../../src/core';
import { resolveAnchor } from '../../../../src/core/anchor/resolver';
import { DeclarationIndex } from '../../../../src/core/code/declarationIndex';
import { anchorOf } from '../../../support/anchors';
import { sharedSites } from '../../../support/goCode';
import { InMemoryTree } from '../../../support/inMemoryTree';
import { goLanguage } from '../../../../src/core/languages';

/** Go files by path. */
export type Files = Readonly<Record<string, string>>;

/** What happened to a tree after an anchor was made in it. */
export interface Change {
  /** The declaration that the anchor is made for, as `path#symbol`. */
  readonly of: string;
  readonly before: Files;
  readonly after: Files;
}

/** Texts of files that belong to one package. */
export function packageFile(name: string, ...declarations: readonly string[]): string {
  return [`package ${name}`, ...declarations, ''].join('\n\n');
}

export function snapshotOf(files: Files): Promise<TreeSnapshot> {
  return indexOf(files).snapshot();
}

function indexOf(files: Files): DeclarationIndex {
  return new DeclarationIndex(new InMemoryTree(files), goLanguage);
}

/** The anchor for a declaration written `path#symbol`, read back from the form that is stored. */
export async function madeAnchor(files: Files, place: string): Promise<Anchor> {
  const snapshot = await snapshotOf(files);
  const { path, symbol } = anchorOf(place);
  const located = snapshot.withKey(symbol.key).find((found) => found.path === path);
  assert.ok(located, `${place} is not declared`);
  const { anchor, problems } = readAnchor(JSON.stringify(makeAnchor(located, snapshot)), goLanguage);
  assert.ok(anchor, JSON.stringify(problems));
  return anchor;
}

/** Where an anchor leads after a change, short: `moved path#symbol`, `ambiguous path#symbol, …`, `lost`. */
export async function followed(change: Change, isHistoryKnown: boolean): Promise<string> {
  const { verdict, place, candidates } = await resolvedAfter(change, isHistoryKnown);
  const places = verdict === 'lost' ? [] : place ? [place] : candidates;
  return `${verdict} ${places.map(({ path, symbol }) => `${path}#${symbol}`).join(', ')}`.trim();
}

/** Makes an anchor before a change and resolves it after. */
export async function resolvedAfter(change: Change, isHistoryKnown: boolean): Promise<Resolution> {
  const anchor = await madeAnchor(change.before, change.of);
  return resolveAnchor(anchor, {
    index: indexOf(change.after),
    sites: await sharedSites(),
    releases: [],
    releaseOrder: [],
    past: isHistoryKnown ? await pastOfTree(indexOf(change.before)) : undefined,
  });
}

/** Compares where an anchor leads after a change, with the history at hand and without it. */
export async function checkFollowed(change: Change, expected: string): Promise<void> {
  assert.equal(await followed(change, true), expected, 'with a history');
  assert.equal(await followed(change, false), expected, 'without a history');
}

export const WORKSHOP = 'shop/work.go';

/** Texts of a type under another name. */
export function renamed(texts: readonly string[], from: string, to: string): string[] {
  return texts.map((text) => text.replaceAll(from, to));
}

/** One function in a file with another that stays. */
export function one(declaration: string, file = WORKSHOP): Files {
  const name = file.split('/').at(-2) ?? 'main';
  return { [file]: packageFile(name, OTHER, declaration) };
}
