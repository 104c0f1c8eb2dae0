import assert from 'node:assert/strict';
import {
  APPLICATION_FIELDS,
  checkApplication,
  checkArticleAddress,
  checkCommitMessage,
  checkGoFile,
  checkPullRequestBody,
  checkPullRequestTitle,
  parseAuthor,
  type Application,
} from '../../../../../src/community/opengemini';

const RIGHT: Application = {
  name: '李雷',
  wechat: 'lilei_2026',
  email: 'li.lei@mail.example.org',
  introduction: '在读研究生。',
  articles: 'https://blog.csdn.net/lilei/article/details/140000000',
};

/** The codes of all problems of a form that is right but for some fields. */
function codesOf(changed: Partial<Application>): string[] {
  return Object.values(checkApplication({ ...RIGHT, ...changed }))
    .flat()
    .map(({ code }) => code);
}

suite('the application form', () => {
  test('has no problems when every field is right', () => assert.deepEqual(codesOf({}), []));

  test('needs every field filled', () => {
    const empty = Object.fromEntries(APPLICATION_FIELDS.map((field) => [field, ' \n'])) as Application;
    assert.deepEqual(
      codesOf(empty),
      APPLICATION_FIELDS.map((field) => `application.${field}-empty`),
    );
  });

  test('needs an address for the result', () => {
    for (const email of [
      'li',
      'li@',
      'li@mail',
      '@mail.cn',
      'li lei@mail.cn',
      'li@mail..cn',
      'a@b.cn, c@d.cn',
    ])
      assert.deepEqual(codesOf({ email }), ['application.email-form'], email);
    assert.deepEqual(codesOf({ email: ' 123456@qq.com ' }), []);
  });

  test('warns of a nickname where the WeChat ID belongs', () => {
    const { wechat } = checkApplication({ ...RIGHT, wechat: '小李同学' });
    assert.deepEqual(
      wechat.map(({ code, severity }) => [code, severity]),
      [['application.wechat-form', 'warning']],
    );
    for (const id of ['13800000000', '+86 13800000000', 'wxid_a1b2c3', 'a-b-c-1'])
      assert.deepEqual(codesOf({ wechat: id }), [], id);
  });

  test('does not take punctuation for an article', () =>
    assert.deepEqual(codesOf({ articles: ' 。、\n' }), ['application.articles-empty']));

  test('checks each of several articles, and locates the wrong one', () => {
    const articles = 'https://juejin.cn/post/7300000000000000000\nhttp://127.0.0.1:4000/a\n';
    const [problem, ...more] = checkApplication({ ...RIGHT, articles }).articles;
    assert.deepEqual(more, []);
    assert.deepEqual(problem?.range, { start: { line: 1, column: 0 }, end: { line: 1, column: 23 } });
  });
});

suite('a form full of nonsense', () => {
  const length = 100_000;
  const runs = [' ', '(', ';', '<', '-git-', 'a@', '.', 'https://a b ', '<!--', '\n', '!', 'ref '];
  for (const run of runs)
    test(`is checked without delay: ${JSON.stringify(run)}`, function () {
      // What is not linear takes minutes.
      this.timeout(5000);
      const text = run.repeat(length / run.length);
      for (const whole of [
        text,
        `${text}x`,
        `https://${text}.vercel.app`,
        `feat${text}: a`,
        `Signed-off-by:${text}x`,
      ]) {
        checkApplication({ name: whole, wechat: whole, email: whole, introduction: whole, articles: whole });
        checkPullRequestTitle(whole);
        checkCommitMessage(whole, parseAuthor(whole));
        checkPullRequestBody(whole);
        checkGoFile('a.go', whole);
      }
    });

  test('has a limited number of problems', () => {
    const { articles } = checkApplication({ ...RIGHT, articles: 'a '.repeat(1000) });
    assert.equal(articles.length, 20);
  });

  test('is quoted only in part', () => {
    const [problem] = checkApplication({ ...RIGHT, articles: 'a'.repeat(1000) }).articles;
    assert.ok(JSON.stringify(problem?.message.args).length < 120);
  });
});

