import type { FileKind, FolderKind, LanguageFiles } from '../../code/languageFiles';
import { tomlValue } from '../grammar/tomlValue';

/** Which files belong to Python. */
export const pythonFiles: LanguageFiles = {
  extensions: ['.py', '.pyi'],
  manifest: {
    name: 'pyproject.toml',
    moduleIn: (text) => tomlValue(text, 'project', 'name') ?? tomlValue(text, 'tool.poetry', 'name'),
  },
  otherManifests: [
    {
      name: 'setup.cfg',
      moduleIn: (text) => /^\[metadata\]$[^[]{0,1000}?^name\s*=\s*([\w.-]+)\s*$/m.exec(text)?.[1],
    },
    {
      name: 'setup.py',
      moduleIn: (text) => /\bsetup\s*\([^]{0,2000}?\bname\s*=\s*['"]([\w.-]+)['"]/.exec(text)?.[1],
    },
  ],
  kindOf,
  folderKind,
};

function kindOf(name: string): FileKind | undefined {
  if (name === 'pyproject.toml' || name === 'setup.cfg') return 'manifest';
  if (!/\.pyi?$/.test(name)) return undefined;
  return /^(?:test_.*|.*_test|conftest|tests)\.py$/.test(name) ? 'test' : 'source';
}

const OUTSIDE = new Set(['node_modules', '__pycache__', 'venv', 'env', 'site-packages', 'build', 'dist']);

function folderKind(name: string): FolderKind {
  return name.startsWith('.') || OUTSIDE.has(name) || name.endsWith('.egg-info') ? 'outside' : 'sources';
}
