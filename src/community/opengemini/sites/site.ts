import { message, type EssayFacts, type Language, type Message } from '../../../core';

/** A part of a path that only Chinese pages have. */
export function inChinese(language: Language, part: string): string {
  return language === 'zh-cn' ? part : '';
}

/** How a post gets to a site of the community. */
export function pullRequest({ slug }: EssayFacts): Message {
  return message(
    'Copy the files into a checkout of the site and open a pull request: sign off the commit (git commit -s), with a title such as "{0}".',
    `docs: explain ${slug.replaceAll('-', ' ')}`.slice(0, 50).trim(),
  );
}
