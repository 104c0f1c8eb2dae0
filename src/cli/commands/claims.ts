import * as path from 'node:path';
import { claimPage, listClaims, type ClaimCheck } from '../../core';
import type { ExitCode, Io } from '../io';

/** What `lint --claims` prints. */
export interface ClaimsRequest {
  /** The file of the essay, as the user named it. */
  readonly file: string;
  readonly text: string;
  readonly check: ClaimCheck;
  readonly isJson: boolean;
}

/** `source-guide lint --claims`: prints every claim of an essay with its answer. Ends with 1 if one is contradicted. */
export async function showClaims({ file, text, check, isJson }: ClaimsRequest, io: Io): Promise<ExitCode> {
  const list = await listClaims(text, check);
  if (isJson) {
    const printed = list.claims.map(({ line, kind, claim, answer, evidence }) => ({
      line: line + 1,
      kind,
      claim: io.translate(claim),
      answer,
      evidence: evidence ? io.translate(evidence) : null,
    }));
    io.out(`${JSON.stringify({ pin: list.pin ?? null, claims: printed }, undefined, 2)}\n`);
  } else io.out(claimPage(list, path.basename(file), io.translate));
  return list.claims.some(({ answer }) => answer === 'contradicted') ? 1 : 0;
}
