import type { Call, Expression } from '../ast';
import type { Callee } from '../calls/callee';
import type { Scope, TypeDeclaration } from '../calls/entities';
import { stringAt } from './stringAt';

/** A call of a remote method, as generated stubs make it. */
export interface RemoteCall {
  /** `/package.Service/Method` */
  readonly name: string;
  /** The interface that the server implements. */
  readonly server: TypeDeclaration;
  readonly method: string;
}

/** What a generated stub calls; `undefined` for any other call. */
export function remoteCallIn(
  { args }: Call,
  { class: own, symbol }: Callee,
  scope: Scope,
  text: string,
): RemoteCall | undefined {
  if (own !== 'X' && own !== 'I') return undefined;
  if (!symbol.endsWith('Invoke') && !symbol.endsWith('NewStream')) return undefined;
  for (const argument of args) {
    const name = textOf(argument, scope, text);
    const [, service = '', method = ''] = /^\/(?:[\w.]+\.)?(\w+)\/(\w+)$/.exec(name) ?? [];
    const server = method === '' ? undefined : scope.lookup(`${service}Server`);
    if (server?.kind === 'type' && server.outside === undefined) return { name, server, method };
  }
  return undefined;
}

/** The interface of a server that a generated function registers; `undefined` for any other function. */
export function registeredServer(symbol: string): string | undefined {
  return symbol.startsWith('Register') ? /^Register(\w+Server)$/.exec(symbol)?.[1] : undefined;
}

function textOf(x: Expression, scope: Scope, text: string): string {
  if (x.kind === 'literal') return stringAt(text, x.start);
  if (x.kind !== 'identifier') return '';
  const entity = scope.lookup(x.name);
  const source = entity?.kind === 'variable' ? entity.source : undefined;
  const value = source?.spec.values[source.index];
  const isHere = source?.spec.kind === 'const' && source.scope.path === scope.file.path;
  return isHere && value?.kind === 'literal' ? stringAt(text, value.start) : '';
}
