import type { Language } from '../../base/language';
import { applyEdits, parseWithoutFrontMatter, rewrite } from '../document/edits';
import type { EssayDocument } from '../document/model';
import { kindOf, labelOf } from './links';
import { plainText } from './markdownText';
import { EXPORT_TEXTS } from './texts';

/** Moves the addresses of links into a list at the end, for platforms that take links to themselves only. Their numbers follow those of earlier notes. */
export function linksToFootnotes(essay: EssayDocument, language: Language, earlierNotes = 0): EssayDocument {
  const numbers = new Map<string, { readonly number: number; readonly label: string }>();
  const edits = essay.links.flatMap((link) => {
    const { start, end, address } = link;
    const label = labelOf(link, essay);
    const kind = kindOf(address);
    if (/^https:\/\/mp\.weixin\.qq\.com\//i.test(address)) return [];
    if (kind !== 'web' && kind !== 'insecure') return [{ start, end, text: label }];
    const known = numbers.get(address) ?? { number: earlierNotes + numbers.size + 1, label };
    numbers.set(address, known);
    return [{ start, end, text: `${label}\\[${known.number}\\]` }];
  });
  if (numbers.size === 0) return rewrite(essay, () => edits);
  const notes = [...numbers].map(([address, { number, label }]) => noteOf(number, label, address));
  const text = applyEdits(essay.text, edits).trimEnd();
  return parseWithoutFrontMatter(
    `${text}\n\n## ${EXPORT_TEXTS[language].links}\n\n${notes.join('\n\n')}\n`,
    essay,
  );
}

function noteOf(number: number, label: string, address: string): string {
  const code = `\`${address.replaceAll('`', '%60')}\``;
  const name = label.replace(/\s+/g, ' ').trim();
  const isNamed = name !== '' && plainText(name) !== address && !name.includes('![');
  return `\\[${number}\\] ${isNamed ? `${name}: ` : ''}${code}`;
}
