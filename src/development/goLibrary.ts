import fs from 'node:fs';
import path from 'node:path';
import { goLanguage, printLibrary } from '../core/languages';
import { runCommand } from './command';
import { MisuseError } from './misuse';
import { say } from './progress';
import { repositoryRoot } from './repositoryRoot';

const TARGET = 'src/core/languages/go/library/declarations.json';

/** Writes the declarations of Go's standard library, read from the sources of a Go toolchain. */
function writeGoLibrary(): number {
  const [toolchain] = process.argv.slice(2);
  if (toolchain === undefined) {
    throw new MisuseError('Name the folder of a Go toolchain: npm run go-library -- GOROOT');
  }
  const version = fs.readFileSync(path.join(toolchain, 'VERSION'), 'utf8').split('\n')[0];
  const packages = Object.fromEntries(printLibrary(sourcesBelow(path.join(toolchain, 'src'))));
  fs.writeFileSync(
    path.join(repositoryRoot, TARGET),
    `${JSON.stringify({ version, packages }, undefined, 1)}\n`,
  );
  say(`${TARGET}: ${Object.keys(packages).length} packages of ${version}`);
  return 0;
}

function sourcesBelow(root: string): Map<string, string> {
  const { files } = goLanguage;
  const texts = new Map<string, string>();
  for (const file of fs.readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const parts = file.split(path.sep);
    const name = parts.pop() ?? '';
    const isRead =
      files.kindOf(name) === 'source' && parts.every((part) => files.folderKind(part) === 'sources');
    if (isRead) texts.set([...parts, name].join('/'), fs.readFileSync(path.join(root, file), 'utf8'));
  }
  return texts;
}

void runCommand(() => Promise.resolve(writeGoLibrary()));
