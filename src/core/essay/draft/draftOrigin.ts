import type { Language } from '../../base/language';
import { message, type Message } from '../../base/message';
import type { Checkout } from '../../reading/checkout';
import { findDraftComment } from '../document/draftCommentEdit';
import { essayCommit } from '../document/essayCommit';
import { parseEssay } from '../document/parseEssay';
import { choosePin } from '../excerpt/pin';

/** What a draft was made from, as far as it says so: enough to make it again. */
export interface DraftOrigin {
  readonly language: Language;
  /** Id of the walkthrough; absent for a draft that follows none. */
  readonly walkthrough?: string;
  /** Id of the target; absent while that is open. */
  readonly target?: string;
  /** The day, `YYYY-MM-DD`. */
  readonly date?: string;
  /** The commit that its excerpts show. */
  readonly commit?: string;
}

/** Reads what a draft was made from. */
export function draftOriginOf(text: string): DraftOrigin {
  const essay = parseEssay(text);
  const { walkthrough, target } = findDraftComment(text)?.comment ?? {};
  const written = essay.frontMatter?.entries.find(({ key }) => key === 'date')?.value;
  const date = /^\d{4}-\d{2}-\d{2}/.exec(typeof written === 'string' ? written : '')?.[0];
  const commit = essayCommit(essay);
  return {
    language: essay.language,
    ...(walkthrough !== undefined && { walkthrough }),
    ...(target !== undefined && { target }),
    ...(date !== undefined && { date }),
    ...(commit !== undefined && { commit }),
  };
}

/** Why a draft cannot be made again from a checkout; `undefined` if it can. */
export async function originProblem(
  { commit, walkthrough }: DraftOrigin,
  checkout: Checkout,
): Promise<Message | undefined> {
  if (walkthrough !== undefined && !checkout.pack.walkthroughs.some(({ id }) => id === walkthrough))
    return message('The draft follows the walkthrough "{0}", which the checkout does not have.', walkthrough);
  const pins = [(await checkout.head())?.commit, (await choosePin(checkout, { paths: [] })).commit];
  if (commit === undefined || pins.includes(commit)) return undefined;
  return message(
    'The draft quotes commit {0}, and the checkout is at {1}. Check out the commit of the draft first, so that all excerpts show one commit.',
    commit.slice(0, 12),
    pins[0]?.slice(0, 12) ?? '?',
  );
}
