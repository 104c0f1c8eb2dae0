import * as vscode from 'vscode';
import {
  newPack,
  PACK_JSON,
  UNKNOWN_BASE,
  webAddressOf,
  type Checkout,
  type Head,
  type Language,
  type PackChange,
  type PackEdit,
  type PackTexts,
} from '../../../core';
import type { PackFolder } from '../../workspace/packFiles';
import type { OpenCheckout } from '../../workspace/workspaceCheckouts';

/** Makes a pack first, if there is none, and both as one change. */
export function withPack(
  texts: PackTexts,
  made: PackEdit | undefined,
  add: (texts: PackTexts) => PackEdit,
): PackEdit {
  if (!made || texts.has(PACK_JSON)) return add(texts);
  if (!made.changes) return made;
  const edit = add(new Map([...texts, ...made.changes.map(({ path, text }) => [path, text] as const)]));
  if (!edit.changes) return edit;
  const written = edit.changes.map((change): PackChange =>
    change.path === PACK_JSON ? { ...change, before: undefined } : change,
  );
  return { changes: written };
}

/** The files of a new pack about a module. */
export async function packFor(
  { checkout }: OpenCheckout,
  { name }: { readonly name?: string } & PackFolder,
  languages: readonly Language[],
): Promise<PackEdit> {
  const { language, module } = checkout.pack;
  const head = await headWithDate(checkout);
  const remotes = (await checkout.history?.remotes()) ?? [];
  const remote = remotes.find((each) => each.name === 'origin') ?? remotes[0];
  const repository = remote && webAddressOf(remote.url);
  return newPack({
    name: name ?? '',
    language,
    module,
    languages,
    base: head?.date === undefined ? UNKNOWN_BASE : { commit: head.commit, date: head.date },
    ...(repository !== undefined && { repository }),
  });
}

const HEAD_TRIES = 6;
const HEAD_MILLISECONDS = 500;

/** Shortly after VS Code's start, its Git extension does not know the commit yet. */
async function headWithDate({ history }: Checkout): Promise<Head | undefined> {
  let head = await history?.head();
  for (let tries = 1; head && head.date === undefined && tries < HEAD_TRIES; tries++) {
    if (!vscode.extensions.getExtension('vscode.git')) break;
    await new Promise((resolve) => setTimeout(resolve, HEAD_MILLISECONDS));
    head = await history?.head();
  }
  return head;
}
