import { append } from '../../../base/append';
import type { FieldUserFact } from '../../../code/codeFacts';
import type { RepoPath } from '../../../base/repoPath';
import { LineIndex } from '../../../base/text';
import type { FunctionEntity, TypeDeclaration } from '../calls/entities';
import type { AnalysedTree } from '../calls/indexer';
import { readEvents } from './bodyEvents';
import { allFieldUsesIn } from './fieldFacts';

/** The functions of the tree that use the fields of a type, each once for each field and way; those of its own package first. */
export function fieldUsersOf(
  declaration: TypeDeclaration,
  { universe, textOf }: AnalysedTree,
): readonly FieldUserFact[] {
  const { type } = declaration.spec;
  if (type.kind !== 'structType') return [];
  const names = type.fields.map(({ name }) => name).filter((name) => name !== '_');
  const home = universe.file(declaration.path as RepoPath)?.scope.ownPackage;
  const users: FieldUserFact[] = [];
  const read = (
    files: Iterable<{ path: string; functions: readonly FunctionEntity[] }>,
    own: readonly string[],
  ): void => {
    const mayUse = own.length > 0 ? new RegExp(`\\b(?:${own.join('|')})\\b`) : undefined;
    for (const { path, functions } of mayUse ? files : []) {
      const text = textOf(path);
      if (text === undefined || !mayUse?.test(text)) continue;
      const lines = new LineIndex(text);
      for (const entity of functions)
        if (mayUse.test(bodyOf(entity, text))) append(users, usersIn(entity, text, lines, declaration));
    }
  };
  read(home?.files ?? [], names);
  // Others cannot name the rest.
  const exported = names.filter((name) => /^\p{Lu}/u.test(name));
  for (const one of universe.packages()) if (one !== home) read(one.files, exported);
  return users;
}

function bodyOf({ declaration: { body } }: FunctionEntity, text: string): string {
  return body ? text.slice(body.start, body.end) : '';
}

function usersIn(
  entity: FunctionEntity,
  text: string,
  lines: LineIndex,
  declaration: TypeDeclaration,
): FieldUserFact[] {
  const events = readEvents(entity, text);
  const found = new Map<string, FieldUserFact>();
  for (const { owner, name, access, start, x, method, isAddress } of events ? allFieldUsesIn(events) : []) {
    if (owner !== declaration) continue;
    const isNew = x === undefined;
    const key = `${name} ${access} ${isAddress ? '&' : (method ?? '')}`;
    const known = found.get(key);
    if (known && !(known.isNew && !isNew)) continue;
    const { path, symbol } = entity;
    const place = { path: path as RepoPath, symbol, line: lines.lineAt(start) };
    const more = { ...(isNew && { isNew }), ...(method && { method }), ...(isAddress && { isAddress }) };
    found.set(key, { ...place, of: name, access, ...more });
  }
  return [...found.values()];
}
