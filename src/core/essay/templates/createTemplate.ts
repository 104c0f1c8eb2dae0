import { stringify } from 'yaml';
import type { Language } from '../../base/language';
import { draftCommentLine } from '../draftComment';
import type { TargetId } from '../targets';
import { ESSAY_TEXTS } from '../texts';
import { communityJourney } from './communityJourney';
import { communitySurvey } from './communitySurvey';
import type { TemplateKind, TemplatePart, TemplateText } from './model';
import { sigOnboarding } from './sigOnboarding';
import { yearInReview } from './yearInReview';

/** What a new draft is made from when it follows no walkthrough. */
export interface TemplateRequest {
  readonly kind: TemplateKind;
  readonly language: Language;
  /** Today, `YYYY-MM-DD`; the core has no clock. */
  readonly today: string;
  /** Where it will be published; absent while that is open. */
  readonly target?: TargetId;
}

const TEMPLATES: Readonly<Record<TemplateKind, Readonly<Record<Language, TemplateText>>>> = {
  'community-survey': communitySurvey,
  'year-in-review': yearInReview,
  'community-journey': communityJourney,
  'sig-onboarding': sigOnboarding,
};

/** Writes a new draft as Markdown, with the questions that such a text should answer. The answers are the writer's. */
export function createTemplate({ kind, language, today, target }: TemplateRequest): string {
  const text = TEMPLATES[kind][language];
  const values = { title: text.title(today.slice(0, 4)), date: today, tags: text.tags, summary: '' };
  const yaml = stringify(values, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  const parts = text.parts.map((part) => writePart(part, ESSAY_TEXTS[language].toWrite));
  const comment = draftCommentLine({ kind, ...(target && { target }) });
  return [`---\n${yaml}---\n${comment}`, ...parts].join('\n\n') + '\n';
}

function writePart({ heading, level = 2, prompts, table }: TemplatePart, toWrite: string): string {
  const blocks = [
    `${'#'.repeat(level)} ${heading}`,
    ...(table ? [writeTable(table)] : []),
    ...(prompts.length > 0 ? [prompts.map((prompt) => `> ${toWrite} ${prompt}`).join('\n>\n')] : []),
  ];
  return blocks.join('\n\n');
}

function writeTable({ columns, rows }: NonNullable<TemplatePart['table']>): string {
  const filled = rows.map((first) => columns.map((_, index) => (index === 0 ? first : '')));
  const all = [columns, columns.map(() => '---'), ...filled];
  return all.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
