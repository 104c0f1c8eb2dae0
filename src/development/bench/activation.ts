import Module from 'node:module';
import path from 'node:path';
import { repositoryRoot } from '../repositoryRoot';

interface Loader {
  _load: (request: string, ...rest: unknown[]) => unknown;
}

/**
 * Loads the extension's code, and activates it if `isWhole`, with a stand-in for VS Code that answers everything at once.
 * So this measures our part of the activation; the part of VS Code comes on top.
 */
export function activateExtension(isWhole: boolean): void {
  const vscode = standIn();
  const loader = Module as unknown as Loader;
  const load = loader._load;
  loader._load = (request, ...rest) => (request === 'vscode' ? vscode : load.call(loader, request, ...rest));
  const bundle = path.join(repositoryRoot, 'dist', 'extension.js');
  const { activate } = loader._load(bundle, module, false) as { activate: (context: unknown) => unknown };
  if (!isWhole) return;
  // What runs after `activate` has returned finds no files in the stand-in.
  process.on('unhandledRejection', () => undefined);
  activate({ extensionUri: vscode, storageUri: vscode, workspaceState: vscode, subscriptions: [] });
}

/** A value that has every property, can be called and constructed, holds nothing, and is not a promise. */
function standIn(): unknown {
  const target = (): void => undefined;
  const value: unknown = new Proxy(function () {}, {
    get: (_, key) => {
      if (key === 'then') return undefined;
      if (key === Symbol.toPrimitive) return () => '';
      if (key === Symbol.iterator) return () => [][Symbol.iterator]();
      return key === 'prototype' ? target : value;
    },
    set: () => true,
    has: () => true,
    getPrototypeOf: () => value as object,
    construct: () => value as object,
    apply: () => value,
  });
  return value;
}
