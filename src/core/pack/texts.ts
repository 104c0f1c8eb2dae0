import { LANGUAGES, type Language } from '../base/language';
import { joinPath, ROOT, type RepoPath } from '../base/repoPath';
import type { SourceTree } from '../ports';
import { GLOSSARY } from './folders';
import { asidesOf, mainTextOf } from './asides';
import type { AsideKind, Pack, StepText } from './model';

/** A Markdown file of a pack. */
export interface PackText {
  /** Its folder: the id of a walkthrough, or {@link GLOSSARY}. */
  readonly folder: string;
  /** The language that its file name gives. */
  readonly language: Language;
  /** Relative to the pack's folder. */
  readonly path: RepoPath;
  /** `undefined` when there is no such file. */
  readonly text: string | undefined;
}

/** Reads the texts of one folder of a pack, one for each language. */
export async function readTexts(
  pack: SourceTree,
  folder: string,
): Promise<Readonly<Record<Language, PackText>>> {
  const read = async (language: Language): Promise<PackText> => {
    const path = joinPath(joinPath(ROOT, folder), `${language}.md`);
    return { folder, language, path, text: await pack.readText(path) };
  };
  const texts = await Promise.all(
    LANGUAGES.map(async (language) => [language, await read(language)] as const),
  );
  return Object.fromEntries(texts) as Record<Language, PackText>;
}

/** The same texts, with the first language of a pack in place of those that the pack does not have. */
export function textsForReaders(
  texts: Readonly<Record<Language, PackText>>,
  languages: readonly Language[],
): Readonly<Record<Language, PackText>> {
  const shown = LANGUAGES.map((language) => {
    const read = languages.includes(language) ? language : (languages[0] ?? language);
    return [language, texts[read]] as const;
  });
  return Object.fromEntries(shown) as Record<Language, PackText>;
}

/** One heading of a pack's prose, with its text. */
export interface ProsePart {
  /** `aside`: a folded part of a step. `word`: an entry of the glossary. */
  readonly kind: 'introduction' | 'step' | 'aside' | 'supplement' | 'word';
  /** The id of a walkthrough, or {@link GLOSSARY}. */
  readonly folder: string;
  readonly language: Language;
  /** Relative to the pack's folder. */
  readonly path: RepoPath;
  /** Id of the section; absent for an introduction. */
  readonly section?: string;
  /** Which folded part of the section it is; absent for everything else. */
  readonly aside?: AsideKind;
  /** True for the main text of a step that has folded parts. */
  readonly hasAsides?: boolean;
  /** The title, for an introduction. */
  readonly heading: string;
  /** Markdown, untrusted. */
  readonly body: string;
}

/** All prose of a pack in reading order, one of its language after the other. */
export function prosePartsOf(pack: Pack): ProsePart[] {
  return pack.languages.flatMap((language) => [
    ...pack.walkthroughs.flatMap(({ id, prose }) => {
      const { title, introduction, sections, supplements } = prose[language];
      const place = placeOf(id, language);
      return [
        { ...place, kind: 'introduction' as const, heading: title, body: introduction },
        ...[...sections].flatMap(([section, text]) => stepParts(section, text, place)),
        ...[...supplements].map(([section, text]) => ({
          ...place,
          ...text,
          kind: 'supplement' as const,
          section,
        })),
      ];
    }),
    ...glossaryParts(pack, language),
  ]);
}

/** The main text of a step, then its folded parts. */
function stepParts(
  section: string,
  text: StepText,
  place: Pick<ProsePart, 'folder' | 'language' | 'path'>,
): ProsePart[] {
  const asides = asidesOf(text);
  const main = { kind: 'step', section, heading: text.heading, body: mainTextOf(text) } as const;
  return [
    { ...place, ...main, hasAsides: asides.length > 0 },
    ...asides.map(({ kind, heading, body }) => {
      return { ...place, kind: 'aside' as const, section, aside: kind, heading, body };
    }),
  ];
}

function glossaryParts({ glossary }: Pack, language: Language): ProsePart[] {
  if (!glossary) return [];
  const { title, introduction, words } = glossary[language];
  const place = placeOf(GLOSSARY, language);
  return [
    { ...place, kind: 'introduction', heading: title, body: introduction },
    ...[...words].map(([section, text]) => ({ ...place, ...text, kind: 'word' as const, section })),
  ];
}

function placeOf(folder: string, language: Language): Pick<ProsePart, 'folder' | 'language' | 'path'> {
  return { folder, language, path: joinPath(joinPath(ROOT, folder), `${language}.md`) };
}
