import assert from 'node:assert/strict';
import { NO_PROSE, packOf, stepsNamed, walkthroughOf } from '../../../../support/packs';
import { inlineGuideHtml, guideHtml } from '../../../../../src/vscode/features/guide/guideHtml';

const WORDS = new Map([['kiln', { heading: 'Kiln', body: 'An oven.' }]]);
const GLOSSARY = { title: 'Words', introduction: '', words: WORDS };
const PROSE = { ...NO_PROSE, sections: new Map([['open', { heading: 'Opening the kiln', body: '' }]]) };
const PACK = {
  ...packOf({ walkthroughs: [walkthroughOf('firing', stepsNamed('open'), { en: PROSE })] }),
  glossary: { en: GLOSSARY, 'zh-cn': GLOSSARY },
};

function html(markdown: string): string {
  return guideHtml(markdown, { pack: PACK, folder: 'firing', language: 'en' }).trim();
}

suite('HTML of prose', () => {
  const links: Record<string, [markdown: string, html: string]> = {
    'of the web': ['[a](https://example.com/?x=1&y)', '<a href="https://example.com/?x=1&amp;y">a</a>'],
    'to a step': ['[a](#open)', '<a href="#" data-walkthrough="firing" data-step="open">a</a>'],
    'to a walkthrough': ['[a](../firing/en.md)', '<a href="#" data-walkthrough="firing">a</a>'],
    'to a page': ['[a](#exercise)', '<a href="#" data-walkthrough="firing" data-page="exercise">a</a>'],
    'to the introduction': [
      '[a](#prerequisites)',
      '<a href="#" data-walkthrough="firing" data-page="introduction">a</a>',
    ],
    'to a word': [
      '[`a`](../glossary/en.md#kiln)',
      '<a href="#" class="word" data-word="kiln"><code>a</code></a>',
    ],
    'to the glossary': ['[a](../glossary/en.md)', '<a href="#" data-word="">a</a>'],
    'that lead nowhere': [
      '[*a*](#gone) [b](#open)',
      '<span><em>a</em></span> <a href="#" data-walkthrough="firing" data-step="open">b</a>',
    ],
    'into another language': ['[a](../firing/zh-cn.md)', '<span>a</span>'],
  };
  for (const [what, [markdown, expected]] of Object.entries(links)) {
    test(`has links ${what}`, () => assert.equal(html(markdown), `<p>${expected}</p>`));
  }

  test('has the number and the heading of a step where the text of a link is only its id', () =>
    assert.equal(
      html('[open](#open) [to open](#open)'),
      '<p><a href="#" data-walkthrough="firing" data-step="open">1. Opening the kiln</a> ' +
        '<a href="#" data-walkthrough="firing" data-step="open">to open</a></p>',
    ));

  for (const address of [
    'http://example.com',
    'javascript:alert(1)',
    'data:text/html,x',
    'command:workbench.action.quit',
    'vscode://x',
    'file:///etc/passwd',
    '//example.com',
    '../../secret.md',
  ]) {
    test(`has no link to ${address}`, () =>
      assert.doesNotMatch(html(`[a](${address}) <${address}>`), /<a\b/));
  }

  test('has no HTML and no pictures of a text', () => {
    const written = html(
      '<script>alert(1)</script>\n\n<b onclick="x()">b</b> ![p](https://example.com/p.png)',
    );
    assert.doesNotMatch(written, /<(?:script|b|img)\b/);
  });

  test('of a line has no paragraph around it', () => {
    const source = { pack: PACK, folder: 'firing', language: 'en' } as const;
    assert.equal(inlineGuideHtml('Why `Fire`? <b>', source), 'Why <code>Fire</code>? &lt;b&gt;');
  });

  test('cannot be given attributes by a title or an address', () =>
    assert.equal(
      html('[a](#open "x\\" onclick=\\"y")'),
      '<p><a href="#" data-walkthrough="firing" data-step="open">a</a></p>',
    ));
});
