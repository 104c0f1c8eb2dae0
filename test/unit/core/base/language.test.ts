import assert from 'node:assert/strict';
import { languageOf } from '../../../../src/core';

suite('languageOf', () => {
  for (const locale of ['zh-CN', 'zh-cn', 'zh', 'zh-TW', 'zh-Hant-HK', 'zh_CN.UTF-8', 'ZH']) {
    test(`is Chinese for ${locale}`, () => assert.equal(languageOf(locale), 'zh-cn'));
  }

  for (const locale of ['en', 'en-US', 'de', 'C', 'POSIX', '', 'ja-JP', 'en-zh', undefined]) {
    test(`is English for ${JSON.stringify(locale)}`, () => assert.equal(languageOf(locale), 'en'));
  }
});
