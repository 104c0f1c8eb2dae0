import assert from 'node:assert/strict';
import { bodyOf, codesOf } from './exportFixture';

suite('export to Hugo', () => {
  test('shows shortcodes, in code too', async () => {
    assert.equal(
      await bodyOf('A {{< x >}} b.\n\n```go\n{{% y %}} {{ z }}\n```\n', 'hugo-stack'),
      'A {{</* x */>}} b.\n\n```go\n{{%/* y */%}} {{ z }}\n```\n',
    );
  });

  test('puts a space into what has no end, and says so', async () => {
    const text = '```cpp\nauto a = {{<b>}};\nauto c = {{<d\n{{</* e */>}}\n```\n';
    const body = await bodyOf(text, 'hugo-stack');
    assert.equal(
      body,
      '```cpp\nauto a = { {<b>}};\nauto c = { {<d\n{ {</* e */>}}\n```\n'.replace('{ {<b>}}', '{{</*b*/>}}'),
    );
    assert.deepEqual(await codesOf(text, 'hugo-stack'), ['essay.shortcode', 'essay.shortcode']);
  });

  test('writes the diagrams of Blowfish in its shortcode', async () => {
    assert.equal(
      await bodyOf('```mermaid\ngraph TD\n  a{{<b>}}\n```\n', 'hugo-blowfish'),
      '{{< mermaid >}}\ngraph TD\n  a{{</*b*/>}}\n{{< /mermaid >}}\n',
    );
  });
});

suite('export to Jekyll', () => {
  test('keeps Liquid away from the whole text', async () => {
    assert.equal(await bodyOf('A {{ x }}.\n', 'jekyll'), '{% raw %}\nA {{ x }}.\n{% endraw %}\n');
    assert.equal(await bodyOf('A { x }.\n', 'jekyll'), 'A { x }.\n');
  });

  test('a text that ends the raw stretch cannot get out', async () => {
    assert.equal(
      await bodyOf('`{%- endraw %}` {{ x }}\n', 'jekyll'),
      "{% raw %}\n`{% endraw %}{{ '{%' }}{% raw %}- endraw %}` {{ x }}\n{% endraw %}\n",
    );
  });
});

suite('export to VuePress', () => {
  test('keeps Vue away from braces in prose; code needs nothing', async () => {
    assert.equal(
      await bodyOf('A {{ x }} `{{ y }}`.\n\n```\n{{ z }}\n```\n', 'opengemini-docs'),
      'A <span v-pre>{{</span> x }} `{{ y }}`.\n\n```\n{{ z }}\n```\n',
    );
  });
});

suite('export to Docusaurus', () => {
  test('keeps MDX away from braces and tags in prose', async () => {
    assert.equal(
      await bodyOf('A {x} < y `{z}` <https://e.example> \\{a}.\n', 'docusaurus'),
      'A \\{x\\} \\< y `{z}` [https://e.example](https://e.example) \\{a\\}.\n',
    );
  });

  test('prose cannot become a program', async () => {
    assert.equal(
      await bodyOf("import a from 'b'\n\nexport const c = 1\n", 'docusaurus'),
      "&#105;mport a from 'b'\n\n&#101;xport const c = 1\n",
    );
  });

  test('fences code that is only indented', async () => {
    assert.equal(await bodyOf('A\n\n    {b}\n\n    c\n', 'docusaurus'), 'A\n\n```\n{b}\n\nc\n```\n');
  });
});
