import type { FileKind, FolderKind, LanguageFiles } from '../../code/languageFiles';
import { tomlValue } from '../grammar/tomlValue';

/** Which files Cargo builds. */
export const rustFiles: LanguageFiles = {
  extensions: ['.rs'],
  manifest: { name: 'Cargo.toml', moduleIn },
  kindOf,
  folderKind,
};

/**
 * The name of the package; of a workspace without a package at its root, the last part of the address of its repository,
 * else the folder of its first member.
 */
function moduleIn(text: string): string | undefined {
  return (
    tomlValue(text, 'package', 'name') ??
    tomlValue(text, 'workspace.package', 'repository')
      ?.replace(/(?:\.git)?\/?$/, '')
      .split('/')
      .at(-1) ??
    firstMember(text)
  );
}

function firstMember(text: string): string | undefined {
  return /^\[workspace\]$[^]{0,2000}?^members\s*=\s*\[\s*["']([^"'*\n]+)["']/m.exec(text)?.[1];
}

function kindOf(name: string): FileKind | undefined {
  if (name === 'Cargo.toml') return 'manifest';
  if (!name.endsWith('.rs')) return undefined;
  return /^(?:tests?|test_.+|.+_tests?)\.rs$/.test(name) ? 'test' : 'source';
}

function folderKind(name: string): FolderKind {
  if (name === 'vendor') return 'dependencies';
  return name.startsWith('.') || name === 'target' || name === 'node_modules' ? 'outside' : 'sources';
}
