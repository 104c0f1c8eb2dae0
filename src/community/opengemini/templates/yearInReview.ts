import { message, type DraftTemplate, type TemplateText } from '../../../core';

const chinese: TemplateText = {
  title: (year) => `${year} 年度总结`,
  tags: ['年度总结', '开源'],
  parts: [
    {
      heading: '这一年',
      prompts: ['用三句话概括：做了什么，最满意的是什么，最遗憾的是什么？'],
    },
    {
      heading: '工作',
      prompts: ['负责了什么？改变了什么，怎么知道它变好了？不便公开的细节不要写。'],
    },
    {
      heading: '开源',
      table: {
        columns: ['项目', '仓库链接', '版本', '改了什么', '之前 → 之后（含单位与测量日期）', '一条教训'],
        rows: ['', '', ''],
      },
      prompts: [
        '每个项目一行，各给一对数字：改动之前和之后，同样的机器、同样的数据、写明日期。没有测过就写“未测”。',
        '选一两个项目展开：遇到什么问题，为什么这样改，评审中学到什么？给出合入的 PR 链接。',
        '感谢谁？具体到一次评审、一次讨论。',
      ],
    },
    {
      heading: '搁置的想法',
      prompts: [
        '哪些想法没有做下去？为什么：没时间、验证后行不通，还是有人做得更好？什么条件下会重新捡起来？',
      ],
    },
    {
      heading: '分享与带人',
      prompts: [
        '写了哪些文章，做过哪些分享，带过哪些新人？给出链接和日期；文章若有多个副本，链到自己的那一份。',
      ],
    },
    {
      heading: '疑问与打算',
      prompts: ['还有哪些疑问没有答案？明年只做一件事的话，做什么，怎么算做成？'],
    },
  ],
};

const english: TemplateText = {
  title: (year) => `${year} in review`,
  tags: ['year in review', 'open source'],
  parts: [
    {
      heading: 'The year',
      prompts: [
        'In three sentences: what did you do, what are you most satisfied with, what do you regret most?',
      ],
    },
    {
      heading: 'Work',
      prompts: [
        'What were you responsible for? What did you change, and how do you know that it improved? Leave out confidential details.',
      ],
    },
    {
      heading: 'Open source',
      table: {
        columns: [
          'Project',
          'Repository',
          'Version',
          'What changed',
          'Before → after, with unit and day',
          'One lesson',
        ],
        rows: ['', '', ''],
      },
      prompts: [
        'One row for each project, with one pair of numbers: before and after the change, on the same machine with the same data, with the date. Write "not measured" if you did not measure.',
        'Describe one or two of them in full: what was the problem, why did you solve it this way, what did you learn from the review? Link the merged pull requests.',
        'Whom do you thank? For which review, for which discussion?',
      ],
    },
    {
      heading: 'Shelved ideas',
      prompts: [
        'What did you drop, and why: no time, it did not work, or others did it better? When would you return to it?',
      ],
    },
    {
      heading: 'Teaching',
      prompts: [
        'What did you write, which talks did you give, which newcomers did you help? Give links and dates; if a text has several copies, link your own.',
      ],
    },
    {
      heading: 'Open questions and plans',
      prompts: [
        'Which questions are still open? If you do only one thing next year, what is it, and when does it count as done?',
      ],
    },
  ],
};

/** A look back at a year of work and open source: numbers with dates, thanks, and dropped ideas. */
export const yearInReview: DraftTemplate = {
  id: 'year-in-review',
  label: message('Year in Review'),
  detail: message(
    'A year of work and open source: for each project a link, a version, numbers before and after',
  ),
  texts: { 'zh-cn': chinese, en: english },
};
