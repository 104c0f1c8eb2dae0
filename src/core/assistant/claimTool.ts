import { linesOf } from '../base/text';
import { ToolError, type AssistantTool } from './model';
import { cutList } from './toolArguments';

const MOST_CLAIMS = 200;
const LONGEST_TEXT = 200_000;

export const claimTool: AssistantTool = {
  name: 'check_claims',
  description:
    'Checks what a text says about the code of this repository, sentence by sentence: names, places, calls, types, fields, values, versions. Each claim holds, exists, is contradicted with what is true instead, or is unknown. Use it on your own answers.',
  arguments: [
    {
      name: 'text',
      description:
        'Markdown. Write names of code in backticks. It is checked at the commit that it names, else at the one that is checked out.',
      kind: 'text',
      isRequired: true,
      most: LONGEST_TEXT,
    },
  ],
  answer: async ({ text }, state) => {
    const { commit, translate } = state;
    const written = String(text);
    const own = await state.claimsOf(written);
    // A text that names no commit is about the one at hand: a hash below it says so.
    const pinned = own.pin === undefined && commit !== undefined ? `${written}\n\n${commit}\n` : undefined;
    const { pin, claims } = pinned === undefined ? own : await state.claimsOf(pinned);
    if (pin === undefined) throw new ToolError('The text names no commit, and none is checked out here.');
    const lines = linesOf(written).length;
    const listed = claims
      .filter(({ line }) => line < lines)
      .map(({ line, kind, claim, answer, evidence }) => ({
        line: line + 1,
        kind,
        claim: translate(claim),
        verdict: answer,
        evidence: evidence ? translate(evidence) : null,
      }));
    return { checkedAt: pin, ...cutList('claims', listed, MOST_CLAIMS) };
  },
};
