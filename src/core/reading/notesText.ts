import type { Language } from '../base/language';
import type { Walkthrough } from '../pack/model';

/** A walkthrough, and what a reader noted on its steps, by the id of the step. */
export interface NotedWalkthrough {
  readonly walkthrough: Walkthrough;
  readonly notes: ReadonlyMap<string, string>;
}

/** Notes as Markdown: a part for each walkthrough, a section for each step that has a note. Empty if there are none. */
export function notesText(noted: readonly NotedWalkthrough[], language: Language): string {
  return noted
    .filter(({ notes }) => notes.size > 0)
    .map(({ walkthrough, notes }) => {
      const prose = walkthrough.prose[language];
      const sections = walkthrough.steps.flatMap(({ id, anchor }, index) => {
        const note = notes.get(id);
        const heading = prose.sections.get(id)?.heading ?? id;
        return note === undefined
          ? []
          : [`## ${index + 1}. ${heading}`, `\`${anchor.symbol.written}\` · \`${anchor.path}\``, note.trim()];
      });
      return [`# ${prose.title || walkthrough.id}`, ...sections].join('\n\n') + '\n';
    })
    .join('\n');
}
