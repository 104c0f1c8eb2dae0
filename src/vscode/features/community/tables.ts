import {
  goVersionClaims,
  ROLE_DOCUMENTS,
  ROLE_NOTES,
  ROLES,
  type GoVersionClaim,
} from '../../../community/opengemini';
import { message, type Message } from '../../../core';
import type { ProgramTable } from '../../../webview/community/communityProtocol';
import { VscodeSourceTree } from '../../platform/adapters/vscodeSourceTree';
import { localize } from '../../platform/localize';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';

/** What go.mod of the first open checkout asks for, and what its documents say; without rows when there is none. */
export async function goVersionTable(checkouts: WorkspaceCheckouts): Promise<ProgramTable> {
  const root = checkouts.all[0]?.root;
  const claims = root ? await goVersionClaims(new VscodeSourceTree(root)) : [];
  const says = (fits: boolean): string =>
    fits ? localize(message('fits')) : localize(message('older than go.mod'));
  return {
    heading: localize(message('Go version')),
    notes: [localize(noteOn(claims))],
    columns: [message('File'), message('Says'), message('Compared')].map((text) => ({
      lines: [localize(text)],
    })),
    rows: claims.map(({ path, line, written, fits }, index) => [
      { lines: [`${path}:${line + 1}`] },
      { lines: [written] },
      { lines: [index === 0 ? '' : says(fits)].filter(Boolean), isProblem: !fits },
    ]),
  };
}

function noteOn(claims: readonly GoVersionClaim[]): Message {
  const [asked, ...documents] = claims;
  if (!asked)
    return message('Open a checkout of openGemini to compare its go.mod with what its documents say.');
  if (documents.length === 0)
    return message('go.mod asks for this version; no document of this checkout names one.');
  return documents.every(({ fits }) => fits)
    ? message('The documents agree with go.mod.')
    : message('The documents do not agree. Install what go.mod asks for: Go obeys only that.');
}

/** The ladder as the three documents have it, side by side. */
export function roleTable(): ProgramTable {
  return {
    heading: localize(message('Roles')),
    notes: ROLE_NOTES.map(localize),
    columns: [
      { lines: [localize(message('Role'))] },
      ...ROLE_DOCUMENTS.map(({ name, address, changed }) => ({ lines: [name, localize(changed)], address })),
    ],
    rows: ROLES.map((role) => [
      { lines: [role] },
      ...ROLE_DOCUMENTS.map(({ asks }) => ({ lines: asks[role].map(localize) })),
    ]),
  };
}
