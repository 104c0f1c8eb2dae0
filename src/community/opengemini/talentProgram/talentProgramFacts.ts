import { message, type Message } from '../../../core';

/** Something to look at for oneself; nothing can check it. */
export interface Reminder {
  /** Stable name. */
  readonly id: string;
  readonly text: Message;
}

/** What the announcement asks of an applicant. */
export const REQUIREMENTS: readonly Reminder[] = [
  { id: 'interest', text: message('I like programming, and databases interest me.') },
  { id: 'language', text: message('I know Go, Java, Rust or Python, data structures, and Linux.') },
  { id: 'drive', text: message('I work on my own, learn quickly, and read and write English.') },
  { id: 'team', text: message('I speak up, take responsibility, am curious, and work in a team.') },
  {
    id: 'article',
    text: message(
      'I have published an article that analyses the source of openGemini: any function, any platform, with {0}, {1} and {2}.',
      '功能说明',
      '实现逻辑',
      '关键代码解析',
    ),
  },
  { id: 'readable', text: message('Everybody can read the article without signing in and without paying.') },
];

/** What to do before and around a pull request; a tool can only remind of it. */
export const CONTRIBUTION_REMINDERS: readonly Reminder[] = [
  { id: 'issue', text: message('There is an issue for it. Blank ones are switched off; choose a form.') },
  {
    id: 'assign',
    text: message(
      'I took the issue with "/assign" in a comment. The label "good first issue" may be out of date: ask.',
    ),
  },
  { id: 'sign-off', text: message('Every commit is signed off (git commit -s).') },
  { id: 'tests', text: message('Tests are there, and "make" runs the checks that the project’s CI runs.') },
];

/** What the announcement promises. */
export const OFFERS: readonly Message[] = [
  message(
    'Training: build and deploy, basic use, how the community works, testing and debugging, reading the core flows.',
  ),
  message(
    'Practice: read and write performance, storage engine, transport protocol, Prometheus operators, logs, OpenTelemetry, import and export, backup.',
  ),
  message('A mentor of your own.'),
  message('Seminars and technical training.'),
  message(
    'Honours: open-source star, Committer or Maintainer of a CNCF project, preference when Huawei Cloud’s database lab hires.',
  ),
];

/** A page to read on; it is opened only when somebody asks for it. */
export interface TalentProgramLink {
  readonly title: Message;
  readonly address: string;
}

/** All of them are public pages on https. `HEAD` is whatever branch the repository calls its main one. */
export const TALENT_PROGRAM_LINKS: readonly TalentProgramLink[] = [
  {
    title: message('Announcement of the talent program (Chinese)'),
    address: 'https://github.com/openGemini/website/blob/HEAD/docs/zh/community/talentCultivation.md',
  },
  {
    title: message('Application form'),
    address: 'https://github.com/openGemini/community/blob/HEAD/openGemini-Application.docx',
  },
  {
    title: message('How to contribute'),
    address: 'https://github.com/openGemini/openGemini/blob/HEAD/CONTRIBUTION.md',
  },
  {
    title: message('Issues for beginners'),
    address:
      'https://github.com/openGemini/openGemini/issues?q=is%3Aissue%20is%3Aopen%20label%3A%22good%20first%20issue%22',
  },
  {
    title: message('The project’s own check of titles'),
    address: 'https://github.com/openGemini/pr-title-checker',
  },
];
