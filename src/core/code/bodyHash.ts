import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { CodeLanguage } from './language';

const HASH_LENGTH = 16;

/** A short hash of a text: the first 16 hexadecimal digits of its SHA-256. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, HASH_LENGTH);
}

/** A short hash of a list of tokens. */
export function hashTokens(tokens: readonly string[]): string {
  return hashText(tokens.join('\u0000'));
}

/** The hash in an anchor's `body`. It changes with the code, but not with comments or layout. */
export function bodyHash(source: string, language: Pick<CodeLanguage, 'tokens'>): string {
  return hashTokens(language.tokens(source));
}
