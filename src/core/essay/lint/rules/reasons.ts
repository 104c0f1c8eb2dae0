import { message } from '../../../base/message';
import { isOwnProse, unitsOf, inUnits } from '../../document/counting';
import { isOwnCode } from '../../document/ownCode';
import type { EssayDocument, Heading } from '../../document/model';
import { isPrompt } from '../../prompts';
import { sectionsOf } from '../../document/sections';
import type { Report, Rule } from '../rule';

const LEAST_PER_THOUSAND = 2;
const CAUSES = {
  'zh-cn':
    /因为|为了|由于|因此|所以|避免|否则|保证|防止|以免|原因|为什么|如果没有|目的|从而|才能|不然|好处|代价|权衡|以便|便于|确保|考虑到|鉴于|出于|使得|之所以|意味着|因而|为此|理由|缘由|缘故|为何|何必|免得|省得|旨在|故而|目标是|换来|以防|好让|不必再|假如|倘若|要是|一旦|宁可|宁愿|正是(?:为|靠|因)|如果[^。；\n]{1,60}(?:就|会|将|可能|否则|只能)|才不会|就不会|不至于|靠的是/g,
  en: /\b(?:because|so that|since(?! (?:the walkthrough|then|v?\d))|therefore|hence|in order to|avoids?|avoiding|otherwise|ensures?|guarantees?|prevents?|reasons?|why|due to|without (?:it|this|that)|trade-?offs?|so as to|the price|given that|owing to|thanks to|as a result|consequently|in case|lest|that is how|so (?:it|the|a|an|no|we|they|nobody|nothing|each|every)|means? that|instead of|rather than|so(?=[ ,])|unless|to (?:avoid|keep|make sure|prevent|protect|guarantee)|if \w[^.\n]{3,80}(?:would|could|might|fails?|loses?|breaks?)|when \w[^.\n]{3,80}(?:would|fails?|loses?|is lost|are lost)|which means|this means|hence the|for this|for that)\b/gi,
};

/** P3: an essay says why, not only what. */
export const reasons: Rule = {
  id: 'P3',
  name: 'prose.without-reasons',
  isForAnalysis: true,
  asksForWriting: true,
  check: (essay) => {
    const own = essay.blocks.filter(isOwnProse);
    const amount = unitsOf(own, essay.language);
    const causes = own.reduce(
      (total, { prose }) => total + (prose.match(CAUSES[essay.language])?.length ?? 0),
      0,
    );
    const isPoor = causes < (LEAST_PER_THOUSAND * amount) / inUnits(1000, essay.language);
    const report: Report = {
      severity: 'warning',
      message: message(
        'The text hardly says why: {0} words such as "because" or "otherwise". Give the reasons of the design.',
        causes,
      ),
    };
    return [...(isPoor ? [report] : []), ...sectionsWithoutReason(essay)];
  },
};

/** Each section that quotes code has a paragraph that gives a reason. */
function sectionsWithoutReason(essay: EssayDocument): Report[] {
  return sectionsOf(essay).flatMap(({ heading, blocks, fences }): Report[] => {
    if (!heading || !fences.some((fence) => fence.shows === 'source' && !isOwnCode(fence, essay))) return [];
    // Where a question waits for its answer, that is said already.
    if (blocks.some(({ start, end }) => isPrompt(essay.text.slice(start, end)))) return [];
    const isExplained = blocks.some(
      (block) => isOwnProse(block) && block.prose.search(CAUSES[essay.language]) >= 0,
    );
    return isExplained ? [] : [withoutReason(heading)];
  });
}

function withoutReason({ start, end, text }: Heading): Report {
  const words = message(
    'The section "{0}" quotes code but gives no reason for it. Why is it done this way?',
    text,
  );
  return { severity: 'warning', at: { start, end }, message: words };
}
