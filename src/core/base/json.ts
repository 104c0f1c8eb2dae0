/** Why a JSON text is not used. */
export type JsonFault =
  /** It is not JSON, or nested so deep that it cannot be told. */
  | { readonly kind: 'syntax' }
  /** It has more characters than is asked for. */
  | { readonly kind: 'long'; readonly most: number }
  /** It is nested deeper than is asked for; `offset` is where, in UTF-16 units. */
  | { readonly kind: 'deep'; readonly most: number; readonly offset: number }
  /** A list has more entries than anything here needs. */
  | { readonly kind: 'many'; readonly most: number; readonly path: JsonPath }
  /** A name or a text holds half a character, which no address can hold. */
  | { readonly kind: 'text'; readonly path: JsonPath };

/** Where a value is: names of properties, and numbers of entries from 0. */
export type JsonPath = readonly (string | number)[];

/** The value of a JSON text, or why there is none. */
export type ReadJsonText =
  { readonly value: unknown; readonly fault?: never } | { readonly fault: JsonFault; readonly value?: never };

/** Every file and every line that people and tools write for us is far below. */
const MOST_CHARACTERS = 2_000_000;
const MOST_LEVELS = 64;
const MOST_ENTRIES = 5_000;

/** Reads a JSON text from outside, within limits that keep everything which walks through the value safe. Never throws. */
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

/** The same for a text that must hold an object; `undefined` for everything else. */
export function parseJsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  const { value } = parseJson(text);
  return isJsonObject(value) ? value : undefined;
}

/** True for an object that is not a list. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where a JSON text opens more objects and lists than so many; brackets in strings do not count. */
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

/** With this flag, whole characters that need two units are none of these. */
function hasHalfCharacter(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
