import assert from 'node:assert/strict';
import type { EssayExport } from '../../../../../src/core';
import { renderMarkdown } from '../../../../../src/core/essay/export/renderMarkdown';
import { codesOf, essayIn, exportText, PNG } from './exportFixture';

const HOSTILE = `---
title: "</title><script>alert(1)</script>"
author: "<img src=x onerror=alert(2)>"
---

# <script>alert(3)</script>

<iframe src="https://e.example"></iframe> [a](javascript:alert) [b](https://e.example/"onclick=x) ![c](x" onerror="y)
![d](https://e.example/d.png "t\\" onload=\\"z") [e](data:text/html,x) <javascript:f> [g](http://g.example) [h](./h.md)

\`\`\`go" onclick="x
<script>alert(4)</script>
\`\`\`

| <script> | b |
|---|---|
| <svg onload=x> | [i](vbscript:x) |

[j]: javascript:x
[k][j] ![l][j]
`;

/** Tags with their attributes, as a browser would find them in text that is well formed. */
function tagsOf(html: string): string[] {
  return html.match(/<[^>]*>/g) ?? [];
}

function attributesOf(html: string, name: string): string[] {
  return tagsOf(html).flatMap((tag) =>
    [...tag.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value ?? ''),
  );
}

const ALLOWED = new Set(
  (
    '!doctype html head meta title style body article section h1 h2 h3 h4 h5 h6 p a em strong s code pre br hr img ul ol ' +
    'li blockquote table thead tbody tr th td span'
  ).split(' '),
);

