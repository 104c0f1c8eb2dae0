import { message } from '../../base/message';
import type { CheckedClaim, ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { isHedgedAt } from './hedges';
import { readPathWord } from './pathWord';
import { CODE, wordAt } from './sentence';

/** An English noun, and the folder in which its code is. */
const FORM = new RegExp(
  `\\b(?<topic>[a-z]+(?:-[a-z]+)*)(?: (?:service|package|code|module|part|logic))? (?:is|lives in|is in|sits in|resides in|is found in|is the package|is in the package) (?<place>${CODE})`,
  'gi',
);
const ENDING = /(?:e|es|s|ed|er|ers|ing|ion|ions)$/;
const ENDINGS = ['', 'e', 's', 'es', 'er', 'ing', 'ion'];

/** The claims of English sentences that a folder is that of a topic, when the folder beside it has the name of the topic. */
export async function topicFolderClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const claims = context.sentences.flatMap((sentence) =>
    sentence.readings
      .matches(FORM, sentence.form)
      .map(async ({ groups, index, 0: written }): Promise<CheckedClaim[]> => {
        const place = wordAt(sentence, groups?.['place']);
        const path = place && readPathWord(place.text, context.languages)?.path;
        const topic = (groups?.['topic'] ?? '').toLowerCase().replaceAll('-', '');
        if (!place || path === undefined || topic.length < 6) return [];
        if (isHedgedAt(sentence, index, index + written.length)) return [];
        const { start, end } = place;
        const verdict = await verdictOf(topic, path, context);
        return [
          {
            kind: 'path',
            start,
            end,
            claim: message('{0} is in {1}', groups?.['topic'] ?? '', path),
            ...verdict,
          },
        ];
      }),
  );
  return (await Promise.all(claims)).flat();
}

async function verdictOf(topic: string, path: string, { code }: ClaimContext): Promise<ClaimVerdict> {
  const slash = path.lastIndexOf('/') + 1;
  const stem = topic.replace(ENDING, '');
  if (stem.length < 5 || path.slice(slash).replace(/\W|_/g, '').includes(stem)) return { answer: 'unknown' };
  const named = ENDINGS.map((ending) => path.slice(0, slash) + stem + ending);
  const found = await Promise.all(named.map((one) => code.pathsEnding(one)));
  const [other] = found.flatMap((all) => (all ?? []).filter(({ isFolder }) => isFolder));
  if (slash === 0 || !other) return { answer: 'unknown' };
  return { answer: 'contradicted', evidence: message('{0} has the name of this.', other.path) };
}
