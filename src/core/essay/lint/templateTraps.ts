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

/** Braces that the target's site reads as a template, in one note: the export escapes them. */
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
  const all = [...inProse, ...inCodeSpans, ...inFences].sort((left, right) => left.start - right.start);
  const [first] = all;
  if (!first) return [];
  const text = message(
    '{0} reads braces as a template, here and at {1} other places. The export escapes them.',
    name,
    all.length - 1,
  );
  return [{ severity: 'information', at: { start: first.start, end: first.end }, message: text }];
}

function spanAt(start: number): Span {
  return { start, end: start + 2 };
}
