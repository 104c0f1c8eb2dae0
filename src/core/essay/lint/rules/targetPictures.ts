import { message } from '../../../base/message';
import type { Report, Rule } from '../rule';

/** T2: pictures that the target finds. */
export const targetPictures: Rule = {
  id: 'T2',
  name: 'target.picture',
  check: ({ pictures }, { target }) =>
    target.images === 'relative'
      ? []
      : pictures.flatMap(({ address, start, end }): Report[] => {
          const at = { start, end };
          if (!/^https:\/\//i.test(address))
            return [
              {
                severity: 'information',
                at,
                message: message(
                  '{0} finds no pictures beside the text. Upload the file that the export writes, or give a full https: address.',
                  target.name,
                ),
              },
            ];
          return /\.svg(?:[?#]|$)/i.test(address)
            ? [{ severity: 'warning', at, message: message('{0} takes no SVG. Use PNG.', target.name) }]
            : [];
        }),
};
