import type { TestCommand, TestConventions } from '../../code/language';

export const goTests: TestConventions = {
  parseCommand,
  namesIn: (text) => [...text.matchAll(/^func (Test\w*)\(/gm)].map(([, name]) => name ?? ''),
};

const LONGEST_COMMAND = 300;
const WORDS = /'([^']*)'|"([^"]*)"|[^\s'"]+(?:'[^']*'|"[^"]*")?/g;
/** Flags whose value is a word of its own. */
const WITH_VALUE =
  /^-(?:run|bench|benchtime|count|timeout|tags|cpu|parallel|p|coverprofile|coverpkg|covermode|cpuprofile|memprofile|o|skip|fuzz|fuzztime|shuffle|vet|ldflags|gcflags|mod)$/;

/** Reads `go test ./folder -run 'Pattern|Pattern' -v`, in any order; `undefined` for anything else. */
function parseCommand(word: string): TestCommand | undefined {
  const command = word.replace(/^(?:[A-Z_]+=\S+ )+/, '');
  if (word.length > LONGEST_COMMAND || !command.startsWith('go test ')) return undefined;
  const all = [...command.slice('go test '.length).matchAll(WORDS)].map(([written, single, double]) => ({
    value: single ?? double ?? written,
    isEnd: /^(?:[|>;&#]|2>)/.test(written),
  }));
  const end = all.findIndex(({ isEnd }) => isEnd);
  const words = all.slice(0, end < 0 ? undefined : end).map(({ value }) => value);
  const folders: string[] = [];
  let pattern = '';
  for (let at = 0; at < words.length; at++) {
    const written = words[at] ?? '';
    const [flag = '', value] = written.split(/=(.*)/);
    if (!flag.startsWith('-')) folders.push(written);
    const given = value?.replace(/^['"]|['"]$/g, '') ?? (WITH_VALUE.test(flag) ? words[++at] : undefined);
    if (flag === '-run') pattern = given ?? '';
  }
  const [folder, ...more] = folders;
  if (folder === undefined || more.length > 0 || !/^\.(?:\/[\w./-]*)?$/.test(folder)) return undefined;
  // Behind a slash are the names of cases inside a test.
  const tests = pattern.split(/\|(?![^(]*\))/).flatMap((one) => one.replace(/\/.*$/, '') || []);
  if (!tests.every(isPlainPattern)) return undefined;
  return {
    folder: folder.replace(/^\.\/?/, '').replace(/(?:^|\/)(?:\.\.\.)?$/, ''),
    isRecursive: folder.endsWith('...'),
    tests: tests.map((test) => new RegExp(test)),
  };
}

/** Names with anchors, character classes and alternatives: patterns that always match fast. */
function isPlainPattern(pattern: string): boolean {
  return pattern.length <= 200 && /^\^?\w*(?:[([][\w|]+[)\]]\w*)*\$?$/.test(pattern);
}
