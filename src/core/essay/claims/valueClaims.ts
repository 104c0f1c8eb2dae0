import { message } from '../../base/message';
import type { ConstantFacts } from '../../code/codeFacts';
import type { CodeLookup } from '../../code/lookup/codeLookup';
import type { CodeSpan } from '../document/model';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { isHedged } from './hedges';
import { readQuantity } from './quantity';
import { CODE, wordAt, type Sentence } from './sentence';

const VALUE = `(${CODE}|-?\\d[\\d,_]*(?:\\.\\d+)?\\s*(?:[A-Za-zµ]+(?![A-Za-z])|毫秒|微秒|纳秒|秒钟?|分钟|小时|天|周|万|亿|个|条|次|行|字节)?)`;
const NOTE = '(?:（[^（）]{0,20}）|\\([^()]{0,20}\\))?';
const FORMS: readonly RegExp[] = [
  new RegExp(
    `(${CODE})\\s*${NOTE}\\s*(?:常量|变量|参数)?的?\\s*(?:默认|缺省|初始)?(?:值|大小|上限|下限|阈值|长度|间隔|数量)?\\s*(?:默认)?(?:等于|设为|设置为|定义为|定为|取值?为|就是|是|为|取|＝|=)\\s*${VALUE}`,
    'g',
  ),
  new RegExp(`(${CODE})\\s*(?:默认|缺省)\\s*(?:值)?\\s*${VALUE}`, 'g'),
  new RegExp(
    `(${CODE})\\s+(?:constant\\s+)?(?:defaults? to|is set to|is defined as|equals|is equal to|is|has (?:the|a) (?:default )?(?:value|default) (?:of )?|with a default of)\\s*${VALUE}`,
    'gi',
  ),
  new RegExp(`(${CODE})\\s*[（(]\\s*(?:默认值?|即|也就是|default:?|=|i\\.e\\.)?\\s*${VALUE}\\s*[）)]`, 'gi'),
];

/** The claims of sentences about the value of a constant or variable. */
export async function valueClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const claims = context.sentences.flatMap((sentence) =>
    isHedged(sentence) ? [] : statedIn(sentence, context),
  );
  return (await Promise.all(claims)).filter((claim) => claim !== undefined);
}

function statedIn(sentence: Sentence, context: ClaimContext): Promise<CheckedClaim | undefined>[] {
  return FORMS.flatMap((form) =>
    [...sentence.form.matchAll(form)].map(async ([, mark, written = '']) => {
      const name = wordAt(sentence, mark);
      const value = wordAt(sentence, written)?.text ?? written.trim();
      return name && valueClaim(name, value, context);
    }),
  );
}

async function valueClaim(
  { text, start, end }: CodeSpan,
  value: string,
  { code, isSketched }: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const names = readCodeWord(text)?.names;
  const name = names?.at(-1);
  if (!names || name === undefined || name.length < 3 || isSketched(name)) return undefined;
  const constants = await constantsNamed(name, names.at(-2), code);
  if (constants.length === 0) return undefined;
  const claim = message('{0} is {1}', text, value);
  return { kind: 'value', start, end, claim, ...verdictOf(name, value, constants) };
}

/** Constants and variables of that name; none if something else has it too, such as a field. */
async function constantsNamed(
  name: string,
  owner: string | undefined,
  code: CodeLookup,
): Promise<readonly ConstantFacts[]> {
  const named = ((await code.named(name)) ?? []).filter(
    ({ isTest, packageName }) => !isTest && (owner === undefined || packageName === owner),
  );
  if (named.length === 0 || !named.every(({ kind }) => kind === 'const' || kind === 'var')) return [];
  const values = (await code.valuesOf(name)) ?? [];
  return values.filter(({ path }) => named.some((one) => one.path === path));
}

function verdictOf(name: string, stated: string, constants: readonly ConstantFacts[]): ClaimVerdict {
  if (!constants.every(({ value }) => value !== undefined)) return CANNOT_TELL;
  const agreeing = constants.find(({ value, text }) => agrees(stated, value ?? '', text));
  if (agreeing)
    return { answer: 'holds', evidence: message('declared at {0}', `${agreeing.path}:${agreeing.line + 1}`) };
  const [first, ...others] = constants;
  if (!first || others.length > 2 || !isComparable(stated, first.value ?? '')) return CANNOT_TELL;
  const place = `${first.path}:${first.line + 1}`;
  return {
    answer: 'contradicted',
    evidence: message('{0} is {1} at {2}, not {3}.', name, first.text, place, stated),
  };
}

function agrees(stated: string, value: string, text: string): boolean {
  const plain = stated.replace(/^["'“”‘’]|["'“”‘’]$/g, '');
  if (plain === value || plain.replace(/\s/g, '') === text.replace(/\s/g, '')) return true;
  const number = Number(value);
  return (
    readQuantity(stated)?.values.some((one) => Math.abs(one - number) <= Math.abs(number) * 1e-9) ?? false
  );
}

/** Numbers can be compared with numbers, texts in quotes with texts, `true` with `false`. */
function isComparable(stated: string, value: string): boolean {
  if (/^-?\d+(?:\.\d+)?$/.test(value)) return readQuantity(stated) !== undefined;
  if (/^(?:true|false)$/.test(value)) return /^(?:true|false)$/.test(stated);
  return /^["'“‘].*["'”’]$/.test(stated);
}
