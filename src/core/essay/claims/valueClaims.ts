import { message } from '../../base/message';
import type { CodeLookup } from '../../code/lookup/codeLookup';
import type { CodeSpan, Table } from '../document/model';
import type { Span } from '../../base/text';
import type { CheckedClaim } from './claim';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { isHedged, isHedgedAt } from './hedges';
import { wordAt, type Sentence } from './sentence';
import { bareCell, rowSpan } from './tableCells';
import { statedValues } from './valueForms';
import { valueVerdict, type KnownValue } from './valueVerdict';

/** The claims of sentences, assignments and tables about the value of a constant, a variable or a setting. */
export async function valueClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const stated = [
    ...context.sentences.flatMap((sentence) => statedIn(sentence, context)),
    ...context.essay.tables.flatMap((table) => statedInTable(table, context)),
  ];
  const claims = await Promise.all(stated.map((one) => valueClaim(one, context)));
  return claims.filter((claim) => claim !== undefined);
}

interface StatedHere extends Span {
  readonly name: string;
  readonly value: string;
  readonly isDefault: boolean;
}

function statedIn(sentence: Sentence, { readings }: ClaimContext): StatedHere[] {
  const inProse = readings
    .of(statedValues, sentence.form)
    .flatMap(({ name, value, isDefault, from, to }): StatedHere[] => {
      const before = sentence.form.slice(0, from);
      if (
        isHedgedAt(sentence, from, to) ||
        (!isDefault && CONDITION.test(before)) ||
        OTHER_VALUE.test(sentence.form)
      )
        return [];
      const word = wordAt(sentence, name);
      const written = wordAt(sentence, /^.$/u.test(value) ? value : undefined)?.text ?? value;
      return word ? [{ name: word.text, value: written, isDefault, start: word.start, end: word.end }] : [];
    });
  return [...inProse, ...sentence.words.flatMap((word) => assignedIn(word, sentence))];
}

/** In the same clause before a value: it may be another one. */
const CONDITION =
  /(?:如果|假如|若|当|一旦|只要|除非|把|将|\b(?:if|when|whenever|unless|once|while|where|set|setting))[^，,；;：:]*$/i;
/** The values are of somebody's own settings, or of a test. */
const OTHER_VALUE =
  /例如|比如|譬如|举例|假设|我们(?:把|将)|测试(?:里|中)|改成|改为|调成|调到|\bfor example\b|\be\.g\b|\bsay\b|\blet's\b|\bin (?:the|our|this) (?:test|example)\b|\bwe (?:set|change)\b/i;

/** `Size = 1 << 20` as one piece of code. */
function assignedIn({ text, start, end }: CodeSpan, sentence: Sentence): StatedHere[] {
  const { form } = sentence;
  if (isHedged(sentence)) return [];
  const [, name, value] = /^(?:const |var )?([\p{L}_][\p{L}\p{N}_.-]*)\s*=\s*([^=].*)$/u.exec(text) ?? [];
  if (name === undefined || value === undefined) return [];
  return [{ name, value, isDefault: /默认|缺省|\bby default\b|\bdefaults?\b/i.test(form), start, end }];
}

const NAME =
  '(?:名称?|名字|参数名?|参数名称|配置|配置项|配置名|项|选项|开关|常量名?|变量|字段|键|names?|settings?|options?|keys?|parameters?|constants?|variables?|fields?|configuration|config|items?|toml keys?|flags?)';
/** One word for the names, or several: "setting or constant". */
const NAMES = new RegExp(`^${NAME}(?:\\s*(?:或者?|和|与|及|、|/|,|or|and)\\s*${NAME})*$`, 'i');
const VALUES = /^(?:默认|缺省|初始)(?:值|取值|大小)?$|^(?:code )?defaults?(?: values?)?$|^initial values?$/i;
const CONSTANT_VALUES = /^(?:值|取值|数值|values?)$/i;

function statedInTable(table: Table, { essay }: ClaimContext): StatedHere[] {
  const heads = table.head.map(bareCell);
  const names = heads.findIndex((head) => NAMES.test(head));
  const defaults = heads.findIndex((head) => VALUES.test(head));
  const values = defaults >= 0 ? defaults : heads.findIndex((head) => CONSTANT_VALUES.test(head));
  if (names < 0 || values < 0) return [];
  return table.rows.map((row, index) => ({
    name: bareCell(row[names] ?? ''),
    value: bareCell(row[values] ?? ''),
    isDefault: defaults >= 0,
    ...rowSpan(table, index, essay),
  }));
}

async function valueClaim(
  { name: written, value, isDefault, start, end }: StatedHere,
  { code, isSketched }: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const name = written.split('.').at(-1) ?? '';
  if (name.length < 3 || isSketched(name) || value === '') return undefined;
  const owner = readCodeWord(written)?.names.at(-2);
  const known = await constantsNamed(name, owner, code);
  const all = known.length > 0 || !isDefault ? known : await settingsNamed(name, code);
  if (all.length === 0) return undefined;
  const claim = message('{0} is {1}', written, value);
  return { kind: 'value', start, end, claim, ...valueVerdict(name, value, all) };
}

/** Constants and variables of that name; none if something else has it too, such as a field. */
export async function constantsNamed(
  name: string,
  owner: string | undefined,
  code: CodeLookup,
): Promise<readonly KnownValue[]> {
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return [];
  const named = ((await code.named(name)) ?? []).filter(
    ({ isTest, packageName }) => !isTest && (owner === undefined || packageName === owner),
  );
  if (named.length === 0 || !named.every(({ kind }) => kind === 'const' || kind === 'var')) return [];
  const values = (await code.valuesOf(name)) ?? [];
  return values.filter(({ path }) => named.some((one) => one.path === path));
}

/** Settings with a default. One that is empty or zero is mostly replaced by a value that is computed later. */
async function settingsNamed(name: string, code: CodeLookup): Promise<readonly KnownValue[]> {
  const settings = (await code.settingsNamed(name)) ?? [];
  return settings.map(({ path, line, value }) => ({
    path,
    line,
    text: value ?? '',
    value: value === undefined || /^0[a-z]*$/.test(value) || value === '' ? undefined : value,
  }));
}
