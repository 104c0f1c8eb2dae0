import { message, type Message, type MessageArgument } from '../../base/message';
import type { Target } from './target';

/** What becomes of an essay at a target, in short sentences; read off the target's data. */
export function targetTraits(target: Target): Message[] {
  return [
    formOf(target),
    diagramsOf(target),
    ...(target.tables === 'risky' ? [message('tables become lists')] : []),
    ...(target.mostColumns !== undefined
      ? [message('tables of more than {0} columns become lists', target.mostColumns)]
      : []),
    ...(target.links === 'footnotes' ? [message('links become notes')] : []),
    ...(target.images === 'absolute' ? [message('pictures must be uploaded')] : []),
  ];
}

function formOf({ form, frontMatter }: Target): Message {
  switch (form) {
    case 'page':
      return message('one self-contained page');
    case 'copyPage':
      return message('a page to copy from');
    case 'editor':
      return message('Markdown for its editor');
    case 'text':
    case 'site':
      return frontMatter ? message('Markdown with its front matter') : message('plain Markdown');
  }
}

function diagramsOf({ mermaid, takesSvg }: Target): Message {
  switch (mermaid) {
    case 'drawn':
      return message('draws Mermaid');
    case 'plugin':
    case 'shortcode':
      return message('draws Mermaid with a plugin');
    case 'picture':
      return takesSvg ? message('diagrams become SVG') : message('diagrams become PNG');
  }
}

/** How readers of a language call a target; most have one name in all languages. */
export function targetName({ name, label }: Target): MessageArgument {
  return label ?? name;
}
