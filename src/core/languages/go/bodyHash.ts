import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { GoLexer, TokenKind } from './lexer';

const HASH_LENGTH = 16;

/** A short hash of a text: the first 16 hexadecimal digits of its SHA-256. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, HASH_LENGTH);
}

/** The tokens of Go source, comments and layout left out; Go drops carriage returns inside raw strings too. */
export function tokensOf(source: string): string[] {
  const lexer = new GoLexer(source);
  const tokens: string[] = [];
  for (let kind = lexer.next(); kind !== TokenKind.End; kind = lexer.next()) {
    if (kind !== TokenKind.Semicolon) tokens.push(lexer.value.replaceAll('\r', ''));
  }
  return tokens;
}

/** The hash that an anchor's `body` holds: it changes with the code, not with its comments or layout. */
export function bodyHash(source: string): string {
  return hashText(tokensOf(source).join('\u0000'));
}
