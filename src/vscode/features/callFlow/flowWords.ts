import { ANONYMOUS, message, type LevelStep, type Message } from '../../../core';
import type { FlowRoot } from './flowRoots';
import type { ServerView } from './flowRows';

/** The icon of a step: one for each way of being called, so that words and picture say the same. */
export function iconOf(step: LevelStep): string {
  if (step.isRecursive) return 'sync';
  if (step.transfer === 'goroutine') return 'rocket';
  if (step.transfer === 'deferred') return 'watch';
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

/** How a step is called, in words; nothing for a plain static call. */
export function wordsOf(step: LevelStep): Message[] {
  const words: Message[] = [];
  if (step.isRecursive) words.push(message('recursive'));
  if (step.transfer === 'goroutine') words.push(message('goroutine'));
  if (step.transfer === 'deferred') words.push(message('deferred'));
  if (step.isImplementation) words.push(message('implementation'));
  words.push(...classWords(step));
  return words;
}

function classWords({ class: own, via, title, node, implementations }: LevelStep): Message[] {
  if (via !== undefined) return [message('via interface {0}', ownerOf(via))];
  switch (own) {
    case 'I':
      return node?.kind === 'interface-method' ? [interfaceWords(ownerOf(title), implementations)] : [];
    case 'X':
      return [message('library')];
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

/** `Store` for `(Store).Write`. */
function ownerOf(symbol: string): string | Message {
  const owner = /^\((.+)\)\./.exec(symbol)?.[1] ?? symbol;
  return owner === ANONYMOUS ? message('without a name') : owner;
}

/** What a step is called: its symbol, or that it has none. */
export function titleOf({ title }: LevelStep): string | Message {
  return title === '' ? message('function literal') : title;
}

/** What a language server has to say of a step. */
export function serverWords(server: ServerView): Message[] {
  switch (server) {
    case 'unknown':
      return [];
    case 'too':
      return [message('also by the language server')];
    case 'only':
      return [message('only by the language server')];
  }
}

/** What a flow shows of its function. */
export function directionWords({ direction, node }: FlowRoot): Message {
  if (direction === 'callers') return message('who calls it');
  return node.kind === 'interface-method' ? message('what implements it') : message('what it calls');
}

/** Why nothing stands below a function. */
export function emptyWords({ direction, node }: FlowRoot, hiddenCalls: number): Message {
  if (direction === 'callers')
    return message('Nothing in this tree calls it by name. It may still be called as a function value.');
  if (node.kind === 'interface-method') return message('No type in this tree implements it.');
  if (hiddenCalls > 0) return message('It calls only the library, which is hidden.');
  return message('It calls nothing.');
}
