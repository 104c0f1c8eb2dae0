import assert from 'node:assert/strict';
import {
  checkTour,
  isStepBroken,
  message,
  originsInHistory,
  translateWith,
  type CheckedTour,
  type RepoPath,
  type TourRepository,
} from '../../../../src/core';
import { goLanguage } from '../../../../src/core/languages';
import { sharedSites } from '../../../support/goCode';
import { InMemoryTree } from '../../../support/inMemoryTree';

const CONFIG = '# Kilns\nkilns:\n  - name: small\n    heat: 900\n  - name: großer\n    heat: 1200\n';
const SCRIPT = '#!/bin/sh\nset -e\n# T1.2\n./kiln fire\n\n./kiln close\n';
const FILES = { 'deploy/kiln.yaml': CONFIG, 'run.sh': SCRIPT, 'kiln.go': 'package kiln\n\nfunc Fire() {}\n' };

type Files = Readonly<Record<string, string>>;

async function checked(
  tour: object,
  more: Partial<TourRepository> = {},
  files: Files = FILES,
): Promise<CheckedTour> {
  const repository = { tree: new InMemoryTree(files), sites: await sharedSites(), ...more };
  return checkTour({
    name: 'a.tour',
    text: JSON.stringify(tour, undefined, 2),
    code: goLanguage,
    repository,
  });
}

/** The verdict on one step, with its place. */
async function verdictOf(step: object, more: object = {}, stepMarker?: string): Promise<string> {
  const { steps } = await checked({ title: 'T', stepMarker, steps: [{ description: '', ...step }] }, more);
  const [found] = steps;
  assert.ok(found);
  return [found.verdict, [found.path, found.line].filter((each) => each !== undefined).join(':')]
    .filter((each) => each !== '')
    .join(' ');
}

/** Versions of files, oldest first; the tour is in each of them. */
function historyOf(versions: readonly Files[], isShallow = false): Pick<TourRepository, 'origins'> {
  const ids = versions.map((_, index) => String(index + 1).repeat(40));
  const at = (commit: string): Files => versions[ids.indexOf(commit)] ?? {};
  const changing = ids.filter(
    (_, index) => versions[index]?.['.tours/a.tour'] !== versions[index - 1]?.['.tours/a.tour'],
  );
  const history = {
    readAt: (commit: string, path: RepoPath) => Promise.resolve(at(commit)[path] ?? null),
    commitsOf: () =>
      Promise.resolve(
        [...changing].reverse().map((commit) => ({
          commit,
          date: '2024-01-02',
          subject: '',
          ...(commit !== ids[0] && { parent: '0'.repeat(40) }),
        })),
      ),
  };
  const head = ids.at(-1) ?? '';
  return { origins: originsInHistory({ path: '.tours/a.tour' as RepoPath, head, history, isShallow }) };
}

const HEAT = { file: 'deploy/kiln.yaml', line: 6 };

function withTour(files: Files, ...steps: readonly object[]): Files {
  return { ...files, '.tours/a.tour': JSON.stringify({ title: 'T', steps }) };
}

