/**
 * A step's text should stand whole beside its code. Where a little is missing, it is set a little tighter; where more
 * is, it is left as it is and scrolls.
 */
export function fitText(container: HTMLElement): void {
  const text = container.querySelector<HTMLElement>('.step .text');
  const prose = text?.querySelector('.prose');
  if (!text || !prose || text.scrollTop > 0) return;
  text.classList.remove('tight');
  if (isWhole(text, prose)) return;
  text.classList.add('tight');
  if (!isWhole(text, prose)) text.classList.remove('tight');
}

function isWhole(text: HTMLElement, prose: Element): boolean {
  return prose.getBoundingClientRect().bottom <= text.getBoundingClientRect().bottom;
}
