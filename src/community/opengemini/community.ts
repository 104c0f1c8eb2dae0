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
      prompts: { example: ['给出一个贯穿全文的例子，例如一条行协议数据或一条查询语句。'] },
    },
    en: {
      tags: ['time-series database'],
      prompts: {
        example: [
          'Give one example that runs through the whole text, such as one line-protocol point or one query.',
        ],
      },
    },
  },
};
