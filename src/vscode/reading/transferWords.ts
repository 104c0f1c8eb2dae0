import { message, type Message, type Reached } from '../../core';

/** How control gets to a step, in words. */
export function transferText(reached: Reached): Message {
  switch (reached) {
    case 'start':
      return message('Beginning');
    case 'direct':
      return message('direct call');
    case 'interface':
      return message('through an interface');
    case 'callback':
      return message('through a callback');
    case 'goroutine':
      return message('in a new goroutine');
    case 'deferred':
      return message('deferred');
    case 'channel':
      return message('through a channel');
    case 'rpc':
      return message('remote call');
    case 'registration':
      return message('registered earlier');
  }
}
