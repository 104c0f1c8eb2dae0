import * as vscode from 'vscode';
import { addEntryPoint, message, PACK_JSON, type Topic } from '../../../core';
import { localize } from '../../platform/localize';
import { pickOne } from '../../platform/pickOne';
import { sayInStatusBar } from '../../platform/sayInStatusBar';
import { contentLanguage } from '../../platform/settings';
import { tell } from '../../platform/tell';
import type { AddStepParts } from './addStep';
import { packFor, withPack } from './newPackFiles';
import { choosePack, newPackFolder } from './newWalkthrough';
import { anchorOf, recordableCode } from './recordableCode';
import { ownAt, packFolderOf } from './target';

/** Adds the code at the cursor to the entry points of a pack of the workspace, which is made if there is none. */
export async function addEntryPointHere({ reading, recorder }: AddStepParts): Promise<void> {
  const { checkouts } = reading;
  await checkouts.settled();
  const code = recordableCode(undefined, checkouts);
  if (!('open' in code)) {
    tell(code);
    return;
  }
  const { anchor, refusal } = await anchorOf(code);
  if (!anchor) {
    tell(refusal);
    return;
  }
  const { open } = code;
  const own = ownAt(checkouts.all, open.root);
  const pack = own.length === 0 ? undefined : await choosePack(own);
  if (own.length > 0 && !pack) return;
  const title = await vscode.window.showInputBox({
    title: localize(message('Add Entry Point')),
    prompt: localize(message('Its title in the list of entry points.')),
    value: anchor.symbol,
    validateInput: (text) => (text.trim() === '' ? localize(message('Type a title.')) : undefined),
  });
  const topics = pack?.checkout.pack.topics ?? [];
  const topic = title === undefined ? undefined : await chooseTopic(topics);
  if (title === undefined || title.trim() === '' || (topics.length > 0 && !topic)) return;
  const place = pack ? packFolderOf(pack) : await newPackFolder(open, checkouts.storage);
  const made = pack ? undefined : await packFor(open, place, [contentLanguage()]);
  const added = { title: title.trim(), topic: topic?.id, anchor };
  const isAdded = await recorder.change({
    place,
    files: [PACK_JSON],
    make: (texts) => withPack(texts, made, (known) => addEntryPoint(known, added, open.checkout.language)),
    what: message('the entry point “{0}” was added.', added.title),
  });
  if (isAdded) sayInStatusBar(message('“{0}” is an entry point now.', added.title));
}

async function chooseTopic(topics: readonly Topic[]): Promise<Topic | undefined> {
  if (topics.length < 2) return topics[0];
  const picks = topics.map((topic) => ({ label: topic.title[contentLanguage()], topic }));
  return (await pickOne(message('Under which topic?'), picks))?.topic;
}
