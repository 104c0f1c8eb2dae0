import { escapeText } from '../essay/export/escapeText';

/** A piece of HTML that is safe: only {@link html} and what already makes safe HTML create one. */
export class SafeHtml {
  constructor(readonly text: string) {}
}

/** What may stand in a template. Strings are text, never markup. */
export type HtmlValue = string | number | SafeHtml | undefined | readonly HtmlValue[];

/** Makes HTML from a template. Escapes every string, so values may also stand in attributes with double quotes. */
export function html(template: TemplateStringsArray, ...parts: readonly HtmlValue[]): SafeHtml {
  return new SafeHtml(
    template.map((text, index) => (index === 0 ? text : textOf(parts[index - 1]) + text)).join(''),
  );
}

function textOf(part: HtmlValue): string {
  if (part === undefined) return '';
  if (part instanceof SafeHtml) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part));
  return part.map(textOf).join('');
}
