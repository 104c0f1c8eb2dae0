import type { Language } from '../../base/language';
import { resolveLink } from '../../pack/links';
import type { Pack, ProseSection, SupplementId, Walkthrough } from '../../pack/model';
import type { AnalysisContent } from './analysisParts';
import type { DraftFrame } from './draftFrame';

/** A walkthrough in its pack, in one language. */
export interface AnnotatedWalkthrough {
  readonly walkthrough: Walkthrough;
  readonly pack: Pack;
  readonly language: Language;
}

const LINK = /\[([^\]]*)\]\(([^)\s]*)\)/g;

/** What a walkthrough knows that the writer would otherwise look up again. Its words are notes, never a part of the essay. */
export function walkthroughNotes(text: AnnotatedWalkthrough, frame: DraftFrame): AnalysisContent['notes'] {
  const prose = text.walkthrough.prose[text.language];
  const note = (about: Parameters<DraftFrame['note']>[0], said: string | undefined): string[] =>
    said === undefined || said.trim() === '' ? [] : [frame.note(about, withoutLinks(said))];
  const supplement = (id: SupplementId): string | undefined => prose.supplements.get(id)?.body;
  const asked = prose.selfCheck?.questions.map(({ question }) => `- ${question}`).join('\n');
  const { words, walkthroughs } = linkedFrom(text);
  return {
    questions: [...note('questions', asked), ...note('ideas', supplement('essay-ideas'))],
    function: [...note('example', supplement('worked-example')), ...note('words', words.join('\n'))],
    verification: note('exercise', supplement('exercise')),
    next: note('more', walkthroughs.join('\n')),
  };
}

/** The words of the glossary and the walkthroughs that a walkthrough links to, as lists. */
function linkedFrom({ walkthrough, pack, language }: AnnotatedWalkthrough): {
  words: string[];
  walkthroughs: string[];
} {
  const targets = linksIn(walkthrough, language).map((address) =>
    resolveLink(pack, address, { folder: walkthrough.id, language }),
  );
  const words = new Set(targets.flatMap((target) => (target.kind === 'word' ? [target.word] : [])));
  const others = new Set(targets.flatMap((target) => ('walkthrough' in target ? [target.walkthrough] : [])));
  const glossary = pack.glossary?.[language].words;
  return {
    words: [...words].flatMap((id) => {
      const word = glossary?.get(id);
      return word ? [`- ${word.heading}: ${withoutLinks(word.body).replace(/\s+/g, ' ').trim()}`] : [];
    }),
    walkthroughs: pack.walkthroughs
      .filter(({ id }) => id !== walkthrough.id && others.has(id))
      .map(({ id, prose }) => `- ${prose[language].title || id}`),
  };
}

function linksIn({ prose }: Walkthrough, language: Language): string[] {
  const { introduction, sections, supplements } = prose[language];
  const bodies = ([...sections.values(), ...supplements.values()] as ProseSection[]).map(({ body }) => body);
  return [introduction, ...bodies].flatMap((body) =>
    [...body.matchAll(LINK)].map(([, , address = '']) => address),
  );
}

/** Links lead from the pack, not from the draft. */
function withoutLinks(text: string): string {
  return text.replace(LINK, '$1');
}
