import { append } from '../base/append';
import { LANGUAGES, type Language } from '../base/language';
import { message } from '../base/message';
import type { Problem } from '../base/problem';
import { parseDocument } from './document';
import type { Glossary } from './model';
import type { PackText } from './texts';

/** Reads the glossary: a title, an introduction, and a `## Word {#id}` section for each word, the same in every language. */
export function parseGlossary(texts: Readonly<Record<Language, PackText>>): {
  glossary?: Readonly<Record<Language, Glossary>>;
  problems: Problem[];
} {
  if (LANGUAGES.every((language) => texts[language].text === undefined)) return { problems: [] };
  const problems: Problem[] = [];
  const glossary = {} as Record<Language, Glossary>;
  for (const language of LANGUAGES) {
    const { path, text, language: written } = texts[language];
    if (text === undefined && written === language) {
      const missing = message('The glossary has no text in this language.');
      problems.push({ code: 'glossary.missing', severity: 'warning', path, message: missing });
    }
    const { title, introduction, sections, problems: found } = parseDocument(text ?? '# ', path);
    glossary[language] = { title, introduction, words: sections };
    if (text !== undefined && written === language) append(problems, found);
  }
  return { glossary, problems: [...problems, ...missingWords(glossary, texts)] };
}

function missingWords(
  glossary: Readonly<Record<Language, Glossary>>,
  texts: Readonly<Record<Language, PackText>>,
): Problem[] {
  const all = new Set(LANGUAGES.flatMap((language) => [...glossary[language].words.keys()]));
  return LANGUAGES.flatMap((language) => {
    const { path, text } = texts[language];
    const missing = [...all].filter((id) => text !== undefined && !glossary[language].words.has(id));
    return missing.map((id): Problem => {
      const said = message('Only the glossary in another language has the word "{0}".', id);
      return { code: 'glossary.missing-word', severity: 'warning', path, message: said };
    });
  });
}
