/** Why we refuse a JSON text. */
export type JsonFault =
  /** It is not JSON, or nested too deep to parse. */
  | { readonly kind: 'syntax' }
  /** It has more than `most` characters. */
  | { readonly kind: 'long'; readonly most: number }
  /** It is nested deeper than `most` levels, from the UTF-16 offset `offset` on. */
  | { readonly kind: 'deep'; readonly most: number; readonly offset: number }
  /** The list at `path` has more than `most` entries. */
  | { readonly kind: 'many'; readonly most: number; readonly path: JsonPath }
  /** A name or a text has half a character (a lone surrogate), which no URL can contain. */
  | { readonly kind: 'text'; readonly path: JsonPath };

/** The path to a value: names of properties, and 0-based indices in lists. */
export type JsonPath = readonly (string | number)[];

/** The value of a JSON text, or the reason why we refuse the text. */
export type ReadJsonText =
  { readonly value: unknown; readonly fault?: never } | { readonly fault: JsonFault; readonly value?: never };

/** All files that people and tools write for us are far shorter. */
const MOST_CHARACTERS = 2_000_000;
const MOST_LEVELS = 64;
const MOST_ENTRIES = 5_000;

/** Reads a JSON text from outside. Its limits make it safe to walk the value recursively. Never throws. */
export function parseJson(text: string, mostCharacters = MOST_CHARACTERS): ReadJsonText {
  if (text.length > mostCharacters) return { fault: { kind: 'long', most: mostCharacters } };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: { kind: 'syntax' } };
  }
  const offset = offsetDeeperThan(text, MOST_LEVELS);
  if (offset !== undefined) return { fault: { kind: 'deep', most: MOST_LEVELS, offset } };
  const fault = faultIn(value, []);
  return fault ? { fault } : { value };
}

/** Reads a JSON text that must have an object; `undefined` for everything else. Same limits as {@link parseJson}. */
export function parseJsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  const { value } = parseJson(text);
  return isJsonObject(value) ? value : undefined;
}

/** True for an object that is not a list. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The offset at which a JSON text is nested deeper than `most` objects and lists. Brackets in strings do not count. */
function offsetDeeperThan(text: string, most: number): number | undefined {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at];
    if (isInString && unit === '\\') at++;
    else if (unit === '"') isInString = !isInString;
    else if (!isInString && (unit === '[' || unit === '{')) depth++;
    else if (!isInString && (unit === ']' || unit === '}')) depth--;
    if (depth > most) return at;
  }
  return undefined;
}

function faultIn(value: unknown, path: JsonPath): JsonFault | undefined {
  if (typeof value === 'string') return hasHalfCharacter(value) ? { kind: 'text', path } : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value) && value.length > MOST_ENTRIES) return { kind: 'many', most: MOST_ENTRIES, path };
  const isList = Array.isArray(value);
  for (const [name, inner] of Object.entries(value)) {
    const innerPath = [...path, isList ? Number(name) : name];
    if (hasHalfCharacter(name)) return { kind: 'text', path: innerPath };
    const fault = faultIn(inner, innerPath);
    if (fault) return fault;
  }
  return undefined;
}

/** With the flag `u`, the two units of a whole character do not match. */
function hasHalfCharacter(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
