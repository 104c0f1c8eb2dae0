import assert from 'node:assert/strict';
import { resolveLink, type LinkTarget, type Pack } from '../../../../src/core';
import { changedPack, ENGLISH_PROSE, packFiles } from '../../../support/packFiles';
import { checkProblems, loadChanged } from './checkProblems';

const SOURCE = { folder: 'firing', language: 'en' } as const;

const GLOSSARY = {
  'glossary/en.md': '# Words\n\n## Kiln {#kiln}\n\nAn [oven](#kiln).\n',
  'glossary/zh-cn.md': '# 术语\n\n## 窑 {#kiln}\n\n[炉子](#kiln)。\n',
};

/** Two walkthroughs of the same steps, and a glossary. */
function withGlossary(): Record<string, string> {
  const copies = Object.entries(packFiles())
    .filter(([path]) => path.startsWith('firing/'))
    .map(([path, text]): [string, string] => [path.replace('firing', 'glazing'), text]);
  return {
    ...GLOSSARY,
    ...Object.fromEntries(copies),
    ...changedPack({ walkthroughs: ['firing', 'glazing'] }),
  };
}

async function loadLinked(): Promise<Pack> {
  const { pack } = await loadChanged(withGlossary());
  assert.ok(pack);
  return pack;
}

suite('a link in a text', () => {
  const targets: Record<string, LinkTarget> = {
    'https://example.com/a': { kind: 'web', address: 'https://example.com/a' },
    '../glazing/en.md': { kind: 'walkthrough', walkthrough: 'glazing' },
    'en.md': { kind: 'walkthrough', walkthrough: 'firing' },
    '../glazing/en.md#fire': { kind: 'step', walkthrough: 'glazing', step: 'fire' },
    '#fire': { kind: 'step', walkthrough: 'firing', step: 'fire' },
    'en.md#open': { kind: 'step', walkthrough: 'firing', step: 'open' },
    '../glazing/en.md#exercise': { kind: 'supplement', walkthrough: 'glazing', supplement: 'exercise' },
    '../glossary/en.md': { kind: 'glossary' },
    '../glossary/en.md#kiln': { kind: 'word', word: 'kiln' },
  };
  for (const [address, target] of Object.entries(targets)) {
    test(`leads from ${address} to a ${target.kind}`, async () => {
      assert.deepEqual(resolveLink(await loadLinked(), address, SOURCE), target);
    });
  }

  test('leads from #id in the glossary to a word', async () => {
    const target = resolveLink(await loadLinked(), '#kiln', { folder: 'glossary', language: 'en' });
    assert.deepEqual(target, { kind: 'word', word: 'kiln' });
  });

  const broken: Record<string, string> = {
    '../glazing/zh-cn.md#fire': 'link.other-language',
    '../glazing/en.md#kiln': 'link.unknown-step',
    '../throwing/en.md': 'link.unknown-walkthrough',
    '../glossary/en.md#fire': 'link.unknown-word',
    '#kiln': 'link.unknown-step',
    '../../glazing/en.md': 'link.unknown-form',
    '/glazing/en.md': 'link.unknown-form',
    'notes.md': 'link.unknown-form',
    'http://example.com': 'link.unknown-form',
    'javascript:alert(1)': 'link.unknown-form',
    'command:workbench.action.quit': 'link.unknown-form',
    '': 'link.unknown-form',
    '#': 'link.unknown-form',
  };
  for (const [address, code] of Object.entries(broken)) {
    test(`does not lead anywhere from "${address}"`, async () => {
      const target = resolveLink(await loadLinked(), address, SOURCE);
      assert.equal(target.kind === 'broken' ? target.code : target.kind, code);
    });
  }
});

suite('problems of links', () => {
  const withLink = (...links: string[]): Record<string, string> => ({
    ...withGlossary(),
    'firing/en.md': ENGLISH_PROSE.replace('First the door.', links.join('\n')),
  });

  test('are none where all lead somewhere', () =>
    checkProblems(withLink('[a](https://example.com) [b](../glossary/en.md#kiln)', '[c](#fire)')));

  test('are at the address', async () => {
    const { problems } = await loadChanged(withLink('A [b](#fire)', 'and [c](#ash) and [d](#ash)'));
    const at = (start: number): object => ({
      start: { line: 7, column: start },
      end: { line: 7, column: start + 4 },
    });
    assert.deepEqual(
      problems.map(({ range }) => range),
      [at(8), at(22)],
    );
  });

  test('name links of every part of a text', () =>
    checkProblems(
      {
        ...withGlossary(),
        'firing/zh-cn.md':
          '# T\n[x](#1)\n## P {#prerequisites}\n[x](#2)\n## O {#open}\n- [x](#3)\n## F {#fire}\n> [x](#4)\n## E {#exercise}\n[x][y]\n\n[y]: ftp://x\n',
        'glossary/en.md': '# W\n## Kiln {#kiln}\n[x](#5)\n',
      },
      'firing/zh-cn.md:2 warning link.unknown-step',
      'firing/zh-cn.md:4 warning link.unknown-step',
      'firing/zh-cn.md:6 warning link.unknown-step',
      'firing/zh-cn.md:8 warning link.unknown-step',
      'firing/zh-cn.md:10 warning link.unknown-form',
      'glossary/en.md:3 warning link.unknown-word',
    ));

  test('do not include walkthroughs that are reported already', () =>
    checkProblems(
      { ...withLink('[x](../glazing/en.md#fire)'), 'glazing/walkthrough.json': undefined },
      'glazing/walkthrough.json:- error walkthrough.missing',
    ));
});
