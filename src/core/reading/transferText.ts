import { message, type Message } from '../base/message';
import type { CodeLanguage } from '../code/language';
import { isSharedTransfer, ownTransfer } from '../code/transfer';
import type { Reached } from '../pack/model';

/** How control gets to a step, in words. */
export function transferText(reached: Reached, language: CodeLanguage): Message {
  if (!isSharedTransfer(reached))
    return ownTransfer(reached, language)?.texts.phrase ?? message('reached by {0}', reached);
  switch (reached) {
    case 'start':
      return message('Beginning');
    case 'direct':
      return message('direct call');
    case 'interface':
      return message('through an interface');
    case 'callback':
      return message('through a callback');
    case 'channel':
      return message('through a channel');
    case 'rpc':
      return message('remote call');
    case 'registration':
      return message('registered earlier');
  }
}
