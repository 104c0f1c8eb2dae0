type Child = Node | string | undefined;

/** Builds an element. Text becomes text nodes, never HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const built = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) built.setAttribute(name, value);
  }
  built.append(...children.filter((child): child is Node | string => child !== undefined));
  return built;
}

/** A button that does one thing. */
export function button(
  label: string,
  onClick: () => void,
  attributes: Readonly<Record<string, string | undefined>> = {},
): HTMLButtonElement {
  const built = element('button', { type: 'button', ...attributes }, label);
  built.addEventListener('click', onClick);
  return built;
}

/** A heading that opens a text. The HTML must come from the host, which makes it safe. */
export function disclosure(summary: HTMLElement, html: string): HTMLDetailsElement {
  return element('details', {}, summary, prose(html));
}

/** Builds an SVG element. Text becomes text nodes, never markup. */
export function svgElement(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (SVGElement | string)[]
): SVGElement {
  const built = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) built.setAttribute(name, String(value));
  built.append(...children);
  return built;
}

/** An element with HTML as its content. The HTML must come from the host, which makes it safe. */
export function prose(html: string): HTMLDivElement {
  const built = element('div', { class: 'prose' });
  built.innerHTML = html;
  return built;
}
