import { message, type Message } from '../../base/message';
import type { HistoryWords, StatedNote } from './historyForms';

/** What a text says, short. */
export function historyText(says: HistoryWords, name: string, revision: string): Message {
  switch (says) {
    case 'present':
      return message('{1} has {0}', name, revision);
    case 'first':
      return message('{1} brought {0}', name, revision);
    case 'absent':
      return message('{1} does not have {0}', name, revision);
    case 'changed in':
    case 'changed by':
      return message('{1} changed {0}', name, revision);
    case 'added by':
      return message('{1} brought {0}', name, revision);
  }
}

/** What a text says of a day or a pull request. */
export function noteText({ revision, date, request }: StatedNote): Message {
  return date === undefined
    ? message('{1} is of pull request #{0}', request ?? '', revision)
    : message('{1} is of {0}', date, revision);
}
