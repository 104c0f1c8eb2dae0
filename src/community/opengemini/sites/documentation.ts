import { integerIn, message, SITE, type Target } from '../../../core';
import { inChinese, pullRequest } from './site';

/** The documentation of the community: its chapter on the kernel. */
export const documentation: Target = {
  ...SITE,
  id: 'opengemini-docs',
  name: 'openGemini docs',
  label: message('openGemini docs'),
  mermaid: 'drawn',
  html: 'compiled',
  footnotes: 'notes',
  tasks: 'boxes',
  template: 'vue',
  frontMatter: {
    keys: ['title', 'order'],
    required: ['title'],
    valuesOf: (facts) => ({ title: facts.title, order: integerIn(facts, 'order') }),
  },
  placesOf: ({ slug, language }) => ({
    essay: `src/${inChinese(language, 'zh/')}guide/kernel/${slug}.md`,
    pictures: 'static/img/guide/kernel',
    address: `${inChinese(language, '../')}../../../static/img/guide/kernel`,
  }),
  checklistFor: ({ facts }) => [
    ...(facts.others.has('order')
      ? []
      : [message('Set "order" in the front matter: the position of the page in the chapter, as a number.')]),
    pullRequest(facts),
  ],
};
