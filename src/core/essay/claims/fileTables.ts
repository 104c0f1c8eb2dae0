import type { Table } from '../document/model';
import { readCodeWord } from './codeWord';
import { bareCell } from './tableCells';

/** A cell of a table beside one with a file: names of what the file has. */
export interface FiledNames {
  /** The cell with the file, without marks. */
  readonly file: string;
  readonly names: readonly string[];
  /** Which row it is, from 0. */
  readonly row: number;
  /** True if the head of the column says that the file declares them. It may only use them otherwise. */
  readonly areDeclared: boolean;
}

const FILES = /^(?:文件|路径|所在文件|源文件|文件路径|代码文件|files?|paths?|source files?)$/i;
const DECLARED =
  /^(?:主要)?(?:内容|包含|符号|声明|定义|类型|函数|关键(?:函数|类型|符号|内容)|类型(?:和|与)函数)$|^(?:what (?:is in it|it (?:has|declares|contains|defines))|contents?|contains|declares|defines|symbols?|(?:key |main )?(?:types?|functions?|symbols?)(?: and (?:types?|functions?))?)$/i;
/** Other columns tell of files and need not say that they declare anything. */
const PURPOSE =
  /^(?:作用|职责|说明|功能|用途|描述|关注点|看什么)$|^(?:purpose|roles?|description|responsibilit(?:y|ies)|what it does|what for|notes?|look at|about)$/i;
const NOUN =
  '(?:\\s*(?:接口|结构体|类型|函数|方法|常量|interface|struct|type|function|method|(?:of|for) (?:the )?[\\w.-]+))?';
const ITEM = `\`[^\`]+\`${NOUN}`;
/** The names that a cell begins with; words about them may follow. */
const NAMES = new RegExp(
  `^\\s*(?:${ITEM}\\s*(?:、|，|,|和|与|及|以及|, and|and|/)\\s*(?=\`))*${ITEM}(?=\\s*(?:[，,；;。.：:（(]|——|—|–|$))`,
);

/** The names of code that a table says to be in files. Lines have columns of their own. */
export function filedNames(table: Table): readonly FiledNames[] {
  const heads = table.head.map(bareCell);
  const files = heads.findIndex((head) => FILES.test(head));
  const [content = -1, ...more] = heads.flatMap((_, column) => (column === files ? [] : [column]));
  if (files < 0 || content < 0 || more.length > 0) return [];
  const areDeclared = DECLARED.test(heads[content] ?? '');
  if (!areDeclared && !PURPOSE.test(heads[content] ?? '')) return [];
  return table.rows.flatMap((cells, row) => {
    const [list = ''] = NAMES.exec(cells[content] ?? '') ?? [];
    const names = [...list.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    const isOfCode = names.length > 0 && names.every((name) => readCodeWord(name) && !name.includes('/'));
    return isOfCode ? [{ file: bareCell(cells[files] ?? ''), names, row, areDeclared }] : [];
  });
}
