import { message } from '../../../base/message';
import type { Report, Rule } from '../rule';

const SHORTEST = 6;
const EMPTY_WORDS =
  /^(?:(?:img|image|picture|pic|photo|screenshot|figure|fig|图片?|截图|配图|示意图|image description|在这里插入图片描述)[\s_.\-:：]*\d*|[\d\s._-]+)$/i;
const FILE_NAME = /^[^\s]{0,200}\.(?:png|jpe?g|gif|svg|webp|bmp)$/i;

/** D2: what a picture shows can be read by those who do not see it. */
export const alternativeText: Rule = {
  id: 'D2',
  name: 'picture.without-text',
  check: ({ pictures }) =>
    pictures.flatMap(({ start, end, alternative }): Report[] => {
      return isSaying(alternative)
        ? []
        : [
            {
              severity: 'error',
              at: { start, end },
              message: message(
                'This picture has no text that says what it shows. Write a phrase of {0} characters or more.',
                SHORTEST,
              ),
            },
          ];
    }),
};

/** True for words that tell what a picture shows. */
export function isSaying(alternative: string): boolean {
  const text = alternative.trim();
  return text.length >= SHORTEST && !EMPTY_WORDS.test(text) && !isFileName(text);
}

/** A phrase that ends like a file still is one: what counts is that it is nothing but a name. */
function isFileName(text: string): boolean {
  return FILE_NAME.test(text) || /\.(?:png|jpe?g|gif|svg|webp|bmp)$/i.test(text);
}
