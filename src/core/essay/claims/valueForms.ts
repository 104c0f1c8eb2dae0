import { CODE } from './sentence';

/** A value that a sentence gives to a piece of code. */
export interface StatedValue {
  /** The mark of the code in the form. */
  readonly name: string;
  /** The value, or the mark of the code that is one. */
  readonly value: string;
  /** True if the sentence says that it is the default. Settings have other values, too. */
  readonly isDefault: boolean;
  /** Where the statement begins and ends in the form. */
  readonly from: number;
  readonly to: number;
}

const UNIT =
  '(?:个?(?:毫秒|微秒|纳秒|秒钟?|分钟|小时|天|周|个|条|次|行|字节|点|段|层|路|块|级|列)|(?!(?:by|per|in|if|when|and|or|at|for|so|to|on|of|unless|until|since|because|with|as|from|but|than|that|which)\\b)[A-Za-zµ]+(?![A-Za-z])|%)';
const NUMBER = '-?\\d[\\d,_]*(?:\\.\\d+)?(?:e\\d+)?';
const WORDS = 'true|false|开启|打开|启用|关闭|禁用|不启用|不开启|on|off|enabled|disabled';
const VALUE = `(?<value>${CODE}|${NUMBER}(?:\\s*(?:\\*|×|<<)\\s*(?:\\d+|time\\.\\w+|[KMG]B))*\\s*(?:[万亿]\\s*)?${UNIT}?|\\b(?:${WORDS})\\b|(?:${WORDS.split(
  '|',
)
  .filter((word) => /\p{Script=Han}/u.test(word))
  .join('|')}))`;
const NOTE = '(?:（[^（）]{0,20}）|\\([^()]{0,20}\\))?';
const NAME = `(?<name>${CODE})\\s*${NOTE}\\s*`;
const NOUN = '(?:值|大小|上限|下限|阈值|长度|间隔|数量|时长|时间|个数|容量|周期|超时)?';
const IS = '(?:等于|设为|设置为|定义为|定为|取值?为|就是|即|是|为|取|＝|=)';
const DEFAULT = '(?<isDefault>默认|缺省|初始)';

