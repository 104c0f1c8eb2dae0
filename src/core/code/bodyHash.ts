import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { CodeLanguage } from './language';

const HASH_LENGTH = 16;

/** A short hash of a text: the first 16 hexadecimal digits of its SHA-256. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, HASH_LENGTH);
}

/** A short hash of tokens in their order. */
export function hashTokens(tokens: readonly string[]): string {
  return hashText(tokens.join('\u0000'));
}

/** The hash that an anchor's `body` holds: it changes with the code, not with its comments or layout. */
export function bodyHash(source: string, language: Pick<CodeLanguage, 'tokens'>): string {
  return hashTokens(language.tokens(source));
}
