import type { Community } from '../../core';
import { blog } from './sites/blog';
import { documentation } from './sites/documentation';
import { communityJourney } from './templates/communityJourney';
import { communitySurvey } from './templates/communitySurvey';
import { sigOnboarding } from './templates/sigOnboarding';
import { yearInReview } from './templates/yearInReview';

/** The targets, templates and texts of the openGemini community. */
export const openGemini: Community = {
  id: 'opengemini',
  targets: [blog, documentation],
  templates: [communitySurvey, yearInReview, communityJourney, sigOnboarding],
  texts: {
    'zh-cn': {
      tags: ['时序数据库'],
      prompts: {
        function: [
          '这个功能解决什么问题，用户什么时候会遇到它？举一个带具体数字的例子，例如一条行协议数据或一条查询语句，让它贯穿全文。',
        ],
      },
    },
    en: {
      tags: ['time-series database'],
      prompts: {
        function: [
          'Which problem does this feature solve, and when does a user meet it? Give one example with numbers, such as one line-protocol point or one query, and carry it through the text.',
        ],
      },
    },
  },
};
