import assert from 'node:assert/strict';
import type { Place, RepoPath } from '../../../../../src/core';
import { quote } from '../../../../../src/core/essay/excerpt/excerpt';

interface QuoteCase {
  /** First and last line of the declaration, from 0. */
  readonly declaration: readonly [number, number];
  /** First line of the site, from 0. */
  readonly site?: number;
  /** Line of the opening brace; the first line of the declaration when left out. */
  readonly brace?: number;
  readonly spans: readonly (readonly [number, number])[];
}

function placeAt([first, last]: readonly [number, number], site?: number): Place {
  const range = { start: { line: first, column: 0 }, end: { line: last, column: 1 } };
  const siteRange = site !== undefined && {
    start: { line: site, column: 1 },
    end: { line: site, column: 5 },
  };
  return { path: 'a.go' as RepoPath, symbol: 'F', range, name: range, ...(siteRange && { site: siteRange }) };
}

/** The quoted lines must be those of the spans, as they stand in the file. */
function checkQuote({ declaration, site, brace = declaration[0], spans }: QuoteCase): void {
  const lines = Array.from({ length: 100 }, (_, line) => `\tline ${line} 写🚀${line === brace ? ' {' : ''}`);
  const excerpt = quote(lines.join('\r\n'), placeAt(declaration, site));
  assert.deepEqual(
    { spans: excerpt.spans.map(({ first, last }) => [first, last]), lines: excerpt.lines },
    { spans, lines: spans.map(([first, last]) => lines.slice(first, last + 1)) },
  );
}

suite('quoting a declaration', () => {
  const cases: Record<string, QuoteCase> = {
    'quotes a single line': { declaration: [7, 7], spans: [[7, 7]] },
    'quotes a short one whole': { declaration: [10, 34], site: 30, spans: [[10, 34]] },
    'leaves out lines of one that is one line longer': {
      declaration: [10, 35],
      site: 28,
      spans: [
        [10, 10],
        [23, 35],
      ],
    },
    'quotes head, surroundings of the site and end of a long one': {
      declaration: [10, 90],
      site: 50,
      spans: [
        [10, 10],
        [45, 58],
        [90, 90],
      ],
    },
    'quotes the head as far as its brace': {
      declaration: [10, 90],
      brace: 13,
      site: 50,
      spans: [
        [10, 13],
        [45, 58],
        [90, 90],
      ],
    },
    'quotes one line of a head whose brace is far': {
      declaration: [10, 90],
      brace: 14,
      site: 50,
      spans: [
        [10, 10],
        [45, 58],
        [90, 90],
      ],
    },
    'quotes the beginning of a long one without a site': {
      declaration: [10, 90],
      spans: [
        [10, 24],
        [90, 90],
      ],
    },
    'joins a site near the beginning with the head': {
      declaration: [10, 90],
      site: 11,
      spans: [
        [10, 19],
        [90, 90],
      ],
    },
    'joins a site on the first line with the head': {
      declaration: [10, 90],
      site: 10,
      spans: [
        [10, 18],
        [90, 90],
      ],
    },
    'joins a site on the last line with the end': {
      declaration: [10, 90],
      site: 90,
      spans: [
        [10, 10],
        [85, 90],
      ],
    },
    'quotes a single line between two parts instead of leaving it out': {
      declaration: [10, 90],
      site: 17,
      spans: [
        [10, 25],
        [90, 90],
      ],
    },
    'leaves out two lines between two parts': {
      declaration: [10, 90],
      site: 18,
      spans: [
        [10, 10],
        [13, 26],
        [90, 90],
      ],
    },
  };
  for (const [title, each] of Object.entries(cases)) test(title, () => checkQuote(each));
});
