import { message, type DraftTemplate, type TemplateText } from '../../../core';

const chinese: TemplateText = {
  title: () => '',
  tags: ['开源社区', '社区调研'],
  parts: [
    {
      heading: '前言',
      prompts: [
        '为什么选这个社区？想回答哪几个问题？请列出来，并在文末逐一回答。',
        '写明调研日期。文中每一个数字和规则都附上链接和查看日期：社区的规则和数据会变，没有日期的结论过几个月就无法核对。',
      ],
    },
    {
      heading: '项目',
      prompts: ['一段话介绍：它解决什么问题，用在哪些场景，有哪些主要功能？注明版本。'],
    },
    {
      heading: '社区',
      prompts: [
        '社区属于哪一类：公司主导、基金会托管，还是个人维护？谁能做决定，依据是哪份文件？',
        '许可证是什么？贡献者要签 DCO 还是 CLA？怎么签，机器人怎样检查？',
      ],
    },
    {
      heading: '角色',
      level: 3,
      table: { columns: ['角色', '怎样成为', '职责', '怎样退出', '来源', '查看日期'], rows: ['', '', ''] },
      prompts: [
        '照原文填写，一行一个角色，每行都写来源和查看日期。示例：Milvus 的 Committer 要求参与满 3 个月、有 1 项重大贡献、担任至少 5 个 PR 的评审人、评审或合入至少 5 个有分量的 PR，由 1 位 Maintainer 提名、3 人附议（milvus-io/community 的 `community-membership.md`）；连续 6 个月不活跃转为荣誉成员。',
        '同一个项目的几份文件说法一致吗？不一致时并列写出，不要替社区选一个。',
      ],
    },
    {
      heading: '议题与 PR 的处理',
      table: {
        columns: ['指标', '数值', '样本与统计日期', '来源'],
        rows: ['首次响应时间', '合入时间', '贡献集中度', '发布节奏'],
      },
      prompts: [
        '首次响应时间：取最近 50 个议题，统计从提出到第一条他人回复（不算机器人）的时间，给出中位数和上下四分位数。',
        '合入时间：取最近 50 个已合入的 PR，统计从提出到合入的时间；同时给出未合入就关闭的比例。',
        '贡献集中度：最近 12 个月，最少多少人贡献了一半的提交？可用 `git shortlog -sn --no-merges --since="12 months ago"` 统计。来自多少家公司？',
        '发布节奏：最近 6 个版本的日期和间隔；有没有补丁版本和支持期限？',
      ],
    },
    {
      heading: '文档',
      prompts: [
        '文档在哪里，分成哪几部分，有哪些语言？最近一次更新是什么时候，多久更新一次？随手照着做一篇，能走通吗？',
      ],
    },
    {
      heading: '规划',
      prompts: ['路线图公开吗，最近一次更新是什么时候？提案怎样提、在哪里讨论、由谁决定？有没有相关的分享？'],
    },
    {
      heading: '生态与活动',
      prompts: ['有哪些周边项目和集成？最近一年办过哪些活动？每项给出日期和链接。'],
    },
    {
      heading: '交流渠道',
      table: { columns: ['渠道', '用途', '最近一次有人回答的日期', '链接'], rows: ['', '', ''] },
      prompts: [
        '哪个是主要渠道？新手的问题在那里多久有人回答？渠道会换（例如从 Slack 换到 Discord），请当天核对。',
      ],
    },
    {
      heading: '局限',
      prompts: ['哪些没有调研到？样本多大，哪些是自己的判断？'],
    },
    {
      heading: '总结',
      prompts: ['逐一回答前言里的问题。这个社区有哪一点值得 openGemini 借鉴，为什么？'],
    },
    { heading: '参考资料', prompts: ['列出全部来源，各附查看日期。代码和文档的链接请固定到提交。'] },
  ],
};

