import { message } from '../base/message';
import { CODE_COLOURS } from '../essay/export/styles';
import { highlighted } from '../essay/export/highlight';
import { html, SafeHtml } from './html';
import type { PageContext } from './pageContext';
import type { ShownCode, ShownLines } from './shownCode';

/** Longer lines are cut, and the cut is marked: nobody wrote them by hand. */
const LONGEST_LINE = 400;

/** An excerpt with its caption: symbol, place, link, and which lines the step is about. */
export function codeFigure(code: ShownCode, context: PageContext): SafeHtml {
  const { say } = context;
  const { path, symbol, parts } = code;
  const [first, last] = [(parts[0]?.first ?? 0) + 1, endOf(parts.at(-1))];
  const place = `${path}:${first === last ? first : `${first}–${last}`}`;
  const address = context.survey.linkTo(path, first - 1, last - 1);
  const label = say(message('Code of {0}', symbol === '' ? place : symbol));
  return html`<figure class="excerpt">
    <figcaption>
      ${symbol === '' ? undefined : html`<code>${symbol}</code>`}
      <span class="file">${address === undefined ? place : html`<a href="${address}">${place}</a>`}</span
      >${unlinked(code, context)}
    </figcaption>
    <pre tabindex="0" role="group" aria-label="${label}"><code>${parts.map((part, index) => [
      partHtml(part, code),
      gapAfter(part, parts[index + 1], context),
    ])}</code></pre>
  </figure>`;
}

function endOf(part: ShownLines | undefined): number {
  return part ? part.first + part.lines.length : 0;
}

/** Why a link is missing. */
function unlinked({ path }: ShownCode, { survey, say }: PageContext): SafeHtml | undefined {
  if (survey.pin.commit === undefined || survey.stateOf(path) !== 'different') return undefined;
  const commit = survey.pin.commit.slice(0, 10);
  return html` <span class="remark"
    >${say(message('This file differs from commit {0}, so there is no link.', commit))}</span
  >`;
}

function partHtml({ first, lines }: ShownLines, { fenceName, site }: ShownCode): SafeHtml[] {
  const cut = lines.map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)} …` : line));
  return colouredLines(cut, fenceName).map((line, index) => {
    const number = first + index;
    const isMarked = site && number >= site.first && number <= site.last;
    return html`<span class="line${isMarked ? ' site' : ''}" data-line="${number + 1}">${line}${'\n'}</span>`;
  });
}

function gapAfter(
  part: ShownLines,
  next: ShownLines | undefined,
  { say }: PageContext,
): SafeHtml | undefined {
  if (!next) return undefined;
  const [first, last] = [endOf(part) + 1, next.first];
  const text =
    first === last
      ? message('line {0} is left out', first)
      : message('lines {0} to {1} are left out', first, last);
  return html`<span class="gap">⋯ ${say(text)}${'\n'}</span>`;
}

const TAG = /<\/?span\b[^>]*>|\n/g;

/** The lines of a code in colours; what goes over several lines is closed and opened again. */
function colouredLines(lines: readonly string[], language: string): SafeHtml[] {
  const coloured = highlighted(lines.join('\n'), language, (kind) =>
    kind in CODE_COLOURS ? `class="c-${kind}"` : '',
  );
  if (coloured === undefined) return lines.map((line) => html`${line}`);
  const open: string[] = [];
  const whole = coloured.replace(TAG, (tag) => {
    if (tag === '\n') return `${'</span>'.repeat(open.length)}\n${open.join('')}`;
    if (tag.startsWith('</')) open.pop();
    else open.push(tag);
    return tag;
  });
  return whole.split('\n').map((line) => new SafeHtml(line));
}
