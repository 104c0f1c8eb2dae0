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

/** A heading that opens a text. The HTML must be safe: the host made it. */
export function disclosure(label: string, html: string): HTMLDetailsElement {
  const content = element('div', { class: 'prose' });
  content.innerHTML = html;
  return element('details', {}, element('summary', {}, label), content);
}
