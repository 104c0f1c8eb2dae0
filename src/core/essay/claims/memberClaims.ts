import { message } from '../../base/message';
import type { CodeSpan } from '../document/model';
import type { CheckedClaim } from './claim';
import type { ClaimContext } from './claimContext';
import { isUnmistakable, readCodeWord } from './codeWord';
import { memberVerdict } from './memberVerdict';
import { CODE, spanAround, wordAt, type Sentence } from './sentence';
import { typesOf } from './typesOf';

const TYPE_WORDS = '(?:结构体|类型|对象|实例|接口|\\s|struct|type|interface)*';
const METHOD = '(?<method>方法|成员函数|methods?|operations?)';
/** A member with its type. `method` says that it is a method; else it is a field or a method. */
const FORMS: readonly RegExp[] = [
  `(?<type>${CODE})${TYPE_WORDS}(?:中|里|内|上|里面)?的\\s*(?:${METHOD}\\s*)?(?<name>${CODE})(?:\\s*(?<behind>方法|函数|接口方法))?`,
  `(?<type>${CODE})${TYPE_WORDS}(?:中|里|内|还|也|只|都|则)*(?:声明|定义|提供|暴露|要求|包含|有)(?:了|着)?(?:一个|名为|叫)*\\s*(?:${METHOD}\\s*)?(?<name>${CODE})\\s*(?<behind>方法|接口方法|操作)`,
  `(?<type>${CODE})${TYPE_WORDS}(?:中|里|内|还|也|只|都|则)*(?:声明|定义|提供|暴露|要求|有)(?:了|着)?(?:一个|名为|叫)*\\s*${METHOD}\\s*(?<name>${CODE})`,
  `(?<type>${CODE})${TYPE_WORDS}['’]s (?:own |new |old )?(?:${METHOD} )?(?<name>${CODE})(?: (?<behind>methods?))?`,
  `\\b${METHOD} (?:called |named )?(?<name>${CODE}) (?:of|in|on) (?:the |an? |each |every )?(?<type>${CODE})`,
  `(?<name>${CODE}) ${METHOD} (?:of|in|on) (?:the |an? |each |every )?(?<type>${CODE})`,
  `(?<name>${CODE}) (?:of|in|on) (?:the |an? |each |every )?(?<type>${CODE})`,
  `(?<type>${CODE})${TYPE_WORDS}\\b(?:has|declares|defines|provides|exposes|requires|lists) (?:an?|the) (?:\\w+ )?${METHOD} (?:called |named )?(?<name>${CODE})`,
  `(?<type>${CODE})${TYPE_WORDS}(?:只|仅|一共|总共|共)*(?:有|声明了?|定义了?|要求)\\s*(?:\\d+|[一二两三四五六七八九十]+)\\s*个\\s*${METHOD}\\s*[，,：:]\\s*(?<name>${CODE})`,
  `(?<type>${CODE})${TYPE_WORDS}\\b(?:has|declares|defines|requires) (?:only |exactly |just )?(?:an?|one|two|three|four|five|\\d+) (?:single |only )?${METHOD}[,:] (?<name>${CODE})`,
  `\\binterface (?<type>${CODE}) (?<behind>declares|defines|requires|lists) (?:the |an? )?(?:(?:method|operation)s? )?(?<name>${CODE})`,
  `(?<type>${CODE}) interface (?<behind>declares|defines|requires|lists) (?:the |an? )?(?:(?:method|operation)s? )?(?<name>${CODE})`,
].map((form) => new RegExp(form, 'gi'));

/** The claims of sentences that a type has a method, or anything with a name. */
export async function memberClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const claims = context.statements.flatMap((sentence) =>
    sentence.words.length < 2 ? [] : statedIn(sentence).map((one) => memberClaim(one, context)),
  );
  return (await Promise.all(claims)).filter((claim) => claim !== undefined);
}

interface StatedMember {
  readonly type: CodeSpan;
  readonly member: CodeSpan;
  readonly isMethod: boolean;
}

function statedIn(sentence: Sentence): StatedMember[] {
  return FORMS.flatMap((form) =>
    sentence.readings
      .matches(form, sentence.form)
      .flatMap(({ groups, 0: written, index }): StatedMember[] => {
        const [type, member] = [wordAt(sentence, groups?.['type']), wordAt(sentence, groups?.['name'])];
        // Fields have claims of their own.
        if (!type || !member || FIELD.test(sentence.form.slice(index + written.length))) return [];
        const isMethod = (groups?.['method'] ?? groups?.['behind'] ?? '函数') !== '函数';
        return [{ type, member, isMethod }];
      }),
  );
}

const FIELD = /^\s*(?:字段|成员|fields?\b)/i;

async function memberClaim(
  { type, member, isMethod }: StatedMember,
  context: ClaimContext,
): Promise<CheckedClaim | undefined> {
  const names = readCodeWord(member.text)?.names ?? [];
  const name = names.length === 1 ? names[0] : undefined;
  // Short words of small letters may be anything.
  if (name === undefined || context.isOwnName(name) || !(isMethod || isUnmistakable(name))) return undefined;
  const named = await typesOf(type.text, context, { at: type.start });
  if (named.types.length === 0 || (await mayBePackage(type.text, context))) return undefined;
  const claim = message('{0} has a member {1}', type.text, name);
  const verdict = await memberVerdict(named, name, isMethod, context.code);
  return { kind: isMethod ? 'symbol' : 'field', ...spanAround([type, member]), claim, ...verdict };
}

/** A package, a folder or a program may have the name of a type with small letters. */
async function mayBePackage(name: string, { code, ownRepository }: ClaimContext): Promise<boolean> {
  if (!/^[a-z]+$/.test(name)) return false;
  const [packages, paths] = await Promise.all([code.packagesNamed(name), code.pathsEnding(name)]);
  return (packages?.own.length ?? 0) > 0 || (paths?.length ?? 0) > 0 || (await ownRepository()).has(name);
}
