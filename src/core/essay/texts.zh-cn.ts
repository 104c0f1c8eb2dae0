import type { EssayTexts } from './texts';

export const chineseTexts: EssayTexts = {
  title: (project, topic) => `${project} 源码分析：${topic}`,
  tags: (project) => [project, '源码分析', '时序数据库'],
  toWrite: '**【待写】**',
  versionHeading: '版本说明',
  repository: '仓库',
  release: '版本',
  commit: '提交',
  commitDate: '提交日期',
  unknownRelease: '不是已知的发布版本',
  unknownCommit: '未知（没有可读的 git 历史），引用代码前请补上',
  draftDate: '成稿日期',
  audienceHeading: '读者与问题',
  audiencePrompts: [
    '本文写给谁？读者需要先了解什么？',
    '读完以后，读者能回答哪几个问题？请列出来，并在文末逐一回答。',
  ],
  functionHeading: '功能说明',
  functionPrompts: [
    '用自己的话说明：这个功能是什么，用户什么时候会用到它？',
    '给出一个贯穿全文的例子，例如一条行协议数据或一条查询语句。',
  ],
  overviewHeading: '总览',
  overviewPrompts: ['有哪些模块参与？请填写每个模块的职责，并说明为什么这样分工。'],
  moduleColumns: ['模块', '包', '符号', '职责'],
  logicHeading: '实现逻辑',
  logicPrompts: [
    '整个流程分成哪几个阶段？每个阶段解决什么问题，为什么这样划分？',
    '哪里换了协程、走了接口、跨了进程？数据以什么形式传过去？',
  ],
  flowHeading: '流程',
  stepsHeading: '步骤',
  stepNotHere: '当前代码中没有确定的位置',
  dataHeading: '数据结构',
  dataPrompts: [
    '数据由哪些类型承载？每个字段做什么用？它们之间是什么关系？请在图中补上箭头。',
    '数据在内存里、网络上、磁盘上各是什么样子？',
  ],
  codeHeading: '关键代码解析',
  codePrompts: ['这段代码做了什么？（机制）', '为什么要这样做？（原因）', '如果没有它，会出什么问题？'],
  endPrompts: {
    concurrency: {
      heading: '并发与错误处理',
      prompts: [
        '有哪些协程、锁和通道？谁等谁？靠什么避免竞争？',
        '某一步失败了会怎样？谁会得知，哪些会重试，哪些会丢失？',
      ],
    },
    verification: {
      heading: '验证',
      prompts: ['你是怎样确认以上结论的？写下断点、日志、测试或实验，以及看到的结果。'],
    },
    limits: { heading: '局限与版本差异', prompts: ['本文没有覆盖什么？其他版本有哪些不同？'] },
    summary: { heading: '总结', prompts: ['逐一回答开头提出的问题。你学到的最重要的一点是什么？'] },
  },
  referencesHeading: '参考资料',
  licence: (project, repository) =>
    `文中引用的代码来自 [${project}](${repository})，遵循 Apache-2.0 许可证，版权归其作者所有。`,
  leftOut: (first, last) =>
    first === last ? `// …… 省略第 ${first} 行 ……` : `// …… 省略第 ${first}–${last} 行 ……`,
  lines: (first, last) => (first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`),
  row: (name, value) => `${name}：${value}`,
  note: (text) => `（${text}）`,
  notPinned: '注意：工作区里的这个文件与上述提交不同，行号以工作区为准；提交修改或还原后再引用',
  pinUnchecked: '注意：未能与上述提交核对',
  verdictNotes: {
    changed: '函数体与导读编写时相比有改动',
    moved: '位置或名字与导读编写时不同',
    ambiguous: '有多个可能的位置，请自行确认',
    absent: '该版本没有这一步',
    lost: '没有找到',
  },
};
