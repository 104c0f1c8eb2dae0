import { element } from '../parts/element';
import type { CopyState } from './exportProtocol';

/** A page that can be shown, and copied as formatted text. */
export interface PastedPage {
  /** The element with the page, to insert into the document. */
  readonly shown: HTMLElement;
  /** Copies the page to the clipboard; false if the browser does not allow it. */
  copy(): Promise<boolean>;
}

/**
 * Reads the page that the host made, and embeds its pictures as data. The HTML is safe: the host has escaped raw HTML
 * of the essay.
 */
export function pastedPage({
  html,
  pictures,
  hasTitle,
}: Pick<CopyState, 'html' | 'pictures' | 'hasTitle'>): PastedPage {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const content = page.querySelector('article, section') ?? page.body;
  if (!hasTitle) for (const part of content.querySelectorAll('h1, .by')) part.remove();
  for (const picture of content.querySelectorAll('img')) {
    const address = picture.getAttribute('src') ?? '';
    const data = Object.hasOwn(pictures, address) ? pictures[address] : undefined;
    if (data !== undefined) picture.setAttribute('src', data);
  }
  const text = content.innerHTML.trim();
  const shown = element('div', { class: 'page', tabindex: '0' });
  shown.append(...Array.from(content.childNodes, (node) => document.importNode(node, true)));
  return { shown, copy: () => copyHtml(text, shown) };
}

async function copyHtml(html: string, shown: HTMLElement): Promise<boolean> {
  const plain = shown.innerText;
  try {
    const data = { 'text/html': html, 'text/plain': plain };
    const blobs = Object.entries(data).map(([type, part]) => [type, new Blob([part], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    // The clipboard API is not allowed or missing. The older way needs no permission.
    return copyByEvent(html, plain, shown);
  }
}

function copyByEvent(html: string, plain: string, shown: HTMLElement): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plain);
    event.preventDefault();
  };
  document.addEventListener('copy', fill, true);
  try {
    window.getSelection()?.selectAllChildren(shown);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where the clipboard may not be written
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill, true);
    window.getSelection()?.removeAllRanges();
  }
}