suite('a tour of anybody is checked', () => {
  const plain: Record<string, [step: object, verdict: string]> = {
    'only text': [{}, 'text'],
    'a web page': [{ uri: 'https://example.com/' }, 'text'],
    'a folder': [{ directory: 'deploy' }, 'exact deploy'],
    'a folder that is gone': [{ directory: 'charts' }, 'lost'],
    'a folder outside': [{ directory: '../..' }, 'lost'],
    'a folder that is a file now': [{ directory: 'run.sh' }, 'lost'],
    'the root': [{ directory: '.' }, 'exact'],
    'a file': [{ file: 'run.sh' }, 'exact run.sh'],
    'a file that is gone': [{ file: 'none.sh', line: 1 }, 'lost'],
    'a file outside': [{ file: '../../etc/passwd', line: 1 }, 'lost'],
    'a line that nothing vouches for': [{ file: 'run.sh', line: 4 }, 'unrecorded run.sh:4'],
    'a line past the end': [{ file: 'run.sh', line: 40 }, 'lost'],
    'a pattern': [{ file: 'run.sh', pattern: '^./kiln fire' }, 'exact run.sh:4'],
    'a pattern, and a line that is out of date': [
      { file: 'run.sh', pattern: 'kiln close', line: 4 },
      'moved run.sh:6',
    ],
    'a pattern that fits several lines': [{ file: 'run.sh', pattern: 'kiln' }, 'ambiguous'],
    'a pattern that fits several lines, and one of them': [
      { file: 'run.sh', pattern: 'kiln', line: 6 },
      'exact run.sh:6',
    ],
    'a pattern that fits nothing, and a line': [{ file: 'run.sh', pattern: 'oven', line: 4 }, 'lost'],
    'a pattern that is none': [{ file: 'run.sh', pattern: '(' }, 'lost'],
  };
  for (const [name, [step, verdict]] of Object.entries(plain))
    test(`with a step that shows ${name}`, async () => {
      assert.equal(await verdictOf(step), verdict);
    });

  test('says that a folder or a file cannot be read, and not that it is gone', async () => {
    const tree = Object.assign(new InMemoryTree(FILES), {
      unreadable: new Map([['secret' as RepoPath, message('permission denied')]]),
    });
    const steps = [{ directory: 'secret/kilns' }, { file: 'secret/a.sh', line: 1 }, { directory: 'charts' }];
    const found = await checked({ title: 'T', steps }, { tree });
    const translate = translateWith({});
    assert.deepEqual(
      found.steps.map(({ verdict, evidence }) => `${verdict}: ${translate(evidence)}`),
      [
        'lost: secret cannot be read: permission denied.',
        'lost: secret cannot be read: permission denied.',
        'lost: There is no folder charts.',
      ],
    );
  });

  test('finds the comments that mark its steps, in any language', async () => {
    const steps = [{ description: '' }, { file: 'run.sh', description: '' }];
    const found = await checked({ title: 'T', stepMarker: 'T1', steps });
    assert.deepEqual([found.steps[1]?.verdict, found.steps[1]?.line], ['exact', 4]);
  });

  test('follows a line from the commit that wrote the step', async () => {
    const before = withTour(FILES, HEAT);
    const now = withTour({ ...FILES, 'deploy/kiln.yaml': `# Hot\n${CONFIG}` }, HEAT, {
      file: 'run.sh',
      line: 4,
    });
    const found = await checked(
      JSON.parse(now['.tours/a.tour'] ?? '') as object,
      historyOf([before, now]),
      now,
    );
    const [heat, run] = found.steps;
    assert.deepEqual(
      [heat?.verdict, heat?.path, heat?.line, heat?.toldLine],
      ['moved', 'deploy/kiln.yaml', 7, 6],
    );
    // The second step came with the last commit, so its line is for that.
    assert.deepEqual([run?.verdict, run?.line], ['exact', 4]);
  });

  test('follows a line into a file that was renamed', async () => {
    const before = withTour(FILES, HEAT);
    const { 'deploy/kiln.yaml': config = '', ...others } = before;
    const found = await checked(
      { title: 'T', steps: [HEAT] },
      historyOf([before, { ...others, 'charts/kiln.yaml': config }]),
      { ...others, 'charts/kiln.yaml': config },
    );
    assert.deepEqual(
      found.steps.map(({ verdict, path, line }) => [verdict, path, line]),
      [['moved', 'charts/kiln.yaml', 6]],
    );
  });

  test('believes no history that ends early, or that is one commit', async () => {
    const now = withTour(FILES, HEAT);
    for (const [versions, isShallow] of [
      [[now, { ...now, 'other.txt': '1' }], true],
      [[now], false],
    ] as const)
      assert.equal(await verdictOf(HEAT, historyOf(versions, isShallow)), 'unrecorded deploy/kiln.yaml:6');
    assert.equal(
      await verdictOf(HEAT, historyOf([now, { ...now, 'other.txt': '1' }])),
      'exact deploy/kiln.yaml:6',
    );
  });

  test('leads to the function in which a line was that is gone', async () => {
    const step = { file: 'kiln.go', line: 4 };
    const before = { 'kiln.go': 'package kiln\n\nfunc Fire() {\n\tlight()\n}\n\nfunc light() {}\n' };
    const now = {
      'kiln.go': 'package kiln\n\nfunc light() {}\n\nfunc Fire() {\n\tswitchOn()\n\tglow()\n}\n',
    };
    const found = await checked(
      { title: 'T', steps: [step] },
      historyOf([withTour(before, step), withTour(now, step)]),
      now,
    );
    assert.deepEqual([found.steps[0]?.verdict, found.steps[0]?.line], ['changed', 5]);
  });

  test('says which revision a clone does not have, and that lines are for that', async () => {
    const found = await checked(
      { title: 'T', steps: [{ ...HEAT, description: '' }], ref: 'v9' },
      { lacks: 'v9' },
    );
    assert.match(translateWith({})(found.problems[0]?.message ?? assert.fail()), /is for v9/);
    assert.match(translateWith({})(found.steps[0]?.evidence ?? assert.fail()), /Line 6 is for v9/);
  });

  test('names steps that repeat another one, with their line in the file', async () => {
    const found = await checked({ title: 'T', steps: [{ description: 'a' }, HEAT, { description: 'a' }] });
    assert.deepEqual(
      found.problems.map(({ message: text, range }) => [translateWith({})(text), range?.start.line]),
      [['Step 3 repeats step 1.', 10]],
    );
    assert.deepEqual(
      found.steps.map(({ lineInTour }) => lineInTour),
      [4, 7, 11],
    );
  });

  test('is no tour without steps in JSON', async () => {
    const repository = { tree: new InMemoryTree(FILES), sites: await sharedSites() };
    const found = await checkTour({ name: 'a.tour', text: '{"title"', code: goLanguage, repository });
    assert.deepEqual([found.steps, found.problems.map(({ severity }) => severity)], [[], ['error']]);
  });

  test('is broken where a reader would see nothing', () => {
    assert.deepEqual(
      (['exact', 'changed', 'moved', 'unrecorded', 'text', 'ambiguous', 'lost'] as const).filter((verdict) =>
        isStepBroken({ verdict }),
      ),
      ['ambiguous', 'lost'],
    );
  });
});
