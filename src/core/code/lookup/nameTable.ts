import { folderOf, type RepoPath } from '../../base/repoPath';
import { LineIndex } from '../../base/text';
import type { Declaration } from '../declaration';
import type { CodeLanguage } from '../language';
import type { NamedCode } from './codeLookup';
import { nearestName } from './nearestName';

/** Everything that a source tree declares, by last name: members of types and declarations of tests included. */
export class NameTable {
  private readonly byName = new Map<string, NamedCode[]>();
  /** Folders by the name of the package in them. */
  readonly packages = new Map<string, Set<RepoPath>>();

  constructor(
    texts: Iterable<readonly [RepoPath, string]>,
    private readonly language: CodeLanguage,
  ) {
    for (const [path, text] of texts) this.addFile(path, text);
  }

  /** All that has this last name. */
  named(name: string): readonly NamedCode[] {
    return this.byName.get(name) ?? [];
  }

  /** What some folders, or all, declare outside of tests with the name that is most like this one; `undefined` if none is nearly the same. */
  nearest(name: string, folders?: ReadonlySet<RepoPath>): NamedCode | undefined {
    const isHere = ({ path, isTest }: NamedCode): boolean =>
      !isTest && (folders === undefined || folders.has(folderOf(path)));
    const here = [...this.byName].flatMap(([other, all]) => (all.some(isHere) ? [other] : []));
    const near = nearestName(name, here);
    return near === undefined ? undefined : this.named(near).find(isHere);
  }

  /** What a file or the files of a folder declare, without tests. */
  declaredIn(path: RepoPath): readonly NamedCode[] {
    const all = [...this.byName.values()].flat();
    return all.filter((one) => !one.isTest && (one.path === path || folderOf(one.path) === path));
  }

  private addFile(path: RepoPath, text: string): void {
    const kind = this.language.files.kindOf(path.slice(path.lastIndexOf('/') + 1));
    if (kind !== 'source' && kind !== 'test') return;
    const { packageName, declarations } = this.language.scan(text);
    const folder = folderOf(path);
    const folders = this.packages.get(packageName) ?? new Set();
    this.packages.set(packageName, folders.add(folder));
    const lines = new LineIndex(text);
    const file = { path, packageName, isTest: kind === 'test' };
    for (const declaration of declarations) {
      const span = { line: lines.lineAt(declaration.nameStart), endLine: lines.lineAt(declaration.end) };
      this.add({ ...file, ...span, ...namesOf(declaration) });
      if (declaration.kind === 'type') this.addMembers(declaration, text, { ...file, ...span });
    }
  }

  private addMembers(
    { symbol, start, end }: Declaration,
    text: string,
    place: Omit<NamedCode, 'kind' | 'symbol' | 'owner'>,
  ): void {
    for (const { name, kind } of this.language.membersOf(text.slice(start, end))) {
      const written = kind === 'field' ? name : this.language.interfaceMethod(symbol.name, name).written;
      this.add({ ...place, kind, symbol: written, owner: symbol.name }, name);
    }
  }

  private add(code: NamedCode, name = this.language.lastName(code.symbol)): void {
    const known = this.byName.get(name);
    if (known) known.push(code);
    else this.byName.set(name, [code]);
  }
}

function namesOf({ kind, symbol }: Declaration): Pick<NamedCode, 'kind' | 'symbol' | 'owner'> {
  return { kind, symbol: symbol.written, ...(symbol.owner !== undefined && { owner: symbol.owner }) };
}
