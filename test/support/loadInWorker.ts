import vm from 'node:vm';

/** What a worker that VS Code starts from a `blob:` address lacks, or has in a form that surprises libraries. */
const SURPRISING = ['location', 'document', 'process', 'window', 'navigator'];
/** Each of them reads a file. */
const READING = ['fetch', 'XMLHttpRequest', 'importScripts'];

/** What came of loading a bundle. */
export interface Loaded {
  /** Names of exports, in alphabetical order. */
  readonly exports: readonly string[];
  /** Globals and modules that were asked for while it was loaded, besides `vscode`. */
  readonly asked: readonly string[];
  /** Why it could not be loaded. */
  readonly failure?: string;
}

/** Loads the text of a bundle as the web worker extension host does: as a function, with `vscode`, without `eval`. */
export function loadInWorker(bundle: string, file: string): Loaded {
  // A getter of such a context may be called twice for one look.
  const asked = new Set<string>();
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const nothing = (): void => undefined;
  const worker = vm.runInContext('globalThis.self = globalThis', context) as Record<string, unknown>;
  Object.assign(worker, { URL, TextDecoder, TextEncoder, addEventListener: nothing, postMessage: nothing });
  for (const name of [...SURPRISING, ...READING]) {
    Object.defineProperty(worker, name, { get: () => refuse(name, asked) });
  }
  const module = { exports: {} };
  const requireModule = (name: string): unknown => (name === 'vscode' ? anyVscode() : refuse(name, asked));
  try {
    const text = `(function (module, exports, require) {${bundle}\n})`;
    const load = vm.runInContext(text, context, { filename: file }) as (...args: unknown[]) => void;
    load(module, module.exports, requireModule);
  } catch (error) {
    return { exports: [], asked: [...asked], failure: String(error) };
  }
  return { exports: Object.keys(module.exports).sort(), asked: [...asked] };
}

/** Noted, too, since a bundle may catch the error and go on without what it wanted. */
function refuse(name: string, asked: Set<string>): never {
  asked.add(name);
  throw new Error(`reads ${name} while it is loaded`);
}

/** Has every class and every enumeration that a bundle may name, so that only loading is tested. */
function anyVscode(): object {
  const anyClass = function (): void {
    // Classes of the bundle extend it.
  };
  const anything: object = new Proxy(anyClass, {
    get: (target, name): unknown =>
      name in target || typeof name === 'symbol' ? Reflect.get(target, name) : anything,
  });
  // A bundle copies a module's own names and keeps its prototype.
  return Object.create(new Proxy({}, { get: () => anything })) as object;
}
