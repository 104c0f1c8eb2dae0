import { message, type Message } from '../../base/message';
import type { HandOver } from './handOver';

/** Says in a few words how control jumps. */
export function handOverNote({ kind, pack }: Pick<HandOver, 'kind' | 'pack'>): Message {
  switch (kind) {
    case 'channel':
      return message('through a channel');
    case 'registered':
      return message('registered function');
    case 'rpc':
      return message('remote call');
    case 'http':
      return message('HTTP handler');
    case 'pack':
      return message('stated by the pack {0}', pack ?? '');
  }
}
