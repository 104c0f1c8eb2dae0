import * as fs from 'node:fs';
import * as path from 'node:path';
import { repositoryRoot } from '../../../../../src/development/repositoryRoot';
import { pictureOf } from './picture';

const FOLDER = path.join(repositoryRoot, 'test', 'golden', 'pictures');

/** A Mermaid text, and the file with the picture that it must have. */
export interface GoldenPicture {
  /** Kind of diagram and what it shows, such as `sequence/notes`. */
  readonly name: string;
  readonly source: string;
  readonly file: string;
}

/** All Mermaid texts that have golden pictures. */
export function goldenPictures(): GoldenPicture[] {
  return namesOf('.mmd').map((name) => ({
    name,
    source: fs.readFileSync(path.join(FOLDER, `${name}.mmd`), 'utf8'),
    file: path.join(FOLDER, `${name}.svg`),
  }));
}

/** Names of golden pictures whose Mermaid text is gone. */
export function forgottenPictures(): string[] {
  const known = new Set(namesOf('.mmd'));
  return namesOf('.svg').filter((name) => !known.has(name));
}

/** The picture as it is painted now. */
export function painted({ name, source }: GoldenPicture): string {
  return pictureOf(source, name);
}

function namesOf(ending: string): string[] {
  const files = fs.readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length).split(path.sep).join('/'))
    .sort();
}
