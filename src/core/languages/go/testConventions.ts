import type { TestCommand, TestConventions } from '../../code/language';

export const goTests: TestConventions = {
  parseCommand,
  namesIn: (text) => [...text.matchAll(/^func (Test\w*)\(/gm)].map(([, name]) => name ?? ''),
};

const LONGEST_COMMAND = 300;

/** Reads `go test ./folder -run 'Pattern|Pattern' -v`; `undefined` for anything else. */
function parseCommand(word: string): TestCommand | undefined {
  if (word.length > LONGEST_COMMAND) return undefined;
  const match =
    /^go test (?:-[a-z]+(?:=\S+)? )*\.\/([\w./-]+?)(?: -run[ =](?:'([^']+)'|"([^"]+)"|(\S+)))?(?: -\S+)*$/.exec(
      word,
    );
  const pattern = match?.[2] ?? match?.[3] ?? match?.[4];
  if (!match?.[1]) return undefined;
  const tests = (pattern ?? '').split(/\|(?![^(]*\))/).filter(Boolean);
  if (!tests.every(isPlainPattern)) return undefined;
  return { folder: match[1].replace(/\/(?:\.\.\.)?$/, ''), tests: tests.map((test) => new RegExp(test)) };
}

/** Names with anchors, character classes and alternatives: patterns that always match fast. */
function isPlainPattern(pattern: string): boolean {
  return pattern.length <= 200 && /^\^?\w*(?:[([][\w|]+[)\]]\w*)*\$?$/.test(pattern);
}
