/** Languages in which projects are written; fences in them quote somebody's source. */
const SOURCE = new Set(
  (
    'go golang rust rs c h cpp c++ cc hpp java kotlin scala python py typescript ts javascript js jsx tsx csharp cs ' +
    'swift ruby rb php zig lua protobuf proto yacc asm assembly'
  ).split(' '),
);
const DIAGRAM = new Set([
  'mermaid',
  'figure',
  'plantuml',
  'puml',
  'dot',
  'graphviz',
  'goat',
  'flowchart',
  'flow',
  'd2',
]);

/** True for the name of a programming language. */
export function isSourceLanguage(language: string): boolean {
  return SOURCE.has(language);
}

/** True for a language in which pictures are written. */
export function isDiagramLanguage(language: string): boolean {
  return DIAGRAM.has(language);
}

/** What a piece of code surely is: a few lines that only this language has. `undefined` when in doubt. */
export function recognise(lines: readonly string[]): 'go' | 'json' | 'shell' | 'sql' | undefined {
  const written = lines.filter((line) => line.trim() !== '').slice(0, 200);
  const [first = ''] = written;
  if (written.some((line) => GO_LINE.test(line.slice(0, 200)))) return 'go';
  if (/^\s*[{[]/.test(first) && isJson(lines)) return 'json';
  if (written.every((line) => /^\s*(?:\$|#) \S/.test(line)) && written.some((line) => /^\s*\$ /.test(line)))
    return 'shell';
  return /^\s*(?:SELECT|INSERT INTO|CREATE (?:TABLE|DATABASE|MEASUREMENT)|SHOW|DROP) /.test(first)
    ? 'sql'
    : undefined;
}

/** Lines that no other language of {@link SOURCE} has. */
const GO_LINE =
  /^(?:func (?:\([^()]{1,60}\) )?\w+(?:\[[^\]]{1,60}\])?\(|type \w+ (?:struct|interface) ?\{|\s*(?:if )?\w+(?:, ?\w+){0,3} := |\s*go func\(|\s*defer \w|package \w+$)/;

const LONGEST_JSON = 20_000;

function isJson(lines: readonly string[]): boolean {
  const text = lines.join('\n');
  if (text.length > LONGEST_JSON) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
