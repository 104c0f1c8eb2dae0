import { COMPUTED, importsOf, isNodeModule, type FileMap, type Import } from './imports';
import layers from './layers.json';

/**
 * `orders` lists the folders and files of the core and of the editor side, lowest first: each may import those before it,
 * and its own files. `roots` says for each folder of `src` that is shipped which others it may import. ESLint reads both.
 */
const { orders, roots } = layers;

/** The folder beside the order of the core: it knows what is listed, and nobody in the core knows it. */
const LANGUAGES = { ...layers.languages, knows: [...layers.languages.knows, layers.languages.folder] };

/** The second door to the core, for those who compose a program: they choose the languages. */
const SECOND_DOOR = `src/core/${LANGUAGES.folder}`;
const COMPOSERS = [...LANGUAGES.composers, 'development'];

/** A rule about what may be imported: the reason when it is broken. */
type Rule = (written: Import) => string | undefined;

const RULES: readonly Rule[] = [
  everywhere,
  inCore,
  inPicture,
  inThread,
  inCommunity,
  inEditor,
  betweenFeatures,
  inPages,
  ({ from, target }) =>
    isBelow(from, 'cli') && isOutside(target, 'cli', ...roots.cli)
      ? 'the command line knows only the core and the communities'
      : undefined,
];

/** The two ends of a worker in Node, loaded only there; their twins for browsers are in the same folder. */
const IN_NODE = ['src/thread/nodePort', 'src/thread/startInNode'].map((name) => `${name}.ts`);

/** The roots that build the registry of essays, and what shows a community's own program. */
const NAMES_COMMUNITIES = [
  'src/cli/main',
  'src/cli/commands/talentProgram',
  'src/cli/talentProgramCommand',
  'src/thread/reviewerThread',
  'src/vscode/extension.ts',
  'src/vscode/features/community/',
  'src/development/',
];

/** How a worker is started. */
const START = 'src/thread/startWorkerThread';

/** Every import that breaks a rule, as `file -> target: reason`. */
export function forbiddenImports(files: FileMap): string[] {
  return [...files].flatMap(([file, text]) =>
    importsOf(file, text).flatMap((written) =>
      RULES.flatMap((rule) => rule(written) ?? []).map(
        (reason) => `${written.from} -> ${written.target}: ${reason}`,
      ),
    ),
  );
}

function everywhere({ from, target }: Import): string | undefined {
  if (isBelow(from, 'development')) return undefined;
  if (target === COMPUTED) return 'a computed name cannot be checked';
  if (isBelow(target, 'development')) return 'the product does not need its tools';
  if (target.startsWith('web-tree-sitter') && !from.startsWith('src/core/languages/'))
    return 'only core/languages knows tree-sitter';
  if (target.startsWith('@dagrejs/') && !from.startsWith('src/core/picture/layeredLayout'))
    return 'only core/picture/layeredLayout knows how boxes are placed';
  if (target === 'vscode' && !isBelow(from, 'vscode')) return 'only src/vscode knows VS Code';
  if (isNodeModule(target) && !isBelow(from, 'cli') && !IN_NODE.includes(from))
    return 'only the command line runs in Node alone';
  if (!isBelow(target, 'core') || isBelow(from, 'core')) return undefined;
  if (target === SECOND_DOOR)
    return COMPOSERS.some((composer) => isBelow(from, composer))
      ? undefined
      : 'only who composes a program names languages';
  return ['src/core', 'src/core/index'].includes(target)
    ? undefined
    : 'the only doors to the core are core/index and core/languages';
}

function inCore({ from, target }: Import): string | undefined {
  if (!isBelow(from, 'core')) return undefined;
  if (isOutside(target, 'core', ...roots.core)) return 'the core knows nothing outside';
  if (partOf(from, 'core') === LANGUAGES.folder) return inLanguages(from, target);
  if (partOf(target, 'core') === LANGUAGES.folder) return 'only who composes a program names languages';
  const own = orders.core.indexOf(partOf(from, 'core'));
  if (own < 0) return 'this folder has no place in the order of the core';
  if (!isBelow(target, 'core')) return undefined;
  const other = orders.core.indexOf(partOf(target, 'core'));
  return other < 0 || other > own ? 'the target is higher in the core' : undefined;
}

/** A language knows no other. */
function inLanguages(from: string, target: string): string | undefined {
  if (!isBelow(target, 'core')) return undefined;
  if (!LANGUAGES.knows.includes(partOf(target, 'core'))) return 'a language knows only what languages share';
  const [own, other] = [languageOf(from), languageOf(target)];
  if (isBelow(from, SHARED_BY_LANGUAGES) && other !== undefined)
    return 'what languages share knows no language';
  return own === undefined || other === undefined || own === other
    ? undefined
    : 'a language does not know another';
}

