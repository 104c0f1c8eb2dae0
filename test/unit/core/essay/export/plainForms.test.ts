import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { TARGET_IDS } from '../../../../support/essays';
import { bodyOf, checklistOf, codesOf, exportText } from './exportFixture';

suite('export of what not every target reads', () => {
  test('footnotes become numbered notes, in the order in which they are named', async () => {
    const text =
      'One[^b] and two[^a], one again[^b].\n\n[^a]: The *first*,\nin two lines.\n[^b]: https://example.com/b\n[^c]: Unused.\n\nMore.\n';
    for (const target of ['zhihu', 'hexo', 'opengemini-blog'] as const)
      assert.equal(
        (await bodyOf(text, target)).trim(),
        [
          'One\\[1\\] and two\\[2\\], one again\\[1\\].\n\nMore.\n\n## Notes\n',
          '\\[1\\] https://example.com/b\n',
          '\\[2\\] The *first*, in two lines.\n',
          '\\[3\\] Unused.',
        ].join('\n'),
        target,
      );
    for (const target of ['csdn', 'juejin', 'hugo-stack', 'jekyll', 'docusaurus', 'markdown'] as const)
      assert.match(await bodyOf(text, target), /\[\^a\]: The \*first\*/, target);
  });

  test('notes for links go on counting after those of footnotes', async () => {
    const page = await bodyOf('A[^1] and [b](https://example.com/b).\n\n[^1]: C.\n', 'wechat');
    assert.match(page, /A\[1\] and b\[2\]\./);
    assert.match(page, />\[1\] C\.</);
    assert.match(page, />\[2\] b: <code/);
  });

  test('a footnote in code, or without a definition, stays as it is', async () => {
    const text = 'A `[^1]` and [^2].\n\n```\n[^1]: x\n```\n';
    assert.equal(await bodyOf(text, 'zhihu'), text);
  });

  test('tasks become boxes where they are not read', async () => {
    const text = '- [ ] a\n- [x] b\n- [link](https://example.com)\n';
    assert.match(await bodyOf(text, 'zhihu'), /^- ☐ a\n- ☑ b\n- \[link\]/);
    assert.match(await bodyOf(text, 'html'), /<li>☐ a<\/li>\n<li>☑ b<\/li>/);
    assert.match(await bodyOf(text, 'csdn'), /^- \[ \] a\n- \[x\] b/);
  });

  test('a break is one at every target, and never text', async () => {
    const text = 'a<br>b and **c**<br/>d\n\n| h | i |\n| --- | --- |\n| e<br>f | g |\n';
    for (const target of TARGET_IDS) {
      const body = await bodyOf(text, target);
      assert.doesNotMatch(body, /&lt;br|\ue000/, target);
      const html = /^<!DOCTYPE/.test(body) ? body : new MarkdownIt({ html: true }).render(body);
      assert.match(html, /a<br ?\/?>\s*b and <strong[^>]*>c<\/strong><br ?\/?>\s*d/, target);
      assert.match(html, /e(?:<br ?\/?>|; )f/, target);
    }
  });

  test('a break in a list and in a quote stays in it', async () => {
    assert.equal(await bodyOf('> - a<br>b\n', 'zhihu'), '> - a  \n>   b\n');
  });

  test('formulas are reported where they are shown as they are written, and left to the site elsewhere', async () => {
    const text = 'With $E=mc^2$ and\n\n$$\n\\sum_i x_i\n$$\n';
    for (const target of ['zhihu', 'wechat', 'html'] as const)
      assert.deepEqual(await codesOf(text, target), ['essay.formula', 'essay.formula'], target);
    assert.deepEqual(await codesOf(text, 'csdn'), []);
    const items = checklistOf(await exportText(text, 'hexo'));
    assert.equal(items.filter((item) => item.includes('formulas')).length, 1);
  });

  test('prices and variables are no formulas', async () => {
    const text = 'It costs $5 and $6, see $HOME=$PATH and `$x=1$`, or \\$a=b\\$ and $a$.\n';
    assert.deepEqual(await codesOf(text, 'wechat'), []);
  });

  test('harmless tags are tags on pages, and others text', async () => {
    const text = 'H<sub>2</sub>O, <kbd>F5</kbd> and <script>x</script>.\n';
    for (const target of ['html', 'wechat'] as const)
      assert.match(
        await bodyOf(text, target),
        /H<sub>2<\/sub>O, <kbd>F5<\/kbd> and &lt;script&gt;x&lt;\/script&gt;\./,
      );
    assert.equal(await bodyOf(text, 'zhihu'), 'H2O, F5 and &lt;script>x&lt;/script>.\n');
  });
});
