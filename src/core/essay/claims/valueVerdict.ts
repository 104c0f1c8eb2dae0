import { message } from '../../base/message';
import { CANNOT_TELL, type ClaimVerdict } from './claim';
import { readQuantity } from './quantity';

/** A value that the code gives to a name. */
export interface KnownValue {
  readonly path: string;
  /** From 0. */
  readonly line: number;
  /** As the source or a person writes it. */
  readonly text: string;
  /** Absent if it cannot be computed. */
  readonly value?: string | undefined;
}

/** More values of one name do not tell which is meant. */
const MOST = 3;

/** Whether one of some values is the stated one. They are contradicted only if all can be compared with it. */
export function valueVerdict(name: string, stated: string, known: readonly KnownValue[]): ClaimVerdict {
  const agreeing = known.find(({ value, text }) => value !== undefined && agrees(stated, value, text));
  if (agreeing)
    return { answer: 'holds', evidence: message('declared at {0}', `${agreeing.path}:${agreeing.line + 1}`) };
  const [first, ...others] = known;
  if (!first || others.length >= MOST) return CANNOT_TELL;
  if (!known.every(({ value }) => value !== undefined && isComparable(stated, value))) return CANNOT_TELL;
  const place = `${first.path}:${first.line + 1}`;
  const evidence = message('{0} is {1} at {2}, not {3}.', name, first.text, place, stated);
  return { answer: 'contradicted', evidence };
}

function agrees(stated: string, value: string, text: string): boolean {
  const plain = unquoted(stated);
  if (plain === value || plain.replace(/\s/g, '') === text.replace(/\s/g, '')) return true;
  if (isSwitch(value)) return switchOf(plain) === value;
  const [quantity, known] = [readQuantity(plain), readQuantity(value)];
  if (!quantity || !known) return false;
  if (known.nanoseconds !== undefined)
    return (
      isClose(quantity.nanoseconds, known.nanoseconds) ||
      (known.nanoseconds === 0 && quantity.values.includes(0))
    );
  const [number = NaN] = known.values;
  return quantity.values.some((one) => isClose(one, number));
}

function isClose(one: number | undefined, other: number): boolean {
  return one !== undefined && Math.abs(one - other) <= Math.abs(other) * 1e-9;
}

/** Numbers can be compared with numbers, times with times, texts in quotes with texts, `true` with `false`. */
function isComparable(stated: string, value: string): boolean {
  if (isSwitch(value)) return switchOf(unquoted(stated)) !== undefined;
  const [quantity, known] = [readQuantity(unquoted(stated)), readQuantity(value)];
  if (known?.nanoseconds !== undefined) return quantity?.nanoseconds !== undefined;
  if (known) return quantity !== undefined;
  return /^["'“‘].*["'”’]$/.test(stated) || (value.length > 0 && !/\s/.test(stated) && /[/:.]/.test(stated));
}

function isSwitch(value: string): boolean {
  return value === 'true' || value === 'false';
}

function switchOf(text: string): string | undefined {
  if (/^(?:true|on|开启|打开|启用|enabled)$/i.test(text)) return 'true';
  return /^(?:false|off|关闭|禁用|不启用|不开启|disabled)$/i.test(text) ? 'false' : undefined;
}

function unquoted(text: string): string {
  return text.trim().replace(/^["'“”‘’]|["'“”‘’]$/g, '');
}
