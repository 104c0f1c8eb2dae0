import { CODE } from './sentence';

/** How one type relates to another. */
export type Relation = 'implements' | 'embeds' | 'holds';

/** A relation of a sentence, with the marks of the types in its form. */
export interface StatedRelation {
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
}

const NOTE = '(?:\\s*(?:（[^（）]{0,30}）|\\([^()]{0,30}\\)))?';
const ITEM = `(?:(?:an?|the|one|two|three|several|many|一个|两个|三个|一组|多个|若干|一份)\\s*)?${CODE}(?:s\\b|es\\b|\\[\\])?${NOTE}`;
const LIST = `${ITEM}(?:\\s*(?:、|，|,|和|与|及|以及|&|and|, and)\\s*${ITEM})*`;
const KIND = '(?:结构体|类型|接口|对象|\\s|struct|type|interface|itself)*';
const COUNT =
  '(?:一个|一组|多个|若干|一份|两个|三个|几个|an?\\b|the\\b|several\\b|many\\b|two\\b|three\\b|both\\b)?\\s*';
const ADVERB = '(?:同样|都|则|也|就|中|里|内|里面|内部|直接|匿名|还|只|同时|各自|分别)*';
const IS = '(?:是|有|为|包括|包含|分别|：|:|，|,|\\s)*';

/** The groups `from` and `to` may each be several types. */
const FORMS: readonly { readonly relation: Relation; readonly form: RegExp }[] = (
  [
    [
      'implements',
      `(?<from>${LIST})${KIND}${ADVERB}(?:实现|满足)(?:了|的是)?(?:接口)?\\s*${COUNT}${KIND}(?<to>${CODE})`,
    ],
    [
      'implements',
      `(?<from>${LIST})${KIND}\\b(?:implements?|satisf(?:y|ies))\\b(?: the| both)?${KIND}(?<to>${CODE})`,
    ],
    ['implements', `(?<to>${CODE})${KIND}(?:由|被)\\s*(?<from>${LIST})${KIND}(?:来|所)?实现`],
    ['implements', `(?<to>${CODE})${KIND}is implemented by(?: the)?${KIND}(?<from>${LIST})`],
    [
      'implements',
      `(?<to>${CODE})${KIND}(?=的|有|共有|实现(?:类型?|者)?\\s*(?:是|有|为|包括|包含|分别|：|:))的?(?:有|共有)?[一二两三四五六七八九十\\d]*(?:个|种)?(?:具体)?实现(?:类型?|者)?${IS}(?<from>${LIST})`,
    ],
    [
      'implements',
      `(?<from>${CODE})\\s*(?:就|也|都)?是\\s*(?<to>${CODE})${KIND}的(?:一个|另一个|唯一|默认|一种)*\\s*实现`,
    ],
    [
      'implements',
      `(?<from>${CODE}) is (?:an?|the)(?: \\w+)? implementations? of (?:the )?${KIND}(?<to>${CODE})`,
    ],
    [
      'implements',
      `(?<to>${CODE})${KIND} has (?:\\w+ )?implementations?(?::|,)?(?: namely)? (?<from>${LIST})`,
    ],
    ['implements', `implementations? of (?:the )?(?<to>${CODE})${KIND}(?:is|are|:)+ (?<from>${LIST})`],
    [
      'embeds',
      `(?<from>${LIST})${KIND}${ADVERB}(?:内嵌|嵌入|嵌)(?:了|着)?${KIND}${COUNT}${KIND}(?<to>${LIST})`,
    ],
    ['embeds', `(?<from>${LIST})${KIND}(?:both |all )?\\bembeds?\\b${KIND}${COUNT}${KIND}(?<to>${LIST})`],
    [
      'embeds',
      `\\b(?:all|both|each) embed(?:s|ding)?\\b${KIND}${COUNT}${KIND}(?<to>${CODE}):\\s*(?<from>${LIST})`,
    ],
    [
      'implements',
      `\\b(?:all|both|each) implement(?:s|ing)?\\b${KIND}${COUNT}${KIND}(?<to>${CODE}):\\s*(?<from>${LIST})`,
    ],
    [
      'embeds',
      `(?:都|均)(?:内嵌|嵌入|嵌)了?${KIND}${COUNT}${KIND}(?<to>${CODE})\\s*[：:]\\s*(?<from>${LIST})`,
    ],
    ['implements', `(?:都|均)实现了?${KIND}${COUNT}${KIND}(?<to>${CODE})\\s*[：:]\\s*(?<from>${LIST})`],
    [
      'embeds',
      `(?<to>${CODE})${KIND}(?:(?:被|is)\\s*(?:内嵌|嵌入|embedded)(?:在|到|于|进| in(?:to)?)*|(?:内嵌|嵌入|embedded)(?:在|到|于|进| in(?:to)?)+)\\s*(?:the )?(?<from>${CODE})`,
    ],
    [
      'holds',
      `(?<from>${CODE})${KIND}${ADVERB}(?:持有|拥有|包含|含有|引用)(?:了|着)?${KIND}${COUNT}(?<to>${LIST})`,
    ],
    ['holds', `(?<from>${CODE})${KIND}的?(?:字段|成员)(?:里|中)?(?:有|包含|包括|是)${COUNT}(?<to>${LIST})`],
    ['holds', `(?<from>${CODE})${KIND}(?:由[^，。：:]{0,8}组成|有[^，。：:]{0,8}部分)${IS}(?<to>${LIST})`],
    ['holds', `(?<from>${CODE})${KIND}由\\s*(?<to>${LIST})[^，。]{0,8}(?:组成|构成)`],
    [
      'holds',
      `(?<from>${CODE})${KIND}\\b(?:holds|owns|contains|consists of|is made of|is made up of|keeps a reference to|has a reference to|has a field of type)\\b${KIND}${COUNT}(?<to>${LIST})`,
    ],
    [
      'holds',
      `(?<to>${CODE})${KIND} is (?:an?|the|one)(?: of the)? (?:fields?|members?|parts?) of ${KIND}(?:the )?(?<from>${CODE})`,
    ],
    ['holds', `(?<to>${CODE})${KIND}是\\s*(?<from>${CODE})${KIND}的(?:一个)?(?:字段|成员|一部分)`],
  ] as const
).map(([relation, form]) => ({ relation, form: new RegExp(form, 'gi') }));

/** The relations between types that a sentence states. */
export function statedRelations(form: string): readonly StatedRelation[] {
  return FORMS.flatMap(({ relation, form: pattern }) =>
    [...form.matchAll(pattern)].flatMap(({ groups }) =>
      marksIn(groups?.['from']).flatMap((from) =>
        marksIn(groups?.['to']).map((to): StatedRelation => ({ from, to, relation })),
      ),
    ),
  );
}

function marksIn(text = ''): readonly string[] {
  return text.match(new RegExp(CODE, 'g')) ?? [];
}
