import type { Step } from '../../src/core';
import { goLanguage } from '../../src/core/languages';
import type { DrawnStep } from '../../src/core/essay/draft/drawnSteps';
import type { DiagramWords } from '../../src/core/essay/draft/arrowLabel';
import { ESSAY_TEXTS } from '../../src/core/essay/texts';

export const ENGLISH_DIAGRAM: DiagramWords = { texts: ESSAY_TEXTS.en, language: 'en', code: goLanguage };
export const CHINESE_DIAGRAM: DiagramWords = {
  texts: ESSAY_TEXTS['zh-cn'],
  language: 'zh-cn',
  code: goLanguage,
};

/** A step as it is drawn; `parts` says what is special about it. */
export function drawn(step: Step, parts: Partial<DrawnStep> = {}): DrawnStep {
  return { ...step, isConcurrent: false, between: 0, also: [], ...parts };
}
