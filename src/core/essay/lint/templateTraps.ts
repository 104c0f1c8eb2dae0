import { message } from '../../base/message';
import type { Span } from '../../base/text';
import type { Target, TemplateLanguage } from '../targets/target';
import type { Report } from './rule';
import type { EssayDocument } from '../document/model';

/** What each template language takes for its own. */
const MARKS: Readonly<Record<TemplateLanguage, RegExp>> = {
  vue: /\{\{/g,
  hugo: /\{\{[<%]/g,
  nunjucks: /\{\{|\{%|\{#/g,
  liquid: /\{\{|\{%/g,
  mdx: /\{/g,
};

/** Inline code that the template language reads all the same. */
const READS_CODE_SPANS: ReadonlySet<TemplateLanguage> = new Set(['hugo', 'nunjucks', 'liquid']);

/** Braces that the target's site reads as a template. */
export function templateTraps(essay: EssayDocument, { template, isTemplateInCode, name }: Target): Report[] {
  if (!template) return [];
  const pattern = MARKS[template];
  const inProse = essay.blocks.flatMap(({ prose, offsetOf }) =>
    [...prose.matchAll(pattern)].map(({ index }) => spanAt(offsetOf(index))),
  );
  const inCodeSpans = READS_CODE_SPANS.has(template)
    ? essay.codeSpans.filter(({ text }) => text.search(pattern) >= 0)
    : [];
  const inFences = isTemplateInCode
    ? essay.fences.filter(({ lines }) => lines.some((line) => line.search(pattern) >= 0))
    : [];
  return [...inProse, ...inCodeSpans, ...inFences].map(({ start, end }) => ({
    severity: 'error',
    at: { start, end },
    message: message(
      '{0} reads these braces as a template. Escape them there, or write them otherwise.',
      name,
    ),
  }));
}

function spanAt(start: number): Span {
  return { start, end: start + 2 };
}
