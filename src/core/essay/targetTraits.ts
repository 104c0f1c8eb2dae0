import { message, type Message, type MessageArgument } from '../base/message';
import { TARGETS, type Target, type TargetId } from './targets';

/** What becomes of an essay at a target, in short sentences; read off the target's data. */
export function targetTraits(id: TargetId): Message[] {
  const target = TARGETS[id];
  return [
    formOf(target),
    diagramsOf(target),
    ...(target.tables === 'risky' ? [message('tables become lists')] : []),
    ...(target.links === 'footnotes' ? [message('links become notes')] : []),
    ...(target.images === 'absolute' ? [message('pictures must be uploaded')] : []),
  ];
}

function formOf({ id, frontMatter, images }: Target): Message {
  if (id === 'html') return message('one page that stands alone');
  if (id === 'wechat') return message('a page to copy from');
  if (images === 'absolute') return message('Markdown for its editor');
  return frontMatter ? message('Markdown with its front matter') : message('plain Markdown');
}

function diagramsOf({ mermaid, takesSvg }: Target): Message {
  if (mermaid === 'drawn') return message('draws Mermaid');
  if (mermaid === 'plugin') return message('draws Mermaid with a plugin');
  return takesSvg ? message('diagrams become SVG') : message('diagrams become PNG');
}

const NAMES: Readonly<Partial<Record<TargetId, Message>>> = {
  'opengemini-blog': message('openGemini blog'),
  'opengemini-docs': message('openGemini docs'),
  pingcap: message('PingCAP blog'),
  zhihu: message('Zhihu'),
  juejin: message('Juejin'),
  wechat: message('WeChat'),
};

/** How readers of a language call a target; most have one name in all languages. */
export function targetName(id: TargetId): MessageArgument {
  return NAMES[id] ?? TARGETS[id].name;
}
