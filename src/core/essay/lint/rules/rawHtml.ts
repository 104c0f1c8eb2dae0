import { message } from '../../../base/message';
import { isHtmlElement } from '../../document/htmlElements';
import type { HtmlPart } from '../../document/model';
import type { Report, Rule } from '../rule';

const ACTIVE =
  /<\s*\/?\s*(?:script|iframe|object|embed|form|meta|link|base|style)\b|\son[a-z]{3,30}\s*=|javascript\s*:/i;

/** S3: HTML that runs is refused everywhere; other HTML is lost on many targets. */
export const rawHtml: Rule = {
  id: 'S3',
  name: 'html.raw',
  check: ({ html, lines }, { target }) =>
    html.flatMap((part): Report[] => {
      const at = firstLine(part, lines.lineText(lines.positionAt(part.start).line).length);
      if (ACTIVE.test(part.text.slice(0, 5000)))
        return [
          {
            severity: 'error',
            at,
            message: message('HTML that loads or runs something is refused. Leave it out.'),
          },
        ];
      const name = /^<\/?([A-Za-z][\w:-]{0,60})/.exec(part.text)?.[1];
      if (name === undefined || !isHtmlElement(name) || target.html === 'kept' || target.html === 'compiled')
        return [];
      const isLost = target.html === 'dropped';
      const text = isLost
        ? message('{0} shows no HTML of your own. Write it in Markdown.', target.name)
        : message('{0} keeps only some HTML. Look at the preview there.', target.name);
      return [{ severity: isLost ? 'warning' : 'information', at, message: text }];
    }),
};

function firstLine({ start, end, isInline }: HtmlPart, length: number): { start: number; end: number } {
  return isInline ? { start, end } : { start, end: Math.min(end, start + length) };
}
