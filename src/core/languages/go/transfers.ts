import { message } from '../../base/message';
import type { OwnTransfer } from '../../code/transfer';

const goroutine: OwnTransfer = {
  id: 'goroutine',
  manner: 'concurrent',
  marks: ['go', 'go-body'],
  keyword: 'go',
  texts: {
    phrase: message('in a new goroutine'),
    note: message('goroutine'),
    inDraft: { 'zh-cn': '在新的协程中', en: 'in a new goroutine' },
    inTour: { 'zh-cn': '新的协程', en: 'in a new goroutine' },
  },
  missing: (from) => message('No call on the way from {0} starts a goroutine.', from),
  unexpected: (from) => message('A call on the way from {0} starts a goroutine.', from),
};

const deferred: OwnTransfer = {
  id: 'deferred',
  manner: 'deferred',
  marks: ['defer', 'defer-body'],
  keyword: 'defer',
  texts: {
    phrase: message('deferred'),
    note: message('deferred'),
    inDraft: { 'zh-cn': '延迟调用（defer）', en: 'deferred' },
    inTour: { 'zh-cn': 'defer 延迟执行', en: 'deferred' },
  },
};

const literal: OwnTransfer = {
  id: 'literal',
  manner: 'callback',
  marks: ['literal'],
  keyword: 'func',
  texts: {
    phrase: message('in a function literal that is handed over'),
    note: message('in a function literal'),
    inDraft: { 'zh-cn': '在交出去的函数字面量中', en: 'in a function literal that is handed over' },
    inTour: { 'zh-cn': '在交出去的函数字面量中', en: 'in a function literal that is handed over' },
  },
};

/** Those that are sure to happen come first: what runs in a goroutine does so in a function literal as well. */
export const goTransfers: readonly OwnTransfer[] = [goroutine, deferred, literal];

/**
 * `go` and `defer` count for the call itself and for calls in the body of its function literal, not for its arguments. They
 * count before a function literal that is handed over, wherever that is.
 */
export function transferOf(marks: readonly string[]): OwnTransfer | undefined {
  const found = marks.flatMap((mark) => goTransfers.find((transfer) => transfer.marks.includes(mark)) ?? []);
  return found.find((transfer) => transfer !== literal) ?? found[0];
}
