import { message, type DraftTemplate, type TemplateText } from '../../../core';

const chinese: TemplateText = {
  title: () => '我和 openGemini 社区',
  tags: ['openGemini', '开发者故事', '开源'],
  parts: [
    {
      heading: '自我介绍',
      prompts: ['你是谁，学什么或做什么，为什么对数据库感兴趣？三句话以内。'],
    },
    {
      heading: '历程一览',
      table: {
        columns: ['阶段', '日期', '事件（链接）', '产出（PR、文章、演讲的链接）', '图片'],
        rows: ['', '', '', ''],
      },
      prompts: [
        '每个阶段一行：日期、事件链接、产出链接、一张图。图片要有说明文字，文件名不要带空格和斜杠。',
        '给出读者能核对的数字，例如合入了几个 PR、共多少行代码、从什么时候到什么时候。',
      ],
    },
    {
      heading: '第一次接触',
      prompts: ['从哪里知道这个社区？第一次提问或第一个 PR 是什么，谁回应了，隔了多久？'],
    },
    {
      heading: '从旁观到参与',
      prompts: [
        '卡住你最久的是什么，怎样过去的？写一个具体的问题：现象、线索、改法。',
        '评审意见改变了你的哪种写法？引用一条，并附链接。',
      ],
    },
    {
      heading: '意外之喜',
      prompts: ['哪一次贡献引来了没想到的关注？为什么是它？给出链接和日期。'],
    },
    {
      heading: '不足与下一步',
      prompts: ['哪里做得不好？如果重来会怎么做？接下来三个月要做的一件事是什么？'],
    },
    {
      heading: '给后来者的话',
      prompts: ['第一周该做什么，不该做什么？问题该去哪里问？', '可以用一句话收尾；引用别人的话请写明出处。'],
    },
  ],
};

const english: TemplateText = {
  title: () => 'My way into the openGemini community',
  tags: ['openGemini', 'developer story', 'open source'],
  parts: [
    {
      heading: 'Who I am',
      prompts: ['Who are you, what do you study or do, and why databases? Three sentences at most.'],
    },
    {
      heading: 'The way at a glance',
      table: {
        columns: ['Stage', 'Date', 'Event (link)', 'Result (link to PR, article, talk)', 'Picture'],
        rows: ['', '', '', ''],
      },
      prompts: [
        'One row for each stage: the date, a link to the event, a link to the result, one picture. Describe each picture, and use file names without spaces and slashes.',
        'Give numbers that readers can check, such as how many pull requests were merged, how many lines, from when to when.',
      ],
    },
    {
      heading: 'First contact',
      prompts: [
        'Where did you hear of the community? What was your first question or pull request, who answered, and after how long?',
      ],
    },
    {
      heading: 'From watching to contributing',
      prompts: [
        'What took you longest, and how did you solve it? Describe one problem in full: the symptom, the clues, the change.',
        'Which comment of a reviewer changed the way you write? Quote one, with its link.',
      ],
    },
    {
      heading: 'Unexpected joy',
      prompts: [
        'Which contribution got attention that you did not expect? Why that one? Give a link and a date.',
      ],
    },
    {
      heading: 'What I would do better',
      prompts: [
        'What went badly, and what would you do differently? What is the one thing that you will do in the next three months?',
      ],
    },
    {
      heading: 'For those who come next',
      prompts: [
        'What should newcomers do in the first week, and what not? Where should they ask?',
        'You can end with a quotation. Name its author and its source.',
      ],
    },
  ],
};

/** The story of how someone joined a community, stage by stage, each with a date and links. */
export const communityJourney: DraftTemplate = {
  id: 'community-journey',
  label: message('Community Journey'),
  detail: message('How you joined a community, stage by stage, each with a date and links'),
  texts: { 'zh-cn': chinese, en: english },
};
