/** Top-level names for private networks and examples (RFC 2606, 6761, 8375; and common practice). */
const PRIVATE_NAMES = new Set(
  'localhost local internal intranet lan home corp private test invalid example localdomain onion'.split(' '),
);
const EXAMPLES = /(?:^|\.)(?:example\.(?:com|net|org)|home\.arpa)$/;

/**
 * True for a host that may be reachable from the internet: a name with a dot, or an address outside the private ranges
 * (RFC 1918, 3927, 4193, 4291, 6598). The host must be in lower case.
 */
export function isPublicHost(host: string): boolean {
  if (host.startsWith('[')) return isPublicVersion6(host.slice(1, -1));
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  // A host that ends in a number is an address, also 0x7f.1 or 2130706433 (URL Standard, "ends in a number checker").
  if (/^(?:\d+|0x[\da-f]*)$/.test(last)) return isPublicVersion4(labels);
  return (
    labels.length > 1 &&
    labels.every((label) => label !== '') &&
    !PRIVATE_NAMES.has(last) &&
    !EXAMPLES.test(host)
  );
}

/** Accepts only four plain numbers: people use other notations to hide an address. */
function isPublicVersion4(labels: readonly string[]): boolean {
  if (labels.length !== 4 || labels.some((label) => !/^(?:0|[1-9]\d{0,2})$/.test(label))) return false;
  const [first = 0, second = 0, ...rest] = labels.map(Number);
  if ([first, second, ...rest].some((number) => number > 255)) return false;
  if (first === 0 || first === 10 || first === 127 || first >= 224) return false;
  if (first === 100) return second < 64 || second > 127;
  if (first === 169) return second !== 254;
  if (first === 172) return second < 16 || second > 31;
  return !(first === 192 && second === 168);
}

function isPublicVersion6(address: string): boolean {
  return /^[23][\da-f]{0,3}:/.test(address);
}
