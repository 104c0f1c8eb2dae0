import { disclosure, element, prose } from '../parts/element';
import type { GuidePage } from './guideProtocol';
import { renderReading, scopeChoice, type PageMemory, type Send } from './renderReading';

/** A page before the first step or after the last one. Answers are hidden until the reader opens their question. */
export function renderPage(page: GuidePage, send: Send, memory: PageMemory): HTMLElement {
  const questions = page.questions.map(({ questionHtml, html }) => {
    const summary = element('summary', {});
    summary.innerHTML = questionHtml;
    return element('li', {}, disclosure(summary, html));
  });
  const text = [
    page.isFirst ? scopeChoice(page, 'at-start', send) : undefined,
    prose(page.html),
    ...page.further.flatMap(({ heading, html }) => [element('h2', {}, heading), prose(html)]),
    questions.length > 0 ? element('ol', { class: 'questions' }, ...questions) : undefined,
  ];
  return renderReading(page, [], text, send, memory);
}
