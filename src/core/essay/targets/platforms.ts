import { message } from '../../base/message';
import { textIn } from './frontMatterValues';
import { besideEachOther, pageWithPictures } from './plainTargets';
import type { Target } from './target';

/** What most platforms that a text is pasted into share. */
const PLATFORM = {
  form: 'editor',
  mermaid: 'picture',
  tables: 'kept',
  html: 'filtered',
  isTemplateInCode: false,
  images: 'absolute',
  takesSvg: false,
  links: 'kept',
  footnotes: 'kept',
  tasks: 'kept',
  formulas: 'drawn',
  placesOf: besideEachOther,
} as const satisfies Partial<Target>;

const csdn: Target = {
  ...PLATFORM,
  id: 'csdn',
  name: 'CSDN',
  mermaid: 'drawn',
  checklistFor: ({ essay, hasDoubleHyphen }) => [
    message('Import {0} in the Markdown editor; the rich text editor shows the marks.', essay),
    ...(hasDoubleHyphen
      ? [
          message(
            'The platform makes dashes of "--" and curls quotes in prose. Put command flags in backticks.',
          ),
        ]
      : []),
  ],
};

const zhihu: Target = {
  ...PLATFORM,
  id: 'zhihu',
  name: 'Zhihu',
  label: message('Zhihu'),
  isCopiedAsPage: true,
  tables: 'risky',
  html: 'dropped',
  footnotes: 'notes',
  tasks: 'boxes',
  formulas: 'shown',
  deepestHeading: 3,
  longestTitle: 100,
  checklistFor: ({ essay, hadTables }) => [
    message(
      'Import {0} as a Markdown document in the editor of a column; pasted Markdown is not converted.',
      essay,
    ),
    ...(hadTables
      ? [message('Tables became lists, since the platform may lose them. Read them once more.')]
      : []),
  ],
};

const juejin: Target = {
  ...PLATFORM,
  id: 'juejin',
  name: 'Juejin',
  label: message('Juejin'),
  frontMatter: {
    keys: ['theme', 'highlight'],
    required: [],
    valuesOf: (facts) => ({ theme: textIn(facts, 'theme'), highlight: textIn(facts, 'highlight') }),
  },
  checklistFor: ({ essay }) => [message('Paste all of {0} into the Markdown editor.', essay)],
};

const wechat: Target = {
  ...PLATFORM,
  id: 'wechat',
  name: 'WeChat',
  label: message('WeChat'),
  form: 'copyPage',
  isCopiedAsPage: true,
  // Four columns of four Chinese characters are as wide as a phone.
  mostColumns: 4,
  links: 'footnotes',
  footnotes: 'notes',
  tasks: 'boxes',
  formulas: 'shown',
  deepestList: 2,
  placesOf: pageWithPictures,
  checklistFor: ({ essay }) => [
    message('Open {0} in a browser, select everything, copy it, and paste it into the editor.', essay),
    message(
      'Links became notes at the end, since the platform takes links to itself only. The original can be named as the source link.',
    ),
  ],
};

/** Platforms whose editors a text is pasted or imported into. */
export const PLATFORMS: readonly Target[] = [csdn, zhihu, juejin, wechat];