for (const target of ['html', 'wechat'] as const) {
  suite(`a page for ${target}`, () => {
    let html: string;
    suiteSetup(async () => (html = essayIn(await exportText(HOSTILE, target))));

    test('holds nothing that runs', () => {
      const names = tagsOf(html).map((tag) => /^<\/?(!?\w+)/.exec(tag)?.[1]?.toLowerCase() ?? tag);
      assert.deepEqual(
        names.filter((name) => !ALLOWED.has(name)),
        [],
      );
      for (const tag of tagsOf(html)) assert.doesNotMatch(tag.replace(/"[^"]*"/g, '""'), /\son\w+/i);
    });

    test('links to the web, to a mailbox or to itself only', () => {
      for (const address of attributesOf(html, 'href')) assert.match(address, /^(?:https:\/\/|mailto:|#)/);
      for (const address of attributesOf(html, 'src')) assert.match(address, /^(?:https:\/\/|images\/)/);
    });

    test('fetches nothing but pictures', () => {
      assert.doesNotMatch(html, /<link|@import|url\(|<script/i);
      assert.match(
        html,
        /"Content-Security-Policy" content="script-src 'none'; object-src 'none'; base-uri 'none'/,
      );
    });
  });
}

suite('Markdown that nobody has looked at', () => {
  for (const form of ['page', 'pasted'] as const) {
    test(`becomes a ${form} with raw HTML as text`, () => {
      const html = renderMarkdown('<script>x</script>\n\na <img src=x onerror=y> <b>c</b>\n', form);
      assert.deepEqual(
        tagsOf(html).map((tag) => /^<\/?\w+/.exec(tag)?.[0]),
        ['<p', '<b', '</b', '</p'],
      );
    });

    test(`becomes a ${form} whose links and pictures lead nowhere else`, () => {
      const html = renderMarkdown(
        '[a](javascript:x) ![b](data:text/html,y) [c](/etc/passwd) <vbscript:z>',
        form,
      );
      const addresses = ['href', 'src'].flatMap((name) => attributesOf(html, name));
      assert.deepEqual([...new Set(addresses)], ['#']);
    });
  }
});

/** The page without what colours the words of code. */
function withoutSpans(exported: EssayExport): string {
  return essayIn(exported).replace(/<\/?span[^>]*>/g, '');
}

suite('pages', () => {
  test('colour the words of code, each in the way that the page can have', async () => {
    const code = '```go\n// a\nfunc f() string {\n\treturn "b" + `\n  c`\n}\n```\n\n```unknown\nfunc\n```\n';
    const page = essayIn(await exportText(code, 'html'));
    assert.match(page, /<span class="c-keyword">return<\/span>/);
    assert.match(page, /\.c-keyword \{ color: #\w+; \}/);
    assert.match(page, />func\n<\/code>/);
    const pasted = essayIn(await exportText(code, 'wechat'));
    assert.match(pasted, /<br>&nbsp;&nbsp;&nbsp;&nbsp;<span style="color:#\w+">return<\/span>/);
    assert.match(pasted, /`<br>&nbsp;&nbsp;c`<\/span>/);
    assert.doesNotMatch(pasted, / class=/);
  });

  test('let WeChat move a wide table sideways', async () => {
    const page = essayIn(await exportText('| a | b |\n| - | - |\n| c | d |\n', 'wechat'));
    assert.match(page, /<section style="overflow-x:auto"><table [^]*<\/table><\/section>/);
  });

  test('say what they left out', async () => {
    const codes = await codesOf('[a](http://a.example) [b](c.md)', 'html');
    assert.deepEqual(codes, ['essay.insecure-link', 'essay.relative-link']);
  });

  test('headings can be linked to', async () => {
    const page = essayIn(await exportText('[a](#a-b)\n\n## A `b`\n\n## A b\n\n## 功能说明\n', 'html'));
    assert.deepEqual(attributesOf(page, 'id'), ['a-b', 'a-b-1', '功能说明']);
    assert.deepEqual(attributesOf(page, 'href'), ['#a-b']);
  });

  test('WeChat gets notes in the place of links, each address once', async () => {
    const text =
      '[a](https://a.example) [b](https://a.example) [c](https://mp.weixin.qq.com/s/x) <https://d.example> [e](#f)\n';
    const page = essayIn(await exportText(text, 'wechat'));
    assert.deepEqual(attributesOf(page, 'href'), ['https://mp.weixin.qq.com/s/x']);
    assert.match(page, /a\[1\] b\[1\] <a [^>]+>c<\/a> https:\/\/d\.example\[2\] e</);
    assert.match(page, /Links in the text<\/h2>\n<p [^>]+>\[1\] a: <code [^>]+>https:\/\/a\.example</);
  });

  test('values that stand below each other stay there', async () => {
    const page = withoutSpans(await exportText('```go\nOn:   true,\n\tOff:\tno, // x  y\n```\n', 'wechat'));
    assert.match(page, />On:&nbsp;&nbsp;&nbsp;true,<br>/);
    assert.match(page, /<br>(?:&nbsp;){4}Off:(?:&nbsp;){4}no, \/\/ x&nbsp;&nbsp;y</);
  });

  test('WeChat gets styles in each element, and code that keeps its indentation', async () => {
    const page = withoutSpans(await exportText('A.\n\n```go\nif x {\n\ty()\n}\n```\n', 'wechat'));
    assert.match(page, /<p style="[^"]+">A\.<\/p>/);
    assert.match(page, />if x \{<br>&nbsp;&nbsp;&nbsp;&nbsp;y\(\)<br>\}<\/code>/);
  });

  test('Zhihu gets a page where its text is to be copied, since it does not read Markdown that is pasted', async () => {
    const page = essayIn(await exportText('**A** <T>.\n', 'zhihu', { asPage: true }));
    assert.match(page, /^<!DOCTYPE html>[^]*<p><strong>A<\/strong> &lt;T&gt;\.<\/p>/);
    assert.equal(essayIn(await exportText('**A**.\n', 'csdn', { asPage: true })), '**A**.\n');
  });

  test('lists deeper than WeChat shows are reported', async () => {
    assert.deepEqual(await codesOf('- a\n  - b\n    - c\n', 'wechat'), ['essay.deep-list']);
  });

  test('show pictures from the folder beside them', async () => {
    const { files } = await exportText('![x](a.png)', 'html', { pictures: { 'a.png': PNG } });
    assert.deepEqual(
      files.map(({ path }) => path),
      ['kiln.html', 'images/kiln-1-a.png'],
    );
  });
});
