import { functionText, writeFile } from './sampleModule';
import type { MakeFolder } from './temporaryFolders';
import { hashOfGo } from './goCode';
import { walkthroughText, type SmallStep } from './walkthroughText';

/** What a small pack says; everything else in it is fixed. */
export interface SmallPack {
  /** The steps of each walkthrough, or the whole text of its `walkthrough.json`. */
  readonly walkthroughs: Readonly<Record<string, readonly SmallStep[] | string>>;
  /** The sample's module unless given. */
  readonly module?: string;
  /** The commit that the hashes were taken from. */
  readonly base?: string;
}

/** Writes a pack into a new folder. */
export async function writePack(makeFolder: MakeFolder, pack: SmallPack): Promise<string> {
  const folder = await makeFolder();
  const written = {
    format: 2,
    language: 'go',
    name: 'sample',
    module: pack.module ?? 'github.com/openGemini/openGemini',
    repository: 'https://example.invalid/sample',
    base: { commit: pack.base ?? '0'.repeat(40), date: '2026-01-31' },
    walkthroughs: Object.keys(pack.walkthroughs),
    entryPoints: [],
  };
  await writeFile(folder, 'pack.json', JSON.stringify(written, null, 2) + '\n');
  for (const [id, content] of Object.entries(pack.walkthroughs)) {
    const steps = typeof content === 'string' ? [] : content;
    await writeFile(
      folder,
      `${id}/walkthrough.json`,
      typeof content === 'string' ? content : walkthroughText(steps),
    );
    const sections = steps.map((step) => `\n## ${step.symbol} {#${step.id}}\n\nText.\n`).join('');
    await writeFile(folder, `${id}/en.md`, `# About ${id}\n${sections}`);
    await writeFile(folder, `${id}/zh-cn.md`, `# 关于 ${id}\n${sections}`);
  }
  return folder;
}

/** A step on a function as a folder has it now, so that it is `exact` there. */
export async function stepOn(
  folder: string,
  id: string,
  path: string,
  symbol: string,
): Promise<SmallStep & { body: string }> {
  const source = await functionText(folder, path, symbol);
  return { id, path, symbol, body: hashOfGo(source.trimEnd()) };
}
