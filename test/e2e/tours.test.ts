import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { openWorkbench } from '../support/workbench';

const WORDS = {
  en: {
    command: 'Source Guide: Export the Walkthrough as CodeTour…',
    walkthrough: 'How ts-sql writes data',
    written: 'The tours were written to .tours.',
    existing: 'This file already exists and was not changed.',
    theme: 'Default Dark Modern',
  },
  'zh-cn': {
    command: '源码导读: 将导读导出为 CodeTour…',
    walkthrough: 'ts-sql 写数据流程',
    written: 'tour 已写到 .tours。',
    existing: '文件已存在，没有改动它。',
    theme: 'Default Light Modern',
  },
} as const;

suite('a walkthrough as CodeTour', () => {
  for (const language of ['en', 'zh-cn'] as const) {
    test(`is written into the folder that CodeTour reads, once (${language})`, async () => {
      const { command, walkthrough, written, existing, theme } = WORDS[language];
      const workbench = await openWorkbench({ language, theme });
      const file = path.join(workbench.folder, '.tours', `ts-sql-write.${language}.tour`);
      const exportTours = async (): Promise<void> => {
        await workbench.pickFrom(command, walkthrough);
        await workbench.quickPick('.tours').waitFor();
        await workbench.screenshot(`tours-${language}`);
        await workbench.quickPick('.tours').click();
      };
      await exportTours();
      await workbench.page.getByText(written).first().waitFor();
      await workbench.screenshot(`tours-written-${language}`);
      const before = fs.readFileSync(file, 'utf8');
      assert.ok(before.includes('"file": "engine/wal.go"'));
      fs.writeFileSync(file, 'my own words');
      await exportTours();
      await workbench.page.getByText(existing).first().waitFor();
      assert.equal(fs.readFileSync(file, 'utf8'), 'my own words');
      await workbench.close();
    });
  }
});
