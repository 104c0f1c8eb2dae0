import type { Replacement } from '../document/edits';
import type { EssayDocument } from '../document/model';
import type { DraftQuestions } from '../draftQuestions';
import { openQuestions } from '../openQuestions';

/** The headings, by their number in the essay, below which a question is still open. */
export function askedHeadings(essay: EssayDocument, questions: DraftQuestions): ReadonlySet<number> {
  const starts = startsOf(essay);
  const asked = openQuestions(essay, questions).map(
    ({ start }) => starts.filter((each) => each < start).length - 1,
  );
  return new Set(asked.filter((index) => index >= 0));
}

/** Takes out the headings of parts that nobody has written: a question was all that was below them. */
export function dropUnansweredParts(asked: ReadonlySet<number>): (essay: EssayDocument) => Replacement[] {
  return (essay) => {
    const { text, headings } = essay;
    const starts = startsOf(essay);
    const isDropped = headings.map(() => false);
    // From the end: a part is empty if all parts below it are dropped.
    for (let index = headings.length - 1; index >= 0; index--) {
      const level = headings[index]?.level ?? 0;
      let next = index + 1;
      while (isDropped[next] && (headings[next]?.level ?? 0) > level) next++;
      const end = starts[index + 1] ?? text.length;
      const below = text.slice(starts[index], end).split('\n').slice(1).join('\n');
      const hasParts = next < headings.length && (headings[next]?.level ?? 0) > level;
      isDropped[index] = asked.has(index) && below.trim() === '' && !hasParts;
    }
    return headings.flatMap((_, index) =>
      isDropped[index]
        ? [{ start: starts[index] ?? 0, end: starts[index + 1] ?? text.length, text: '' }]
        : [],
    );
  };
}

function startsOf({ headings, lines }: EssayDocument): number[] {
  return headings.map(({ line }) => lines.offsetAt({ line, column: 0 }));
}
