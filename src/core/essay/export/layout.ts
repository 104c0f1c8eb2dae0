import type { Language } from '../../base/language';
import type { RepoPath } from '../../base/repoPath';
import type { TargetId } from '../targets';
import type { EssayFacts } from './model';

/** Where a target keeps an essay and its pictures. */
export interface Layout {
  readonly essay: RepoPath;
  /** Folder of the pictures, relative to the folder of the export. */
  readonly pictures: string;
  /** What stands before a picture's name in the essay. */
  readonly pictureAddress: string;
}

type PlaceOf = (facts: EssayFacts) => { essay: string; pictures: string; address: string };

const BESIDE: PlaceOf = ({ slug }) => ({ essay: `${slug}.md`, pictures: 'images', address: 'images' });
const PAGE: PlaceOf = (facts) => ({ ...BESIDE(facts), essay: `${facts.slug}.html` });

/** A Hugo page bundle: the pictures lie beside the text. */
const BUNDLE: PlaceOf = ({ slug }) => ({
  essay: `content/post/${slug}/index.md`,
  pictures: `content/post/${slug}`,
  address: '',
});

const PLACES: Readonly<Record<TargetId, PlaceOf>> = {
  markdown: BESIDE,
  'opengemini-blog': ({ slug, language }) => ({
    essay: `docs/${inChinese(language, 'zh/')}blog/${slug}.md`,
    pictures: 'docs/.vuepress/public/images/docs_img',
    address: '/images/docs_img',
  }),
  'opengemini-docs': ({ slug, language }) => ({
    essay: `src/${inChinese(language, 'zh/')}guide/kernel/${slug}.md`,
    pictures: 'static/img/guide/kernel',
    address: `${inChinese(language, '../')}../../../static/img/guide/kernel`,
  }),
  'hugo-stack': BUNDLE,
  'hugo-blowfish': BUNDLE,
  hexo: ({ slug }) => ({
    essay: `source/_posts/${slug}.md`,
    pictures: `source/images/${slug}`,
    address: `/images/${slug}`,
  }),
  jekyll: ({ slug, date }) => ({
    essay: `_posts/${date}-${slug}.md`,
    pictures: `assets/images/${slug}`,
    address: `/assets/images/${slug}`,
  }),
  docusaurus: ({ slug, date }) => ({
    essay: `blog/${date}-${slug}/index.md`,
    pictures: `blog/${date}-${slug}`,
    address: '.',
  }),
  pingcap: ({ slug }) => ({
    essay: `${slug}.md`,
    pictures: `media/${slug}`,
    address: `media/${slug}`,
  }),
  csdn: BESIDE,
  zhihu: BESIDE,
  juejin: BESIDE,
  wechat: PAGE,
  html: PAGE,
};

/** Where the files of an essay go. */
export function layoutOf(target: TargetId, facts: EssayFacts): Layout {
  const { essay, pictures, address } = PLACES[target](facts);
  return {
    essay: essay as RepoPath,
    pictures,
    pictureAddress: address === '' ? '' : `${address}/`,
  };
}

function inChinese(language: Language, part: string): string {
  return language === 'zh-cn' ? part : '';
}