const FORMS: readonly RegExp[] = [
  `${NAME}(?:常量|变量|参数|配置项?)?\\s*的?\\s*${DEFAULT}?\\s*${NOUN}\\s*(?:默认)?${IS}\\s*${VALUE}`,
  `${NAME}(?:常量|变量|参数|配置项?|决定|控制|给出|指定)?[，,]?\\s*(?:它|其|该值)?的?\\s*${DEFAULT}(?:情况下|状态)?\\s*${NOUN}\\s*(?:也?是|为|：|:|=|取)?\\s*${VALUE}`,
  `${DEFAULT}(?:情况下|的)?\\s*[，,]?\\s*${NAME}${IS}\\s*${VALUE}`,
  `${NAME}(?:constant |setting |option |key )?(?<isDefault>defaults? to|with a default of|has (?:the|a) default (?:value )?of|['’]s default(?: value)? is|, by default,?)\\s*${VALUE}`,
  `${NAME}(?:constant |setting |option |key )?(?:is set to|is defined as|equals|is equal to|is|has (?:the|a) value (?:of )?)\\s*${VALUE}(?<isDefault>,? (?:by default|unless (?:configured|set|changed|given)))?`,
  `(?<isDefault>by default),? (?:the )?${NAME}(?:is|equals|=)\\s*${VALUE}`,
  `the (?<isDefault>default)(?: value)? (?:of|for) (?:the )?${NAME}is\\s*${VALUE}`,
  `${NAME}[（(]\\s*(?:(?<isDefault>默认值?|缺省值?|default:?|defaults? to)|即|也就是|=|i\\.e\\.)?\\s*${VALUE}\\s*[）)]`,
  `${NAME}(?:[，,]\\s*(?:也就是|即|共|其值为)?|, which is)\\s*(?<value>${NUMBER}\\s*${UNIT})(?=\\s*(?:[，。；,.;)）]|$))`,
  `${NAME}[^，,。；;：:\\uE000-\\uE7FF]{0,12}[，,]\\s*(?:它|其|该值|该常量)(?:的?(?<isDefault>默认)?(?:值|大小))?\\s*${IS}\\s*${VALUE}`,
  `${NAME}[^,.;:\\uE000-\\uE7FF]{0,12}, (?:it|its value|whose value|its (?<isDefault>default)(?: value)?) (?:is|equals) ${VALUE}`,
  `${NAME}(?:timeout |limit |interval |size |threshold |cap |delay )?of (?<value>${NUMBER}\\s*${UNIT})`,
  `${NAME}(?:\\w+ )?(?:stands at|amounts to|comes to|evaluates to|is fixed at|is capped at|is hard-coded (?:to|as)|has been set to|is declared as) ${VALUE}`,
  `(?<value>${NUMBER}(?:\\s*[万亿])?\\s*${UNIT})[，,]?\\s*(?:由|见于|来自)\\s*(?:常量|变量|参数)?\\s*(?<name>${CODE})\\s*(?:决定|给出|定义|规定|控制|设定)`,
  `(?<value>${NUMBER} ?${UNIT}),? (?:set|given|defined|fixed|controlled|governed) by (?:the constant )?(?<name>${CODE})`,
  `(?<isDefault>defaults? to|by default) (?<value>${NUMBER} ?${UNIT}?) \\((?<name>${CODE})\\)`,
  `^[\\s•*-]*${NAME}\\s*[：:]\\s*(?<isDefault>默认(?:值)?(?:为|是)?|defaults? (?:is|to)?)?\\s*(?<value>${NUMBER}\\s*${UNIT})`,
  `${NAME}, which is (?<value>${NUMBER})(?=[,.;)])`,
  `(?<value>${NUMBER}(?:\\s*[万亿])?\\s*${UNIT})\\s*[（(]\\s*(?:即|见|由|常量|see|i\\.e\\.,?|set by|the constant)?\\s*(?<name>${CODE})\\s*(?:决定|给出|常量)?\\s*[）)]`,
  `(?<value>${NUMBER}\\s*${UNIT})的[\\u4e00-\\u9fff]{1,6}\\s*[（(]\\s*(?:即|见|由|常量)?\\s*(?<name>${CODE})\\s*[）)]`,
  `(?<value>${NUMBER}[ -]?${UNIT})(?:-\\w+)? [a-z]+ \\((?:see |i\\.e\\.,? )?(?<name>${CODE})\\)`,
].map((form) => new RegExp(form, 'gi'));

/** The values that a sentence gives to its code. */
export function statedValues(form: string): readonly StatedValue[] {
  return FORMS.flatMap((pattern) =>
    [...form.matchAll(pattern)].flatMap(({ groups, 0: written, index }): StatedValue[] => {
      const { name = '', value = '', isDefault } = groups ?? {};
      const rest = form.slice(index + written.length);
      if (GOES_ON.test(rest) || PART.test(form.slice(0, form.indexOf(name))) || name === value) return [];
      const to = index + written.length;
      return [
        {
          name,
          value: value.trim().replace(/(?<=\d)-(?=[A-Za-z])/, ' '),
          isDefault: isDefault !== undefined,
          from: index,
          to,
        },
      ];
    }),
  );
}

/** Before a name: it is a part of what has the value. */
const PART = /(?:[×+/-]|\d\s*(?:x|times|倍的?|个)?)\s*$/i;

/** Behind a value: it is no value alone. */
const GOES_ON =
  /^\s*(?:\^|=|[⁰¹²³⁴-⁹]|次方|的\s*\S{0,3}次方|\*|×|<<|\+|-\d|\/|到|至|倍|times (?:larger|as)|or\b|或|~|～|–|以[上下内外])/;
