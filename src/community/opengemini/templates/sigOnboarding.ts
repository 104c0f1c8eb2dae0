import { message, type DraftTemplate, type TemplateText } from '../../../core';

const chinese: TemplateText = {
  title: () => '',
  tags: ['开源社区', 'SIG'],
  parts: [
    {
      heading: '为什么成立这个 SIG',
      prompts: [
        '哪些工作以前没人管，或者讨论散在各处？举出具体的议题或 PR。',
        '写明发布日期和状态核对日期。SIG 会解散：TiKV 的 Engine SIG 已不存在，它的主页在 2021 年 7 月被移除，社区改用 `teams/` 和 `votes/`。',
      ],
    },
    {
      heading: '范围与模块',
      table: {
        columns: ['模块', '代码路径（链接固定到提交）', '负责什么', '不负责什么'],
        rows: ['', '', ''],
      },
      prompts: ['哪些模块归它，边界在哪里？和其他小组有交叉时，谁做决定？'],
    },
    {
      heading: '谁可以加入，怎样加入',
      table: { columns: ['入口', '链接', '核对日期'], rows: ['', '', ''] },
      prompts: [
        '主页、章程、交流渠道各填一行。发布当天逐个点开核对，仓库改名或迁移后旧链接会失效。',
        '需要什么基础？第一步做什么，找谁，多久会有回应？成员的进退规则写在哪里？',
      ],
    },
    {
      heading: '近期工作',
      table: { columns: ['任务', '议题链接', '难度', '对接人', '状态与日期'], rows: ['', '', ''] },
      prompts: ['任务看板在哪里？挑三个新手能做的，写明做到什么程度算完成。'],
    },
    {
      heading: '长期方向',
      prompts: ['一两年内想做成什么，怎样衡量？哪些想法还没有定论，在哪里讨论？'],
    },
    {
      heading: '邀请',
      prompts: ['例会的时间（写明时区）、频率和入口是什么？读者今天就能做的一件事是什么？'],
    },
  ],
};

const english: TemplateText = {
  title: () => '',
  tags: ['open-source community', 'SIG'],
  parts: [
    {
      heading: 'Why this SIG',
      prompts: [
        'Which work had no owner before, or was discussed in too many places? Name issues or pull requests.',
        'Give the date of publication, and the date on which you checked that the SIG is active. SIGs end: the Engine SIG of TiKV no longer exists, its page was removed in July 2021, and the community now uses `teams/` and `votes/`.',
      ],
    },
    {
      heading: 'Scope and modules',
      table: {
        columns: ['Module', 'Path (link pinned to a commit)', 'Responsible for', 'Not responsible for'],
        rows: ['', '', ''],
      },
      prompts: [
        'Which modules belong to it, and where is the boundary? Who decides when another group is also involved?',
      ],
    },
    {
      heading: 'Who may join, and how',
      table: { columns: ['Way in', 'Link', 'Checked on'], rows: ['', '', ''] },
      prompts: [
        'One row each for the home page, the charter and the channel. Open every link on the day you publish; links break when repositories are renamed or moved.',
        'What do members need to know? What is the first step, whom can they ask, and how soon do they get an answer? Where are the rules for joining and leaving?',
      ],
    },
    {
      heading: 'Current work',
      table: { columns: ['Task', 'Issue', 'Difficulty', 'Contact', 'State and day'], rows: ['', '', ''] },
      prompts: [
        'Where is the task board? Choose three tasks for beginners, and say when each counts as done.',
      ],
    },
    {
      heading: 'Long-term direction',
      prompts: [
        'What do you want to achieve in a year or two, and how will you measure it? Which ideas are still open, and where are they discussed?',
      ],
    },
    {
      heading: 'An invitation',
      prompts: [
        'When is the meeting (with time zone), how often, and how can readers join? What is one thing that a reader can do today?',
      ],
    },
  ],
};

/** An invitation to a special interest group. Has a date, since such groups end. */
export const sigOnboarding: DraftTemplate = {
  id: 'sig-onboarding',
  label: message('SIG Onboarding'),
  detail: message('An invitation to a special interest group: scope, who can join, what there is to do'),
  texts: { 'zh-cn': chinese, en: english },
};
