export const KIB = 1024;

/** A number of bits as it is shown. */
export function sizeText(bits: number): string {
  if (bits % 8 !== 0) return `${bits} bit`;
  const bytes = bits / 8;
  if (bytes >= KIB * KIB && bytes % (KIB * KIB) === 0) return `${bytes / (KIB * KIB)} MiB`;
  return bytes >= KIB && bytes % KIB === 0 ? `${bytes / KIB} KiB` : `${bytes} B`;
}