suite('the address of an article', () => {
  function checkAddresses(code: string | undefined, ...addresses: string[]): void {
    for (const address of addresses) assert.equal(checkArticleAddress(address)?.code, code, address);
  }

  test('can be that of a published article', () =>
    checkAddresses(
      undefined,
      'https://blog.csdn.net/lilei/article/details/140000000',
      'https://zhuanlan.zhihu.com/p/700000000',
      'https://juejin.cn/post/7300000000000000000',
      'https://mp.weixin.qq.com/s/AbCdEf123',
      'https://mp.weixin.qq.com/s?__biz=Mz&mid=1&idx=1&sn=2',
      'https://lilei.github.io/posts/opengemini-write/',
      'https://github.com/lilei/blog/blob/main/opengemini.md',
      'https://www.cnblogs.com/lilei/p/18000000',
      'https://lilei.dev/posts/write/',
      'https://例子.中国/文章',
      'HTTPS://Blog.Lilei.Dev:8443/a#b',
      'https://lilei.dev/?p=12',
    ));

  test('is not that of an editor, a draft or a preview', () =>
    checkAddresses(
      'address.draft',
      'https://editor.csdn.net/md/?articleId=140000000',
      'https://mp.csdn.net/mp_blog/creation/editor/140000000',
      'https://zhuanlan.zhihu.com/p/700000000/edit',
      'https://zhuanlan.zhihu.com/write',
      'https://www.zhihu.com/creator/manage/creation/all',
      'https://juejin.cn/editor/drafts/7300000000000000000',
      'https://mp.weixin.qq.com/cgi-bin/appmsg?t=media/appmsg_edit&action=edit',
      'https://mp.weixin.qq.com/s?__biz=Mz&mid=1&tempkey=MTI',
      'https://mp.weixin.qq.com/s/AbC?tempkey=MTI',
      'https://github.com/lilei/blog/edit/main/opengemini.md',
      'https://fuzzy-space-4000.app.github.dev/posts/a',
      'https://deploy-preview-3--lilei.netlify.app/a',
      'https://blog-git-draft-lilei.vercel.app/a',
      'https://1a2b3c4d.lilei.pages.dev/a',
      'https://lilei.dev/wp-admin/post.php?post=1',
      'https://lilei.dev/?p=12&preview=true',
      'https://lilei.dev/drafts/a',
      'https://lilei.feishu.cn/docx/AbC',
    ));

  test('is not that of one’s own machine or network, however it is written', () =>
    checkAddresses(
      'address.private',
      'https://localhost/a',
      'https://localhost:1313/a',
      'https://blog.localhost/a',
      'https://127.0.0.1/a',
      'https://127.1/a',
      'https://2130706433/a',
      'https://0x7f.0.0.1/a',
      'https://0177.0.0.1/a',
      'https://10.0.0.8/a',
      'https://172.16.0.1/a',
      'https://192.168.1.2:8080/a',
      'https://169.254.0.1/a',
      'https://100.64.0.1/a',
      'https://[::1]/a',
      'https://[fe80::1]/a',
      'https://[fd00::1]/a',
      'https://nas/a',
      'https://blog.local./a',
      'https://example.com/a',
    ));

  test('has to be encrypted, and an address at all', () => {
    checkAddresses('address.not-encrypted', 'http://lilei.dev/a', 'http://localhost/a');
    checkAddresses('address.none', 'lilei.dev/a', 'www.lilei.dev', 'localhost:1313/a', '见知乎');
    checkAddresses(
      'address.not-https',
      'javascript:alert(1)',
      'file:///home/lilei/a.md',
      'https://user@lilei.dev/a',
      'https:///a',
      'https://lilei.dev\\@localhost/a',
    );
  });

  test('has to name the article, not only the site', () =>
    checkAddresses(
      'address.site',
      'https://lilei.github.io',
      'https://lilei.github.io/',
      'https://www.zhihu.com',
    ));
});
