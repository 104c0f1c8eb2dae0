import { integerIn, message, SITE, type Target } from '../../../core';
import { inChinese, pullRequest } from './site';

/** The category of essays on the site, in both languages. */
const ESSAYS = '技术解读';

/** The blog of the community: VuePress, in the repository openGemini/website. */
export const blog: Target = {
  ...SITE,
  id: 'opengemini-blog',
  name: 'openGemini blog',
  label: message('openGemini blog'),
  mermaid: 'picture',
  html: 'compiled',
  footnotes: 'notes',
  tasks: 'boxes',
  template: 'vue',
  frontMatter: {
    keys: ['blog', 'title', 'pubDate', 'author', 'abstract', 'cover', 'recommend', 'category', 'tag'],
    required: ['blog', 'title', 'pubDate', 'author', 'abstract', 'cover', 'category', 'tag'],
    dateKey: 'pubDate',
    isDateText: true,
    summaryKey: 'abstract',
    tags: { key: 'tag', form: 'commaSeparated' },
    valuesOf: (facts) => ({
      blog: true,
      title: facts.title,
      pubDate: facts.date,
      author: facts.author,
      abstract: facts.summary,
      cover: `/images/cover/${facts.slug}.png`,
      recommend: integerIn(facts, 'recommend') ?? 0,
      category: ESSAYS,
      tag: tagsIn(facts.tags),
    }),
  },
  placesOf: ({ slug, language }) => ({
    essay: `docs/${inChinese(language, 'zh/')}blog/${slug}.md`,
    pictures: 'docs/.vuepress/public/images/docs_img',
    address: '/images/docs_img',
  }),
  checklistFor: ({ facts }) => [
    message('Put a cover picture at {0}.', `docs/.vuepress/public/images/cover/${facts.slug}.png`),
    message('Copy the closing lines with the QR code from another post of the site.'),
    pullRequest(facts),
  ],
};

/** Joins tags with commas; a comma inside a tag would split it. */
function tagsIn(tags: readonly string[]): string {
  const known = tags.length > 0 ? tags : ['openGemini'];
  return known.map((tag) => tag.replace(/\s*,\s*/g, ' ')).join(',');
}
