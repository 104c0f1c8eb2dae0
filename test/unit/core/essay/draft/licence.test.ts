import assert from 'node:assert/strict';
import { createEmptyDraft } from '../../../../../src/core';
import { recogniseLicence } from '../../../../../src/core/essay/draft/licence';
import { REGISTRY } from '../../../../support/essays';
import { kilnCheckout, TODAY } from './draftFixture';

const MIT =
  'MIT License\n\nCopyright (c) 2024 Ash\n\nPermission is hereby granted, free of charge, to any person\nobtaining a copy, and the above notice shall be included in all\ncopies.\n';
const BSD =
  'Copyright 2024 Ash.\n\nRedistribution and use in source and binary forms, with or without changes, are allowed.\n';

async function licenceLine(files: Readonly<Record<string, string>>, licence?: string): Promise<string> {
  const checkout = await kilnCheckout({ files, pack: licence === undefined ? {} : { licence } });
  const text = await createEmptyDraft({ checkout, language: 'en', registry: REGISTRY, today: TODAY });
  return text.split('\n').find((line) => line.startsWith('The code quoted here')) ?? '';
}

suite('the licence of a repository', () => {
  const known: Readonly<Record<string, string>> = {
    'Apache-2.0': '                 Apache License\n           Version 2.0, January 2004\n',
    'MPL-2.0': 'Mozilla Public License Version 2.0\n====\n',
    'GPL-3.0': '   GNU GENERAL PUBLIC LICENSE\n      Version 3, 29 June 2007\n',
    'AGPL-3.0': '# GNU AFFERO GENERAL PUBLIC LICENSE\n\n## Version 3, 19 November 2007\n',
    'LGPL-3.0': 'GNU LESSER GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007\n',
    MIT,
    'BSD-2-Clause': BSD,
    'BSD-3-Clause': `${BSD}Neither the name of Ash may be used.\n`,
  };
  for (const [licence, text] of Object.entries(known))
    test(`${licence} is recognised by its text`, () => assert.equal(recogniseLicence(text), licence));

  test('is not guessed', () => {
    for (const text of [
      '',
      'All rights reserved.',
      '"Commons Clause" License Condition v1.0\n\nApache License Version 2.0',
      `${MIT}\n"Commons Clause" applies.`,
      `${MIT}${'More conditions. '.repeat(200)}`,
      'Kiln is under a changed version of the Apache License Version 2.0.',
      `${BSD}All advertising materials must say so.`,
    ])
      assert.equal(recogniseLicence(text), undefined, text.slice(0, 60));
  });

  test('is named in a draft as the pack says, else as its file says', async () => {
    assert.match(await licenceLine({ LICENSE: MIT }, 'ISC'), /under the ISC licence;/);
    assert.match(await licenceLine({ 'LICENSE.md': MIT }), /under the MIT licence;/);
    assert.match(await licenceLine({ COPYING: known['GPL-3.0'] ?? '' }), /under the GPL-3\.0 licence;/);
  });

  test('is left out where it is not known, or where there are several', async () => {
    const unknown = /^The code quoted here is from \[Kiln\]\(\S+\); its authors hold the copyright\.$/;
    assert.match(await licenceLine({}), unknown);
    assert.match(await licenceLine({ 'LICENSE-MIT': MIT, 'LICENSE-BSD': BSD }), unknown);
  });
});
