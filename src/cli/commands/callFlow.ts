import {
  CallIndex,
  callFlowJson,
  HandOvers,
  callFlowMermaid,
  findHandOvers,
  followCallFlow,
  handOverNote,
  isUnknownOutside,
  message,
  ownTransfer,
  withStated,
  type CallNode,
  type CallFlowDirection,
  type CallFlowTree,
  type ChosenFiles,
  type IndexData,
  type Message,
} from '../../core';
import { goLanguage } from '../../core/languages';
import { buildCallIndex } from '../buildCallIndex';
import { withChosenFiles } from '../chosenFiles';
import { existingFolder, type Places } from '../openCheckout';
import { UsageError, type ExitCode, type Io } from '../io';
import { printableCell } from '../printable';
import { statedByPacks } from '../statedByPacks';

export interface CallFlowCommandOptions extends Places {
  /** `PATH#SYMBOL` */
  readonly from: string;
  readonly depth: number;
  readonly direction: CallFlowDirection;
  readonly includesLibrary: boolean;
  /** Which files the flow goes through. */
  readonly files: ChosenFiles;
  readonly cache?: string | undefined;
  readonly form: 'text' | 'json' | 'mermaid';
}

/** `source-guide flow`: prints what a function calls, or who calls it. */
export async function showCallFlow(options: CallFlowCommandOptions, io: Io): Promise<ExitCode> {
  const root = existingFolder(options.repo, io);
  const data = await withChosenFiles(await buildCallIndex(root, options.cache, io), root, options.files, io);
  const index = new CallIndex(data, goLanguage);
  const node = nodeFrom(options.from, '--from', index, io);
  sayIfSeveral(options.from, node, index, io);
  const handOvers = options.form === 'mermaid' ? undefined : await handOversOf(data, index, options, io);
  const tree = followCallFlow(index, node, { ...options, handOvers });
  if (options.form === 'mermaid') io.out(callFlowMermaid(tree, options.direction, goLanguage));
  else if (options.form === 'json') io.out(`${JSON.stringify(callFlowJson(tree), null, 2)}\n`);
  else io.out(outline(tree, 0, io));
  if (tree.isCut) io.say(io.translate(CUT));
  return 0;
}

async function handOversOf(data: IndexData, index: CallIndex, places: Places, io: Io): Promise<HandOvers> {
  const { handOvers } = await statedByPacks(places, io);
  return new HandOvers(withStated(findHandOvers(data, index, goLanguage), handOvers, index));
}

/** Says which of several functions of one name a call flow is about, and how to name another one. */
function sayIfSeveral(from: string, { path, symbol, line }: CallNode, index: CallIndex, io: Io): void {
  const count = index.countNamed(path, symbol);
  if (count < 2) return;
  const shown = message(
    '{0} declares {1} {2} times; this one is in line {3}.',
    path,
    symbol,
    count,
    line + 1,
  );
  io.say(io.translate(shown));
  if (!/#\d+$/.test(from)) {
    io.say(io.translate(message('Name another one with its number: --from {0}#{1}#2', path, symbol)));
  }
}

const CUT = message(
  'The call flow has too many functions, so only the nearest ones are shown. Lower --depth, or begin further down.',
);

/** The function that `PATH#SYMBOL` names. Throws a UsageError, which says what to do, when there is none. */
export function nodeFrom(written: string, option: '--from' | '--to', index: CallIndex, io: Io): CallNode {
  const [, path = '', symbol = ''] = /^([^#]+)#(.+)$/.exec(written) ?? [];
  if (symbol === '') {
    throw new UsageError(
      io.translate(
        message('{0} needs a file and a symbol, such as {1}.', option, 'server/server.go#(*Server).Start'),
      ),
    );
  }
  const node = index.find(path, symbol);
  if (node) return node;
  throw new UsageError(
    io.translate(
      message('{0} does not declare {1}. To list all declarations, run: index --decls', path, symbol),
    ),
  );
}

function outline(tree: CallFlowTree, level: number, io: Io): string {
  const notes = notesOf(tree).map((note) => io.translate(note));
  const place = tree.node ? `${tree.path}:${tree.node.line + 1}` : tree.path;
  const head = [tree.title || io.translate(message('function literal')), place, ...notes]
    .filter(Boolean)
    .map(printableCell)
    .join('  ');
  return `${'  '.repeat(level)}${head}\n${tree.children.map((child) => outline(child, level + 1, io)).join('')}`;
}

function notesOf(tree: CallFlowTree): Message[] {
  const notes: Message[] = [];
  if (tree.handOver) {
    const { name } = tree.handOver;
    notes.push(handOverNote(tree.handOver));
    if (name !== undefined) notes.push(message('as {0}', name));
    if (tree.handOver.certainty === 'possible') notes.push(message('possible'));
  }
  const own = ownTransfer(tree.transfer, goLanguage);
  if (own) notes.push(own.texts.note);
  if (tree.via !== undefined) notes.push(message('via {0}', tree.via));
  else if (tree.class === 'I') notes.push(interfaceNote(tree.implementations));
  if (tree.class === 'V' && !tree.handOver) notes.push(message('function value'));
  if (tree.class === 'X')
    notes.push(isUnknownOutside(tree, goLanguage) ? message('unresolved') : message('library'));
  if (tree.class === 'U') notes.push(message('unresolved'));
  if (tree.isImplementation) {
    notes.push(tree.isPossible ? message('possible implementation') : message('implementation'));
    if (tree.embeddedIn?.length) notes.push(message('embedded in {0}', tree.embeddedIn.join(', ')));
  }
  if (tree.isRecursive) notes.push(message('recursive'));
  return notes;
}

function interfaceNote(implementations: number): Message {
  if (implementations === 1) return message('interface, 1 implementation');
  return message('interface, {0} implementations', implementations);
}
