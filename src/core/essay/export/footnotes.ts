import type { Language } from '../../base/language';
import { parseBody, applyEdits } from './edits';
import { kindOf, labelOf } from './links';
import { plainText } from './markdownText';
import { EXPORT_TEXTS } from './texts';

/** Moves the addresses of links into a list at the end, for platforms that take links to themselves only. */
export function linksToFootnotes(body: string, language: Language): string {
  const essay = parseBody(body);
  const numbers = new Map<string, { readonly number: number; readonly label: string }>();
  const edits = essay.links.flatMap(({ start, end, address }) => {
    const label = labelOf(essay.text.slice(start, end), address);
    const kind = kindOf(address);
    if (/^https:\/\/mp\.weixin\.qq\.com\//i.test(address)) return [];
    if (kind !== 'web' && kind !== 'insecure') return [{ start, end, text: label }];
    const known = numbers.get(address) ?? { number: numbers.size + 1, label };
    numbers.set(address, known);
    return [{ start, end, text: `${label}\\[${known.number}\\]` }];
  });
  if (numbers.size === 0) return applyEdits(essay.text, edits);
  const notes = [...numbers].map(([address, { number, label }]) => noteOf(number, label, address));
  const text = applyEdits(essay.text, edits).trimEnd();
  return `${text}\n\n## ${EXPORT_TEXTS[language].links}\n\n${notes.join('\n\n')}\n`;
}

function noteOf(number: number, label: string, address: string): string {
  const code = `\`${address.replaceAll('`', '%60')}\``;
  const name = label.replace(/\s+/g, ' ').trim();
  const isNamed = name !== '' && plainText(name) !== address && !name.includes('![');
  return `\\[${number}\\] ${isNamed ? `${name}: ` : ''}${code}`;
}
