import { message, type Message } from '../../../core';

/** Something that only the applicant can check. */
export interface Reminder {
  /** Stable id. */
  readonly id: string;
  readonly text: Message;
}

/** What the announcement requires of applicants. */
export const REQUIREMENTS: readonly Reminder[] = [
  { id: 'interest', text: message('I like programming, and databases interest me.') },
  { id: 'language', text: message('I know Go, Java, Rust or Python, data structures, and Linux.') },
  { id: 'drive', text: message('I work on my own, learn quickly, and read and write English.') },
  {
    id: 'team',
    text: message('I communicate openly, take responsibility, am curious, and work well in a team.'),
  },
  {
    id: 'article',
    text: message(
      'I have published an article that analyses source code of openGemini: any feature, on any platform, with the parts {0}, {1} and {2}.',
      '功能说明',
      '实现逻辑',
      '关键代码解析',
    ),
  },
  { id: 'readable', text: message('Everybody can read the article without signing in or paying.') },
];

/** What to do before a pull request; a tool can only remind the author. */
export const CONTRIBUTION_REMINDERS: readonly Reminder[] = [
  { id: 'issue', text: message('There is an issue for it. Blank issues are disabled; choose a form.') },
  {
    id: 'assign',
    text: message(
      'I took the issue with "/assign" in a comment. The label "good first issue" may be out of date: ask.',
    ),
  },
  { id: 'sign-off', text: message('Every commit is signed off (git commit -s).') },
  {
    id: 'tests',
    text: message('I have added tests, and run "make", which runs the checks of the project’s CI.'),
  },
];

/** What the announcement offers. */
export const OFFERS: readonly Message[] = [
  message(
    'Training: build and deploy, basic use, how the community works, testing and debugging, reading the core flows.',
  ),
  message(
    'Practice: read and write performance, storage engine, transport protocol, Prometheus operators, logs, OpenTelemetry, import and export, backup.',
  ),
  message('A personal mentor.'),
  message('Seminars and technical training.'),
  message(
    'Recognition: open-source star, Committer or Maintainer of a CNCF project, preference for jobs at Huawei Cloud’s database lab.',
  ),
];

/** A web page for further reading. We open it only when the user asks for it. */
export interface TalentProgramLink {
  readonly title: Message;
  readonly address: string;
}

/** Public pages. `HEAD` in an address is the default branch of the repository. */
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
