import { answerWith, claimsIn, type CheckedClaim } from '../../../../../src/core';
import { codeLanguages } from '../../../../../src/core/languages';
import type { Texts } from '../../../../support/callIndex';
import { lookupIn, type OtherParts } from '../../../../support/claimCode';
import { BLOB, sourceOf } from '../lint/ruleFixture';

/** The beginning of an essay that says which commit it is about. */
export const KILN_PIN = `[kiln](${BLOB}/kiln/fire.go)\n\n`;

/** The claims of an essay about a tree that is written out. */
export async function claimsOf(
  text: string,
  texts: Texts,
  parts: OtherParts = {},
): Promise<readonly CheckedClaim[]> {
  const code = await lookupIn(texts, parts);
  const source = sourceOf(
    { ...texts, ...parts.others },
    { lookUp: (_, question) => answerWith(code, question) },
  );
  return claimsIn(text, { source, languages: codeLanguages });
}

/** The values in the message that says what a claim is. */
export function wordsOf({ claim: { args } }: CheckedClaim): string[] {
  return args.map((value) => (typeof value === 'object' ? value.template : String(value)));
}