const english: TemplateText = {
  title: () => '',
  tags: ['open-source community', 'survey'],
  parts: [
    {
      heading: 'Preface',
      prompts: [
        'Why this community? Which questions should the text answer? List them, and answer each at the end.',
        'Give the date of the survey. Add a link and the date of reading to each number and each rule: they change, and without a date nobody can check them a few months later.',
      ],
    },
    {
      heading: 'The product',
      prompts: [
        'In one paragraph: which problem does it solve, where is it used, what are its main features? Name the version.',
      ],
    },
    {
      heading: 'The community',
      prompts: [
        'What kind of community is it: led by a company, hosted by a foundation, maintained by one person? Who can make decisions, and which document says so?',
        'Which licence is it under? Do contributors sign a DCO or a CLA, how, and how is that checked?',
      ],
    },
    {
      heading: 'Roles',
      level: 3,
      table: {
        columns: ['Role', 'How to become one', 'Duties', 'How to leave', 'Source', 'Read on'],
        rows: ['', '', ''],
      },
      prompts: [
        'One row for each role, in the words of the document, with its source and the date of reading. For example, a Committer of Milvus needs 3 months, 1 major contribution, at least 5 PRs as a reviewer, at least 5 substantial PRs reviewed or merged, and a nomination by 1 maintainer that 3 others second (milvus-io/community, `community-membership.md`); after 6 months without activity, a Committer becomes emeritus.',
        'Do the documents of the project agree? If not, show them side by side; do not choose for the community.',
      ],
    },
    {
      heading: 'How issues and pull requests are handled',
      table: {
        columns: ['Figure', 'Value', 'Sample and day', 'Source'],
        rows: ['First response', 'Merging', 'Concentration', 'Rhythm'],
      },
      prompts: [
        'First response: for the latest 50 issues, measure the time from opening to the first answer of another person (not a bot). Give the median and both quartiles.',
        'Merging: for the latest 50 merged pull requests, measure the time from opening to merging. Also give the share of pull requests that were closed without merging.',
        'Concentration: what is the smallest number of people who made half of the commits of the last 12 months? Count with `git shortlog -sn --no-merges --since="12 months ago"`. How many companies do they work for?',
        'Rhythm: give the dates of the latest 6 releases and the time between them. Are there patch releases, and how long are releases supported?',
      ],
    },
    {
      heading: 'Documentation',
      prompts: [
        'Where is it, and which parts and languages does it have? When did it last change, and how often does it change? Follow one page yourself: does it work?',
      ],
    },
    {
      heading: 'Planning',
      prompts: [
        'Is there a public roadmap, and when did it last change? How do people propose something, where do they discuss it, and who decides? Are there talks about it?',
      ],
    },
    {
      heading: 'Ecosystem and events',
      prompts: [
        'Which related projects and integrations are there? Which events took place in the last year? Give a date and a link for each.',
      ],
    },
    {
      heading: 'Channels',
      table: { columns: ['Channel', 'Purpose', 'Last answered on', 'Link'], rows: ['', '', ''] },
      prompts: [
        'Which is the main one? How soon does a beginner get an answer there? Channels move, for example from Slack to Discord: check them on the day you publish.',
      ],
    },
    {
      heading: 'Limits',
      prompts: ['What did you not cover? How large were the samples, and what is your own judgement?'],
    },
    {
      heading: 'Summary',
      prompts: [
        'Answer the questions of the preface one by one. What should openGemini adopt from this community, and why?',
      ],
    },
    {
      heading: 'References',
      prompts: ['List every source with the date of reading. Pin links to code and documents to a commit.'],
    },
  ],
};

/** A survey of a community. Includes what most surveys leave out: how issues and pull requests are handled. */
export const communitySurvey: DraftTemplate = {
  id: 'community-survey',
  label: message('Community Survey'),
  detail: message(
    'How a community works: roles, response times, rhythm, with a source and a day for each claim',
  ),
  texts: { 'zh-cn': chinese, en: english },
};
