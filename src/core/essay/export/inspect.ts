import { message, type Message } from '../../base/message';
import type { Problem } from '../../base/problem';
import type { EssayDocument } from '../document/model';
import type { Span } from '../../base/text';
import { emphasisTraps } from '../document/emphasisTraps';
import { figuresIn } from '../figures';
import type { DraftQuestions } from '../draftQuestions';
import { openQuestions } from '../openQuestions';
import { isPage } from './layout';
import { kindOf } from './links';
import type { ExportRequest } from './model';
import type { EssayFacts, Target } from '../targets/target';
import type { SettledPictures } from './pictures';
import { isKept } from './rawHtml';
import { formulasIn } from './plainForms';
import { dayOf } from './slug';
import { hasOpenShortcode } from './templates';

/** What was found, before its place is turned into lines. */
interface Found {
  readonly code: string;
  readonly severity: Problem['severity'];
  readonly at?: Span;
  readonly message: Message;
}

// The marks that reorder a line for the eye only; Unicode Standard Annex 9.
const BIDIRECTIONAL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const MOST_BIDIRECTIONAL = 20;

/** Says what is wrong with an essay for its target, with places in the essay. */
export function problemsOf(
  essay: EssayDocument,
  facts: EssayFacts,
  pictures: SettledPictures,
  request: ExportRequest,
): Problem[] {
  const { target } = request;
  const found = [
    ...inFrontMatter(essay, facts, target),
    ...inQuestions(essay, request.registry.questions),
    ...inText(essay),
    ...inLinks(essay, target),
    ...inPictures(essay, pictures),
    ...inFormulas(essay, target),
    ...inFigures(essay),
    ...forTarget(essay, target),
  ];
  return found
    .map(({ at, ...problem }) => ({
      ...problem,
      path: request.path,
      ...(at && { range: essay.lines.rangeOf(at.start, at.end) }),
    }))
    .sort((left, right) => (left.range?.start.line ?? 0) - (right.range?.start.line ?? 0));
}

function inFrontMatter({ frontMatter, text }: EssayDocument, facts: EssayFacts, target: Target): Found[] {
  const { required = [], summaryKey } = target.frontMatter ?? {};
  const found: Found[] = (frontMatter?.problems ?? []).map(({ start, end, reason }) => {
    const text = message('The front matter cannot be read ({0}).', reason);
    return { code: 'essay.front-matter', severity: 'error', at: { start, end }, message: text };
  });
  const whole = (code: string, severity: Found['severity'], text: Message): void =>
    void found.push({ code, severity, message: text });
  if (facts.title === '')
    whole('essay.no-title', 'error', message('The essay has no title. Write "title" in its front matter.'));
  if (required.includes('author') && facts.author === '')
    whole(
      'essay.no-author',
      'error',
      message('The target needs an author. Write "author" in the front matter.'),
    );
  if (summaryKey !== undefined && required.includes(summaryKey) && facts.summary === '')
    whole(
      'essay.no-summary',
      'error',
      message('The target needs a summary. Write "summary" in the front matter.'),
    );
  const { longestTitle } = target;
  if (longestTitle !== undefined && facts.title.length > longestTitle)
    whole(
      'essay.long-title',
      'warning',
      message('The title has more than {0} characters. The platform cuts it or refuses it.', longestTitle),
    );
  const date = frontMatter?.entries.find(({ key }) => /^(?:date|pub[dD]ate)$/.test(key));
  if (date && dayOf(String(date.value)) === undefined)
    found.push({
      code: 'essay.date',
      severity: 'warning',
      at: { start: date.start, end: date.end },
      message: message(
        '"{0}" is no day. Write it as 2026-01-31. Today was taken.',
        text.slice(date.start, date.end).slice(0, 60),
      ),
    });
  return found;
}

/** Figures stay text if they cannot be drawn. */
function inFigures(essay: EssayDocument): Found[] {
  return figuresIn(essay, essay.language).flatMap(({ fence: { start, end }, problems }): Found[] => {
    const [problem] = problems;
    if (!problem) return [];
    const text = message('A figure could not be drawn, and stays text: {0}', problem.message);
    return [{ code: 'essay.figure', severity: 'error', at: { start, end }, message: text }];
  });
}

function inQuestions(essay: EssayDocument, questions: DraftQuestions): Found[] {
  return openQuestions(essay, questions).map(({ kind, start, end, isChanged }): Found => {
    const at = { start, end };
    if (kind === 'table') {
      const text = message('Nobody has filled this table, or a row or column of it. That part was left out.');
      return { code: 'essay.empty-table', severity: 'warning', at, message: text };
    }
    const text =
      kind === 'request'
        ? message('This note of the draft is for you and was left out. Do what it says, then delete it.')
        : isChanged
          ? message(
              'This is marked as not answered, and was left out. If it holds your answer, delete the mark.',
            )
          : message('This question of the draft is not answered yet. Answer it and delete it.');
    return { code: 'essay.unanswered', severity: 'error', at, message: text };
  });
}

