import { message, type EssayFacts, type Language, type Message } from '../../../core';

/** Returns a part of a path for Chinese pages, and nothing for others. */
export function inChinese(language: Language, part: string): string {
  return language === 'zh-cn' ? part : '';
}

/** The check-list item that says how to publish a post on a site of the community. */
export function pullRequest({ slug }: EssayFacts): Message {
  return message(
    'Copy the files into a checkout of the site and open a pull request with a title such as "{0}". Sign off the commit (git commit -s).',
    `docs: explain ${slug.replaceAll('-', ' ')}`.slice(0, 50).trim(),
  );
}
