import { stringify } from 'yaml';
import type { Language } from '../../base/language';
import { draftCommentLine } from '../document/draftComment';
import { table } from '../draft/table';
import { writePrompts } from '../prompts';
import type { TargetId } from '../targets/target';
import type { DraftTemplate, TemplatePart } from './model';

/** What a new draft is made from when it follows no walkthrough. */
export interface TemplateRequest {
  /** The template to fill. */
  readonly template: DraftTemplate;
  /** The language of the draft. */
  readonly language: Language;
  /** Today, `YYYY-MM-DD`; the core has no clock. */
  readonly today: string;
  /** Where it will be published; absent while that is open. */
  readonly target?: TargetId;
}

/** Writes a new draft as Markdown, with the questions that such a text should answer. The answers are the writer's. */
export function createTemplate({ template, language, today, target }: TemplateRequest): string {
  const text = template.texts[language];
  const values = { title: text.title(today.slice(0, 4)), date: today, tags: text.tags, summary: '' };
  const yaml = stringify(values, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  const parts = text.parts.map((part) => writePart(part, language));
  const comment = draftCommentLine({ kind: template.id, ...(target && { target }) });
  return [`---\n${yaml}---\n${comment}`, ...parts].join('\n\n') + '\n';
}

function writePart({ heading, level = 2, prompts, table: toFill }: TemplatePart, language: Language): string {
  const blocks = [
    `${'#'.repeat(level)} ${heading}`,
    ...(toFill ? [writeTable(toFill)] : []),
    ...(prompts.length > 0 ? [writePrompts(prompts, language)] : []),
  ];
  return blocks.join('\n\n');
}

function writeTable({ columns, rows }: NonNullable<TemplatePart['table']>): string {
  const filled = rows.map((first) => columns.map((_, index) => (index === 0 ? first : '')));
  return table(columns, filled);
}
