import {
  ANONYMOUS,
  handOverNote,
  isUnknownOutside,
  message,
  ownTransfer,
  type CallFlowDirection,
  type CallNode,
  type CodeLanguage,
  type CallFlowLevelStep,
  type Message,
  type OwnTransfer,
} from '../../../core';
import { localize } from '../../platform/localize';
import type { CallFlowRoot } from './callFlowRoots';
import { isFunctionRow, RootRow, type CallFlowRow, type FunctionRow, type ServerView } from './callFlowRows';

const TRANSFER_ICONS: Readonly<Record<OwnTransfer['manner'], string>> = {
  concurrent: 'rocket',
  deferred: 'watch',
  callback: 'symbol-function',
};

/** The icon of a step. It shows the way in which the step is called, as `wordsOf` says it. */
export function iconOf(step: CallFlowLevelStep, language: CodeLanguage): string {
  if (step.isRecursive) return 'sync';
  if (step.handOver) return 'arrow-swap';
  if (isUnknownOutside(step, language)) return 'question';
  const own = ownTransfer(step.transfer, language);
  if (own) return TRANSFER_ICONS[own.manner];
  if (step.isImplementation) return 'symbol-class';
  switch (step.class) {
    case 'S':
      return 'symbol-method';
    case 'I':
      return 'symbol-interface';
    case 'X':
      return 'library';
    case 'V':
      return 'symbol-variable';
    case 'B':
    case 'U':
      return 'question';
  }
}

/** How a step is called, in words; empty for a plain static call. */
export function wordsOf(step: CallFlowLevelStep, language: CodeLanguage): Message[] {
  const words: Message[] = [];
  if (step.isRecursive) words.push(message('recursive'));
  if (step.handOver) return [...words, ...handOverWords(step.handOver)];
  const own = ownTransfer(step.transfer, language);
  if (own) words.push(own.texts.note);
  if (step.isImplementation) words.push(...implementationWords(step));
  words.push(...classWords(step, language));
  return words;
}

function handOverWords(handOver: NonNullable<CallFlowLevelStep['handOver']>): Message[] {
  const { name, certainty } = handOver;
  return [
    handOverNote(handOver),
    ...(name === undefined ? [] : [message('as {0}', name)]),
    ...(certainty === 'possible' ? [message('possible')] : []),
  ];
}

function implementationWords({ isPossible, embeddedIn = [] }: CallFlowLevelStep): Message[] {
  const own = isPossible ? message('possible implementation') : message('implementation');
  return embeddedIn.length === 0 ? [own] : [own, message('embedded in {0}', embeddedIn.join(', '))];
}

function classWords(step: CallFlowLevelStep, language: CodeLanguage): Message[] {
  const { class: own, via, title, node, implementations } = step;
  if (via !== undefined) return [message('via interface {0}', ownerOf(via, language))];
  switch (own) {
    case 'I':
      return node?.kind === 'interface-method'
        ? [interfaceWords(ownerOf(title, language), implementations)]
        : [];
    case 'X':
      return [isUnknownOutside(step, language) ? message('unresolved') : message('library')];
    case 'V':
      return [message('function value')];
    case 'U':
      return [message('unresolved')];
    case 'S':
    case 'B':
      return [];
  }
}

function interfaceWords(name: string | Message, implementations: number): Message {
  if (implementations === 0) return message('via interface {0}, no implementation found', name);
  if (implementations === 1) return message('via interface {0} → 1 implementation', name);
  return message('via interface {0} → {1} implementations', name, implementations);
}

/** The name of the interface that a method belongs to. */
function ownerOf(symbol: string, language: CodeLanguage): string | Message {
  const owner = language.parseSymbol(symbol)?.owner ?? symbol;
  return owner === ANONYMOUS ? message('without a name') : owner;
}

/** How many functions of a way are named at its end; its first one always is. */
const MOST_AT_END = 4;

/** The functions from the root of a call flow to a row that is deeper than its children; empty for other rows. */
export function wayTo(row: CallFlowRow | undefined): string {
  if (!isFunctionRow(row) || row instanceof RootRow || row.parent instanceof RootRow) return '';
  const [first = '', ...others] = titlesTo(row);
  const shown = others.length > MOST_AT_END ? ['…', ...others.slice(-MOST_AT_END)] : others;
  return [first, ...shown].join(row.root.direction === 'callers' ? ' ← ' : ' → ');
}

function titlesTo(row: FunctionRow): string[] {
  return row instanceof RootRow ? [titleOfRow(row)] : [...titlesTo(row.parent), titleOfRow(row)];
}

/** The name of a row as text. */
export function titleOfRow(row: FunctionRow): string {
  if (row instanceof RootRow) return row.node.symbol;
  return row.step.title === '' ? localize(message('function literal')) : row.step.title;
}

/** What a language server says about a step, in words. */
export function serverWords(server: ServerView): Message[] {
  switch (server) {
    case 'unknown':
      return [];
    case 'too':
      return [message('also found by the language server')];
    case 'only':
      return [message('found only by the language server')];
  }
}

/** What a call flow shows about its function, of which only a call index knows the kind. */
export function directionWords(direction: CallFlowDirection, kind?: CallNode['kind']): Message {
  if (direction === 'callers') return message('who calls it');
  return kind === 'interface-method' ? message('what implements it') : message('what it calls');
}

/** Why there are no rows below a function. */
export function emptyWords({ direction, node }: CallFlowRoot, hiddenCalls: number): Message {
  if (direction === 'callers')
    return message(
      'Nothing in the source tree calls it by name. It may still be called as a function value.',
    );
  if (node.kind === 'interface-method') return message('No type in the source tree implements it.');
  if (hiddenCalls > 0) return message('It calls only libraries, which are hidden.');
  return message('It calls nothing.');
}
