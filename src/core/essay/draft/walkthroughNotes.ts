import type { Language } from '../../base/language';
import { resolveLink } from '../../pack/links';
import type { ProseSection, SupplementId, Walkthrough } from '../../pack/model';
import type { Checkout } from '../../reading/checkout';
import { stepLink } from '../../reading/stepLink';
import { codeSpan } from '../document/codeSpan';
import type { AnalysisContent } from './analysisParts';
import type { DraftFrame } from './draftFrame';
import type { FoundWalkthrough } from './foundSteps';

/** A walkthrough in its pack, in one language. */
export interface AnnotatedWalkthrough {
  readonly walkthrough: Walkthrough;
  readonly found: FoundWalkthrough;
  readonly checkout: Checkout;
  readonly language: Language;
  /** The idea for an essay that the writer chose, as Markdown; all ideas when left out. */
  readonly idea?: string | undefined;
}

const LINK = /\[([^\]]*)\]\(([^)\s]*)\)/g;

/**
 * What a walkthrough knows that the writer would otherwise look up again. Its words are notes, never a part of the essay.
 * Where the checkout has other code than the walkthrough describes, the notes say so first.
 */
export async function walkthroughNotes(
  text: AnnotatedWalkthrough,
  frame: DraftFrame,
): Promise<AnalysisContent['notes']> {
  const prose = text.walkthrough.prose[text.language];
  const note = (about: Parameters<DraftFrame['note']>[0], said: string | undefined): string[] =>
    said === undefined || said.trim() === '' ? [] : [frame.note(about, withoutLinks(said))];
  const supplement = (id: SupplementId): string | undefined => prose.supplements.get(id)?.body;
  const asked = prose.selfCheck?.questions.map(({ question }) => `- ${question}`).join('\n');
  const { words, walkthroughs } = linkedFrom(text);
  const warning = otherCode(text, frame);
  const example = supplement('worked-example');
  const ideas = text.idea ?? supplement('essay-ideas');
  return {
    questions: [
      ...note('checkout', warning),
      ...note('questions', asked),
      ...note('ideas', ideas === undefined ? undefined : await withKnownNames(ideas, text)),
    ],
    function: [
      ...note('example', example === undefined ? undefined : withMarkedSteps(example, text, frame)),
      ...note('words', words.join('\n')),
      ...note('steps', stepLinks(text)),
    ],
    verification: note('exercise', await withMissingNames(supplement('exercise'), text, frame)),
    next: note('more', walkthroughs.join('\n')),
  };
}

/** Each step with the link that opens it in VS Code: only for the writer, because readers have no use for it. */
function stepLinks({ walkthrough, checkout: { pack }, language }: AnnotatedWalkthrough): string {
  const { sections } = walkthrough.prose[language];
  return walkthrough.steps
    .map(({ id }) => {
      const link = stepLink({ module: pack.module, walkthrough: walkthrough.id, step: id });
      return `- ${sections.get(id)?.heading ?? id}: ${link}`;
    })
    .join('\n');
}

/** In which steps the checkout has other code than the walkthrough describes; empty if in none. */
function otherCode({ found, checkout }: AnnotatedWalkthrough, { texts }: DraftFrame): string {
  const edited = found.steps.filter(({ isEdited }) => isEdited).map(({ place }) => codeSpan(place.symbol));
  const missing = found.missing.map(({ anchor }) => codeSpan(anchor.symbol.written));
  const { commit, date } = checkout.pack.base;
  const described = `${commit.slice(0, 8)}${texts.note(date)}`;
  return [
    ...(edited.length > 0 ? [texts.codeDiffers([...new Set(edited)].join(texts.and), described)] : []),
    ...(missing.length > 0 ? [texts.notHere([...new Set(missing)].join(texts.and))] : []),
  ].join('\n\n');
}

/** A worked example whose rows say where the checkout has other code than they describe. */
function withMarkedSteps(example: string, { found }: AnnotatedWalkthrough, { texts }: DraftFrame): string {
  const edited = new Set(found.steps.flatMap(({ step, isEdited }) => (isEdited ? [step.id] : [])));
  const missing = new Set(found.missing.map(({ id }) => id));
  return example.replace(/^\|\s*([\w-]+)\s*\|/gm, (row, id: string) => {
    if (missing.has(id)) return `| ${id}${texts.note(texts.stepMissing)} |`;
    return edited.has(id) ? `| ${id}${texts.note(texts.stepDiffers)} |` : row;
  });
}

const CODE = /`([^`\n]+)`/g;

/** The items of a list that name nothing that the checkout lacks. */
async function withKnownNames(list: string, text: AnnotatedWalkthrough): Promise<string> {
  const missing = await missingNames(list, text);
  if (missing.length === 0) return list;
  const items = list.split(/^(?=- )/m);
  return items.filter((item) => !missing.some((name) => item.includes(codeSpan(name)))).join('');
}

/** A text, before it the methods that it names and that the checkout lacks. */
async function withMissingNames(
  said: string | undefined,
  text: AnnotatedWalkthrough,
  { texts }: DraftFrame,
): Promise<string | undefined> {
  const missing = said === undefined ? [] : await missingNames(said, text);
  if (said === undefined || missing.length === 0) return said;
  return `${texts.notHere(missing.map(codeSpan).join(texts.and))}\n\n${said}`;
}

/** The methods that a text names and that the checkout does not declare, each once. */
async function missingNames(said: string, { checkout }: AnnotatedWalkthrough): Promise<string[]> {
  const { language } = checkout;
  const named = new Set([...said.matchAll(CODE)].map(([, name = '']) => name));
  const methods = [...named].filter((name) => language.parseSymbol(name)?.owner !== undefined);
  if (methods.length === 0) return [];
  const declared = await checkout.snapshot();
  return methods.filter((name) => {
    const symbol = language.parseSymbol(name);
    return symbol !== undefined && !declared.keysNamed(symbol.name).includes(symbol.key);
  });
}

/** The words of the glossary and the walkthroughs that a walkthrough links to, as lists. */
function linkedFrom({ walkthrough, checkout: { pack }, language }: AnnotatedWalkthrough): {
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
