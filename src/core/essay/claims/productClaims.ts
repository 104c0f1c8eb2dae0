import { message } from '../../base/message';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { readCodeWord } from './codeWord';
import { readQuantity } from './quantity';
import { CODE, wordAt, type Sentence } from './sentence';
import { constantsNamed } from './valueClaims';

const NUMBER = '\\d[\\d,_]*(?:\\.\\d+)?';
const UNIT = '(?:个?(?:毫秒|微秒|纳秒|秒钟?|分钟|小时|天|周|字节|个|条|次)|[A-Za-zµ]+(?![A-Za-z]))';
const TIMES = '(?:×|\\*|x|times|倍的?|个)';
const IS =
  '(?:=|＝|≈|等于|就是|也就是|即|合|，即|，也就是|, i\\.e\\.|, that is,?|, or|is|makes|equals|makes up)';

/** A number of times a constant, and what that is. */
const FORMS: readonly RegExp[] = [
  `(?<factor>${NUMBER})\\s*${TIMES}\\s*(?<name>${CODE})\\s*${IS}\\s*(?<value>${NUMBER}\\s*${UNIT}?)`,
  `(?<name>${CODE})\\s*(?:×|\\*|x|times)\\s*(?<factor>${NUMBER})\\s*${IS}\\s*(?<value>${NUMBER}\\s*${UNIT}?)`,
].map((form) => new RegExp(form, 'gi'));

/** The claims of sentences about a multiple of a constant. */
export async function productClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const claims = context.sentences.flatMap((sentence) =>
    FORMS.flatMap((form) =>
      sentence.readings
        .matches(form, sentence.form)
        .map(({ groups = {} }) => productClaim(groups, sentence, context)),
    ),
  );
  return (await Promise.all(claims)).filter((claim) => claim !== undefined);
}

async function productClaim(
  { name, factor = '', value = '' }: Partial<Record<string, string>>,
  sentence: Sentence,
  { code, isSketched }: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const word = wordAt(sentence, name);
  const names = word ? (readCodeWord(word.text)?.names ?? []) : [];
  const last = names.at(-1);
  if (!word || last === undefined || isSketched(last)) return undefined;
  const known = await constantsNamed(last, names.at(-2), code);
  const claim = message('{0} × {1} is {2}', factor, word.text, value);
  const verdicts = known.map((one) => verdictOf(Number(factor.replace(/[,_]/g, '')), one, value));
  const verdict =
    verdicts.find(({ answer }) => answer === 'holds') ??
    verdicts.find(({ answer }) => answer === 'unknown') ??
    verdicts[0];
  return { kind: 'value', start: word.start, end: word.end, claim, ...(verdict ?? CANNOT_TELL) };
}

function verdictOf(
  factor: number,
  { value = '', text, path, line }: Awaited<ReturnType<typeof constantsNamed>>[number],
  stated: string,
): ClaimVerdict {
  const [one, said] = [readQuantity(value), readQuantity(stated)];
  if (!one || !said) return CANNOT_TELL;
  const isTime = one.nanoseconds !== undefined;
  const truth = factor * (one.nanoseconds ?? one.values[0] ?? NaN);
  const given = !isTime ? said.values : said.nanoseconds === undefined ? [] : [said.nanoseconds];
  if (Number.isNaN(truth) || given.length === 0) return CANNOT_TELL;
  if (given.some((each) => Math.abs(each - truth) <= truth * 0.01)) return { answer: 'holds' };
  return {
    answer: 'contradicted',
    evidence: message('The constant is {0} at {1}.', text, `${path}:${line + 1}`),
  };
}
