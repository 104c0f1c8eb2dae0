import type { Language } from '../base/language';
import { GLOSSARY } from './folders';
import type { SupplementId } from './model';
import type { ProsePart } from './texts';

/** How long a text may be, in English words or Chinese characters. */
export interface Lengths {
  /** Included. */
  readonly least: number;
  /** Included. */
  readonly most: number;
}

const LONGEST_HEADING = 40;
const LONGEST_TITLE = 60;

/** The most characters that the heading of a part may have. Headings of steps must fit into lists and the walkthrough map. */
export function longestHeading({ kind }: ProsePart): number {
  return kind === 'introduction' ? LONGEST_TITLE : LONGEST_HEADING;
}

type Bounds = Readonly<Record<Language, Lengths>>;

/** People read a step beside the code, so it must be short. They read the other parts alone. */
const STEP: Bounds = { en: { least: 40, most: 110 }, 'zh-cn': { least: 80, most: 200 } };
/** Where nothing is folded, remarks on releases and the like stand in the main text. */
const WHOLE_STEP: Bounds = { en: { least: 40, most: 130 }, 'zh-cn': { least: 80, most: 260 } };
const ASIDE: Bounds = { en: { least: 6, most: 90 }, 'zh-cn': { least: 8, most: 160 } };
const INTRODUCTION: Bounds = { en: { least: 60, most: 400 }, 'zh-cn': { least: 80, most: 600 } };
const WORD: Bounds = { en: { least: 12, most: 110 }, 'zh-cn': { least: 15, most: 200 } };

const SUPPLEMENT_BOUNDS: Readonly<Record<SupplementId, Bounds>> = {
  prerequisites: { en: { least: 25, most: 160 }, 'zh-cn': { least: 30, most: 260 } },
  'worked-example': { en: { least: 60, most: 350 }, 'zh-cn': { least: 60, most: 500 } },
  'check-yourself': { en: { least: 120, most: 450 }, 'zh-cn': { least: 150, most: 700 } },
  exercise: { en: { least: 25, most: 200 }, 'zh-cn': { least: 30, most: 350 } },
  'essay-ideas': { en: { least: 40, most: 220 }, 'zh-cn': { least: 50, most: 350 } },
};

/** How long a part of the prose may be. */
export function lengthsOf({ kind, folder, section, language, hasAsides }: ProsePart): Lengths {
  switch (kind) {
    case 'introduction':
      return folder === GLOSSARY ? WORD[language] : INTRODUCTION[language];
    case 'step':
      return (hasAsides ? STEP : WHOLE_STEP)[language];
    case 'aside':
      return ASIDE[language];
    case 'word':
      return WORD[language];
    case 'supplement':
      return SUPPLEMENT_BOUNDS[section as SupplementId][language];
  }
}

/** The length of a text in English words or Chinese characters. Addresses of links and what is in fences do not count. */
export function lengthOfProse(body: string, language: Language): number {
  const read = body
    .replace(/^(`{3,}|~{3,})[^]*?^\1[^\n]*$/gm, '')
    .replace(/\]\([^)\s]*\)/g, ']')
    .trim();
  if (language === 'en') return read === '' ? 0 : read.split(/\s+/).length;
  return read.match(/\p{Script=Han}/gu)?.length ?? 0;
}
