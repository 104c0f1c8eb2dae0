import assert from 'node:assert/strict';
import { readText } from '../../../../support/sourceFiles';
import { findRule, LANGUAGES, RULE_NAMES } from '../../../../../src/core';
import { CLAIM_FIXTURES } from './claimFixtures';
import { CODE_FIXTURES } from './codeFixtures';
import { FORM_FIXTURES } from './formFixtures';
import type { RuleFixture } from './ruleFixture';
import { TEXT_FIXTURES } from './textFixtures';
import { lintText } from '../../../../support/essays';

const FIXTURES: Readonly<Record<string, RuleFixture>> = {
  ...CODE_FIXTURES,
  ...TEXT_FIXTURES,
  ...FORM_FIXTURES,
  ...CLAIM_FIXTURES,
};

/** Rules about Chinese text only. */
const CHINESE_ONLY = ['C1', 'L2'];

async function codesIn(
  text: string,
  { target, source }: RuleFixture,
  disabled: readonly string[] = [],
): Promise<string[]> {
  const findings = await lintText(text, {
    disabled: new Set(disabled),
    ...(target && { target }),
    ...(source && { source }),
  });
  return findings.map(({ code }) => code);
}

suite('each rule of the essay', () => {
  test('has a passing and a failing fixture', () => {
    assert.deepEqual(Object.keys(FIXTURES).sort(), RULE_NAMES.map(({ code }) => code).sort());
    const withoutEnglish = Object.keys(FIXTURES).filter((id) => FIXTURES[id]?.failing.en === undefined);
    assert.deepEqual(withoutEnglish.sort(), CHINESE_ONLY);
    assert.deepEqual(
      Object.keys(FIXTURES).filter((id) => FIXTURES[id]?.failing['zh-cn'] === undefined),
      [],
    );
  });

  test('has a readable id that no other rule has', () => {
    const names = RULE_NAMES.map(({ rule }) => rule);
    assert.deepEqual(names, [...new Set(names)]);
    assert.deepEqual(
      names.filter((name) => !/^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/.test(name)),
      [],
    );
  });

  test('is in the table of CONTRIBUTING.md with its file', async () => {
    const rows = (await readText('CONTRIBUTING.md')).matchAll(
      /^\| `([\w.-]+)` \((\w\d)\) \| `(\w+\.ts)` \|$/gm,
    );
    const listed = [...rows].map(([, rule, code, file]) => ({ rule, code, file }));
    assert.deepEqual(
      listed.map(({ rule, code }) => ({ code, rule })),
      RULE_NAMES,
    );
    for (const { code, file } of listed)
      assert.ok((await readText(`src/core/essay/lint/rules/${file}`)).includes(`id: '${code}'`), file);
  });

  for (const [id, fixture] of Object.entries(FIXTURES)) {
    for (const language of LANGUAGES) {
      test(`${id} has nothing against what is right, in ${language}`, async () => {
        assert.ok(!(await codesIn(fixture.passing[language], fixture)).includes(id));
      });

      const failing = fixture.failing[language];
      if (failing === undefined) continue;
      test(`${id} reports what is wrong, in ${language}`, async () => {
        assert.ok((await codesIn(failing, fixture)).includes(id));
      });

      test(`${id} can be turned off by either of its ids, in ${language}`, async () => {
        for (const written of [id, findRule(id)?.rule ?? ''])
          assert.ok(!(await codesIn(failing, fixture, [written])).includes(id), written);
      });
    }
  }
});
