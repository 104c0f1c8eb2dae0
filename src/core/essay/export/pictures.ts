import type { RepoPath } from '../../base/repoPath';
import { kindOf } from './links';
import { isPage, type Layout } from './layout';
import { destination, escaped, plainText } from './markdownText';
import type { ExportRequest } from './model';
import type { EssayDocument } from '../document/model';
import type { Pass } from '../document/edits';
import { slugOf } from './slug';

/** What becomes of the pictures at one address. */
export type SettledPicture =
  | { readonly kind: 'kept' }
  /** Dangerous, or no picture: its text stays. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'file'; readonly file: RepoPath; readonly address: string; readonly bytes: Uint8Array }
  | { readonly kind: 'missing'; readonly file: RepoPath; readonly address: string; readonly source: string };

/** Pictures of an essay by address. */
export type SettledPictures = ReadonlyMap<string, SettledPicture>;

const KNOWN_ENDING = /\.(png|jpe?g|gif|webp|svg)$/i;

/** Reads the pictures of an essay and finds each a name that no other file has. */
export async function settlePictures(
  { pictures }: EssayDocument,
  request: ExportRequest,
  slug: string,
  layout: Layout,
): Promise<SettledPictures> {
  const settled = new Map<string, SettledPicture>();
  const names = new Map<string, SettledPicture>();
  for (const { address } of pictures) {
    if (settled.has(address)) continue;
    const kind = kindOf(address);
    const source = localPath(address);
    const known = names.get(source);
    if (kind === 'web' || (kind === 'insecure' && !isPage(request.target)))
      settled.set(address, { kind: 'kept' });
    else if (kind !== 'relative' || source === '') settled.set(address, { kind: 'refused' });
    else {
      const name = `${slug}-${names.size + 1}-${baseOf(source, slug)}`;
      const picture = known ?? pictureFrom(source, await readPicture(source, request), name, layout);
      names.set(source, picture);
      settled.set(address, picture);
    }
  }
  return settled;
}

/** Reads a picture, as PNG when the target takes no SVG and one can be made. */
async function readPicture(source: string, request: ExportRequest): Promise<Uint8Array | undefined> {
  const bytes = await request.readImage(source);
  if (!bytes || request.target.takesSvg || endingOf(bytes) !== 'svg') return bytes;
  return (await request.toPng?.(bytes)) ?? bytes;
}

function pictureFrom(
  source: string,
  bytes: Uint8Array | undefined,
  name: string,
  layout: Layout,
): SettledPicture {
  const ending = bytes ? endingOf(bytes) : (KNOWN_ENDING.exec(source)?.[1]?.toLowerCase() ?? 'png');
  if (ending === undefined) return { kind: 'refused' };
  const place = {
    file: `${layout.pictures}/${name}.${ending}` as RepoPath,
    address: `${layout.pictureAddress}${name}.${ending}`,
  };
  return bytes ? { kind: 'file', ...place, bytes } : { kind: 'missing', ...place, source };
}

/** The path that an address names: without what follows it, percent signs and backslashes read. */
function localPath(address: string): string {
  const [path = ''] = address.split(/[?#]/, 1);
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // A stray percent sign: then the path means itself.
  }
  return plain.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}

/** The name of a picture; one that an export gave it is not made longer by the next one. */
function baseOf(path: string, slug: string): string {
  const name = slugOf(path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')) ?? 'picture';
  const own = name.startsWith(`${slug}-`) ? name.slice(slug.length + 1).replace(/^\d+-/, '') : '';
  return own === '' || name === `${slug}-${own}` ? name : own;
}

/** The ending that a picture's first bytes call for; `undefined` for anything that is no picture. */
export function endingOf(bytes: Uint8Array): string | undefined {
  const starts = (...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(0xff, 0xd8, 0xff)) return 'jpg';
  if (starts(0x47, 0x49, 0x46, 0x38)) return 'gif';
  if (starts(0x52, 0x49, 0x46, 0x46) && String.fromCharCode(...bytes.slice(8, 12)) === 'WEBP') return 'webp';
  const text = String.fromCharCode(...bytes.slice(0, 1000))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  return /^<svg[\s>]/.test(text) || (text.startsWith('<?xml') && /<svg[\s>]/.test(text)) ? 'svg' : undefined;
}

/** Leads the pictures of a text to their new places. */
export function placePictures(settled: SettledPictures): Pass {
  return ({ pictures }) =>
    pictures.map(({ start, end, address, alternative }) => {
      const picture = settled.get(address) ?? { kind: 'refused' };
      const label = escaped(plainText(alternative.replace(/\s+/g, ' ')));
      if (picture.kind === 'refused') return { start, end, text: label };
      const place = picture.kind === 'kept' ? address : picture.address;
      return { start, end, text: `![${label}](${destination(place)})` };
    });
}
