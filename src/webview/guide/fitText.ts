/** Sets the text of a step slightly tighter if that makes it fit without scrolling. Otherwise leaves it unchanged. */
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
