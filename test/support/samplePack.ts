import { mkdtempSync, rmSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { LANGUAGES } from '../../src/core';
import { BUILT_IN_PACK } from './builtInPack';

/** The walkthrough whose every place the sample module has; those of other walkthroughs it does not. */
export const SAMPLE_WALKTHROUGH = 'ts-sql-write';

let made: Promise<string> | undefined;

/**
 * The part of the built-in pack that the sample module mimics, as a pack of its own: one walkthrough and all entry
 * points. Made once for all tests of a run, and removed when it ends.
 */
export function samplePack(): Promise<string> {
  made ??= makePack();
  return made;
}

async function makePack(): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'source-guide-pack-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const written = JSON.parse(await fs.readFile(path.join(BUILT_IN_PACK, 'pack.json'), 'utf8')) as object;
  const pack = { ...written, walkthroughs: [SAMPLE_WALKTHROUGH] };
  await fs.writeFile(path.join(folder, 'pack.json'), JSON.stringify(pack, null, 2));
  await fs.cp(path.join(BUILT_IN_PACK, SAMPLE_WALKTHROUGH), path.join(folder, SAMPLE_WALKTHROUGH), {
    recursive: true,
  });
  for (const language of LANGUAGES) {
    const file = path.join(folder, SAMPLE_WALKTHROUGH, `${language}.md`);
    await fs.writeFile(file, withoutLinksInside(await fs.readFile(file, 'utf8')));
  }
  return folder;
}

/** What the links lead to is not in this pack. */
function withoutLinksInside(text: string): string {
  return text.replace(/\[([^\]]*)\]\(\.\.\/[^)]*\)/g, '$1');
}
