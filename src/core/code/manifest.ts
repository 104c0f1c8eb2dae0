import { joinPath, ROOT } from '../base/repoPath';
import type { SourceTree } from '../ports';
import { hashText } from './bodyHash';
import type { CodeLanguage, CodeLanguages } from './language';
import { manifestsOf } from './languageFiles';

/** The module at the root of a source tree. */
export interface FoundModule {
  /** As its manifest declares it. */
  readonly name: string;
  readonly language: CodeLanguage;
}

/** The module at the root of a source tree, from the first language that has a manifest there; `undefined` if none has. */
export async function moduleAt(tree: SourceTree, { all }: CodeLanguages): Promise<FoundModule | undefined> {
  for (const language of all) {
    const name = await moduleNameAt(tree, language);
    if (name !== undefined) return { name, language };
  }
  return undefined;
}

/** The name of the module at the root of a source tree; `undefined` without a readable manifest of this language. */
export async function moduleNameAt(tree: SourceTree, { files }: CodeLanguage): Promise<string | undefined> {
  for (const manifest of manifestsOf(files)) {
    const text = await tree.readText(joinPath(ROOT, manifest.name));
    const module = text === undefined ? undefined : manifest.moduleIn(text);
    if (module !== undefined) return module;
  }
  return undefined;
}

/** The hash that identifies a release by its manifest. Line ends and a byte order mark do not count. */
export function manifestHash(text: string): string {
  return hashText(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
}
