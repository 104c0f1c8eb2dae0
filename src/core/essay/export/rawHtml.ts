import { rewrite } from '../document/edits';
import type { EssayDocument, HtmlPart } from '../document/model';
import type { Target } from '../targets/target';

/** Tags that carry no attribute and no danger; where a target keeps HTML, these stay. */
const HARMLESS = /^<\/?(?:br|sub|sup|kbd|b|i|em|strong|u|s|mark|small|details|summary) ?\/?>$/i;
const MOST_ROUNDS = 4;

/** True for a part of raw HTML that goes to the target as it is. */
export function isKept({ text }: HtmlPart, { html }: Target): boolean {
  return (html === 'kept' || html === 'filtered') && isHarmless(text);
}

/** True for HTML in which every tag only says how text looks. */
export function isHarmless(text: string): boolean {
  const tags = text.match(/<[^<>]*>?/g) ?? [];
  return text.length < 10_000 && tags.length > 0 && tags.every((tag) => HARMLESS.test(tag));
}

/**
 * Makes plain text of raw HTML, such as the `<T>` of `map[string]<T>`: a site would drop it, or run it. What was inside
 * a block of HTML is Markdown then, which is looked at again.
 */
export function escapeHtml(body: EssayDocument, target: Target): EssayDocument {
  let essay = body;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const escaped = rewrite(essay, ({ html, comments, text }) =>
      [...html, ...comments.map((comment) => ({ ...comment, isInline: false }))]
        .filter((part) => !isKept(part, target))
        .map(({ start, end, isInline }) => {
          const written = text.slice(start, end);
          const isDropped = target.html === 'dropped' && isInline && isHarmless(written);
          return { start, end, text: isDropped ? '' : written.replaceAll('<', '&lt;') };
        }),
    );
    if (escaped === essay) break;
    essay = escaped;
  }
  return essay;
}
