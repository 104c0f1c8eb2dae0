import type { Language } from '../../base/language';
import type { Pack, Prose, ProseSection } from '../../pack/model';

/** A section of a walkthrough that an essay may have taken sentences from. */
export interface WalkthroughText {
  readonly language: Language;
  /** Title of the walkthrough. */
  readonly walkthrough: string;
  /** Heading of the step or of the supplement; empty for the introduction. */
  readonly heading: string;
  /** Markdown. */
  readonly text: string;
}

/** The texts of walkthroughs at one moment. */
export interface WalkthroughTexts {
  /** Another one once a text has changed. */
  readonly version: string;
  /** Absent for who has this version already. */
  readonly texts?: readonly WalkthroughText[];
}

/** All sections of a pack, in all of its languages. */
export function walkthroughTextsOf({ walkthroughs, languages }: Pack): WalkthroughText[] {
  return walkthroughs.flatMap(({ id, prose }) =>
    languages.flatMap((language) => textsOf(id, prose[language], language)),
  );
}

function textsOf(
  id: string,
  { title, introduction, sections, supplements }: Prose,
  language: Language,
): WalkthroughText[] {
  const walkthrough = title || id;
  const all: ProseSection[] = [
    { heading: '', body: introduction },
    ...sections.values(),
    ...supplements.values(),
  ];
  return all
    .filter(({ body }) => body.trim() !== '')
    .map(({ heading, body }) => ({ language, walkthrough, heading, text: body }));
}