function inText({ text, blocks }: EssayDocument): Found[] {
  const hidden = [...text.matchAll(BIDIRECTIONAL)]
    .slice(0, MOST_BIDIRECTIONAL)
    .map(({ 0: mark, index }): Found => {
      const name = `U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      const text = message(
        'An invisible character ({0}) changes the order in which this line is shown. Delete it.',
        name,
      );
      return {
        code: 'essay.bidirectional',
        severity: 'error',
        at: { start: index, end: index + 1 },
        message: text,
      };
    });
  const bold = blocks.flatMap(emphasisTraps).map(({ at, message }): Found => ({
    code: 'essay.bold',
    severity: 'warning',
    at,
    message,
  }));
  return [...hidden, ...bold];
}

function inLinks({ links }: EssayDocument, target: Target): Found[] {
  return links.flatMap(({ start, end, address }): Found[] => {
    const kind = kindOf(address);
    const shown = address.slice(0, 80);
    const at = { start, end };
    if (kind === 'refused') {
      const text = message(
        '"{0}" is no address that readers may be sent to. The link was left out, its text is kept.',
        shown,
      );
      return [{ code: 'essay.refused-link', severity: 'error', at, message: text }];
    }
    if (kind === 'insecure' && isPage(target)) {
      const text = message(
        '"{0}" is not encrypted. The link was left out, its text is kept. Use https.',
        shown,
      );
      return [{ code: 'essay.insecure-link', severity: 'warning', at, message: text }];
    }
    if (kind !== 'relative' || target.form === 'text') return [];
    const text = message(
      '"{0}" leads to a file beside the essay, which readers do not have. Use an address of the web.',
      shown,
    );
    return [{ code: 'essay.relative-link', severity: 'warning', at, message: text }];
  });
}

function inPictures({ pictures }: EssayDocument, settled: SettledPictures): Found[] {
  return pictures.flatMap(({ start, end, address }): Found[] => {
    if (settled.get(address)?.kind !== 'refused') return [];
    const text = message(
      '"{0}" is no picture that can be published. It was left out, its text is kept.',
      address.slice(0, 80),
    );
    return [{ code: 'essay.refused-picture', severity: 'error', at: { start, end }, message: text }];
  });
}

function inFormulas({ blocks }: EssayDocument, { formulas, name }: Target): Found[] {
  if (formulas !== 'shown') return [];
  return blocks.flatMap((block) =>
    formulasIn(block).map(({ index, text }): Found => {
      const said = message(
        '{0} shows this formula as it is written. Put a picture or words in its place, or write it as code.',
        name,
      );
      const at = { start: block.offsetOf(index), end: block.offsetOf(index + text.length) };
      return { code: 'essay.formula', severity: 'warning', at, message: said };
    }),
  );
}

function forTarget({ html, lists, lines, text, bodyLine }: EssayDocument, target: Target): Found[] {
  const tags = html
    .filter((part) => !isKept(part, target))
    .map(({ start, end }): Found => {
      const shown = text.slice(start, end).trim().slice(0, 60);
      const said = message(
        '"{0}" is read as HTML. It was made plain text; put code in backticks, write the rest as Markdown.',
        shown,
      );
      return { code: 'essay.html', severity: 'warning', at: { start, end }, message: said };
    });
  const { deepestList = Infinity } = target;
  const deep = lists
    .filter(({ depth }) => depth > deepestList)
    .map(({ start, end }): Found => {
      const said = message(
        'This list is {0} deep or more; the platform shows {1} levels.',
        deepestList + 1,
        deepestList,
      );
      return { code: 'essay.deep-list', severity: 'warning', at: { start, end }, message: said };
    });
  if (target.template !== 'hugo') return [...tags, ...deep];
  const open: Found[] = [];
  for (let line = bodyLine; line < lines.lineCount; line++) {
    const source = lines.lineText(line);
    if (!source.includes('{{') || !hasOpenShortcode(source)) continue;
    const start = lines.offsetAt({ line, column: 0 });
    const said = message(
      'Hugo would take the braces in this line for a shortcode. A space was put between them; look at the page.',
    );
    open.push({
      code: 'essay.shortcode',
      severity: 'warning',
      at: { start, end: start + source.length },
      message: said,
    });
  }
  return [...tags, ...deep, ...open];
}