/** The languages in which pictures are written; the rest of the folder paints. */
const NOTATIONS = ['core/picture/mermaid', 'core/picture/figure'];

function inPicture({ from, target }: Import): string | undefined {
  if (!isBelow(from, 'core/picture') || !isBelow(target, 'core/picture')) return undefined;
  for (const notation of NOTATIONS)
    if (isBelow(target, notation) && !isBelow(from, notation))
      return 'what all pictures use knows no notation';
  if (!NOTATIONS.some((notation) => isBelow(from, notation))) return undefined;
  const isReader = /\/read\w+\.ts$/.test(from);
  if (isReader) return /\/paint\w+$/.test(target) ? 'a reader knows no painter' : undefined;
  const isPainter = !from.endsWith('/drawMermaid.ts');
  return isPainter && /\/read\w+$/.test(target) ? 'a painter does not know the readers' : undefined;
}

function inThread({ from, target }: Import): string | undefined {
  if (!isBelow(from, 'thread')) return undefined;
  return isOutside(target, 'thread', ...roots.thread)
    ? 'the thread knows only the core, the communities, what runs git, and the MCP server'
    : undefined;
}

function inCommunity({ from, target }: Import): string | undefined {
  if (isBelow(from, 'community'))
    return isOutside(target, 'community', ...roots.community) ? 'a community knows only the core' : undefined;
  if (!isBelow(target, 'community')) return undefined;
  if (target.split('/').length > 3) return 'the only door to a community is its index';
  return NAMES_COMMUNITIES.some((name) => from.startsWith(name)) ? undefined : 'only roots name communities';
}

function inEditor({ from, target }: Import): string | undefined {
  if (!isBelow(from, 'vscode')) return undefined;
  if (isBelow(target, 'webview') && !/^src\/webview\/\w+\/\w+Protocol$/.test(target))
    return 'host and page share only the protocol';
  if (target === START && from !== 'src/vscode/platform/startWorker.ts')
    return 'only startWorker starts a thread';
  if (isOutside(target, 'vscode', ...roots.vscode)) return 'the editor side does not know the others';
  const own = orders.vscode.indexOf(partOf(from, 'vscode'));
  if (own < 0) return 'this file has no place in the rooms of the editor side';
  if (!isBelow(target, 'vscode')) return undefined;
  return orders.vscode.indexOf(partOf(target, 'vscode')) > own ? 'the target is in a higher room' : undefined;
}

/** `parts` has what several pages share; apart from that, no page imports another. */
function inPages({ from, target }: Import): string | undefined {
  if (!isBelow(from, 'webview')) return undefined;
  if (isOutside(target, 'webview', ...roots.webview)) return 'a page imports no other page';
  const page = partOf(target, 'webview');
  return !isBelow(target, 'webview') || page === 'parts' || page === partOf(from, 'webview')
    ? undefined
    : 'a page does not know another';
}

/** A feature is a file or a folder of `features`. */
function betweenFeatures({ from, target }: Import): string | undefined {
  const [own, other] = [featureOf(from), featureOf(target)];
  const isAllowed = own === undefined || other === undefined || other === own;
  return isAllowed ? undefined : 'a feature does not know another';
}

function featureOf(path: string): string | undefined {
  return /^src\/vscode\/features\/([^/.]+)/.exec(path)?.[1];
}

/** In `core`: `base` for `src/core/base/text.ts`, `ports` for `src/core/ports.ts`, `index` for `src/core`. */
function partOf(path: string, root: string): string {
  const [first = ''] = path.slice(`src/${root}/`.length).split('/');
  return first === '' ? 'index' : first.replace(/\.ts$/, '');
}

/** What languages with a grammar of tree-sitter share. */
const SHARED_BY_LANGUAGES = `core/${LANGUAGES.folder}/${layers.languages.shared}`;

/** `go` for `src/core/languages/go/lexer.ts`; `undefined` for what is in no language's folder. */
function languageOf(path: string): string | undefined {
  if (isBelow(path, SHARED_BY_LANGUAGES)) return undefined;
  return /^src\/core\/languages\/([^/.]+)(?:\/|$)/.exec(path)?.[1];
}

function isBelow(path: string, folder: string): boolean {
  return path === `src/${folder}` || path.startsWith(`src/${folder}/`);
}

/** True for a path in `src` that is in none of the folders. */
function isOutside(target: string, ...folders: readonly string[]): boolean {
  return target.startsWith('src/') && !folders.some((folder) => isBelow(target, folder));
}
