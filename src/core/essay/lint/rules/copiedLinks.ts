import { message } from '../../../base/message';
import type { EssayDocument, Link, Picture } from '../../document/model';
import type { Report, Rule } from '../rule';

/** Pages that platforms put before links to other sites, with the parameter that holds the real address. */
const WRAPPERS =
  /^https?:\/\/(?:link\.(?:zhihu|juejin|csdn|segmentfault)\.(?:com|cn|net)|links\.jianshu\.com|www\.google\.com\/url|blog\.51cto\.com\/transfer|cloud\.tencent\.com\/developer\/tools\/blog-entry)[^?]{0,100}\?(?:[^#]{0,300}&)?(?:target|to|url|q)=([^&#]{1,2000})/;
/** Hosts that show their pictures on their own pages only. */
const HOT_LINKED = /^https?:\/\/[^/]*\b(?:zhimg\.com|csdnimg\.cn|mmbiz\.qpic\.cn|jianshu\.io|byteimg\.com)\//;

/** M4: addresses that were damaged on the way through a platform. */
export const copiedLinks: Rule = {
  id: 'M4',
  name: 'link.damaged',
  check: (essay) => [
    ...essay.links.flatMap((link) => [...wrapped(link, essay), ...spaced(link)]),
    ...essay.pictures.flatMap(pictureProblems),
    ...residues(essay),
  ],
};

function wrapped({ address, start, end }: Link, { text }: EssayDocument): Report[] {
  const hidden = WRAPPERS.exec(address.slice(0, 4000))?.[1];
  if (hidden === undefined) return [];
  const real = decoded(hidden);
  const report = warning(
    { start, end },
    message('This link goes through another platform. Link to {0} itself.', real),
  );
  const at = text.slice(start, end).indexOf(address);
  if (at < 0 || !/^https?:\/\/[^\s<>()]+$/.test(real)) return [report];
  const edit = { start: start + at, end: start + at + address.length, text: real };
  return [{ ...report, fix: { title: message('Link to it directly'), edits: [edit] } }];
}

function spaced({ address, start, end }: Link): Report[] {
  const isSpaced = /^https?:/.test(address) && /\s|%20$/.test(address);
  return isSpaced ? [warning({ start, end }, message('This address holds a space.'))] : [];
}

function pictureProblems({ address, start, end }: Picture): Report[] {
  const at = { start, end };
  if (HOT_LINKED.test(address))
    return [
      warning(
        at,
        message(
          'This picture lies at another platform, which may refuse it elsewhere. Keep it beside the essay.',
        ),
      ),
    ];
  if (/^[a-z]+:/i.test(address)) return [];
  if (/%2f/i.test(address))
    return [
      warning(at, message('The address of this picture has "%2F" for "/", which many sites do not find.')),
    ];
  return /%20|\s/.test(address)
    ? [warning(at, message('The name of this picture has a space, which many sites do not find.'))]
    : [];
}

/** Cards that lost their frame: an address with its own host glued to its end. */
function residues({ blocks }: EssayDocument): Report[] {
  return blocks.flatMap(({ prose, offsetOf }) =>
    [...prose.matchAll(/https?:\/\/([\w.-]{3,100})\/([^\s<>()[\]\u3000-\uffef]{0,500})/g)].flatMap(
      ([address, host = '', rest = ''], index, all): Report[] => {
        if (!rest.endsWith(host)) return [];
        const start = offsetOf(all[index]?.index ?? 0);
        const at = { start, end: start + address.length };
        const real = address.slice(0, -host.length);
        const fix = { title: message('Cut off the host at the end'), edits: [{ ...at, text: real }] };
        return [
          { ...warning(at, message('The host {0} is repeated at the end of this address.', host)), fix },
        ];
      },
    ),
  );
}

function warning(at: { start: number; end: number }, text: Report['message']): Report {
  return { severity: 'warning', at, message: text };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A damaged address is shown as it is.
    return text;
  }
}
