import {
  goVersionClaims,
  PAGE_TEXTS,
  ROLE_DOCUMENTS,
  ROLE_NOTES,
  ROLES,
  type GoVersionClaim,
} from '../../../community/opengemini';
import { message, type Message } from '../../../core';
import type { CommunityTable } from '../../../webview/community/communityProtocol';
import { VscodeSourceTree } from '../../platform/adapters/vscodeSourceTree';
import { localize } from '../../platform/localize';
import { openFolderLabel } from '../../workspace/askForCheckout';
import { cloneLabel } from '../../workspace/cloneCheckout';
import type { WorkspaceCheckouts } from '../../workspace/workspaceCheckouts';

/**
 * Compares the language version in the manifest of the first open checkout with those in its documents. Has no rows if
 * no checkout is open.
 */
export async function goVersionTable(checkouts: WorkspaceCheckouts): Promise<CommunityTable> {
  const root = checkouts.all[0]?.root;
  const claims = root ? await goVersionClaims(new VscodeSourceTree(root)) : [];
  const texts = PAGE_TEXTS.goVersion;
  const clone = cloneLabel(checkouts);
  const says = (fits: boolean): string => localize(fits ? texts.fits : texts.isOlder);
  return {
    heading: localize(texts.heading),
    notes: [localize(noteOn(claims))],
    ...(!root && {
      remedies: [
        { remedy: 'openFolder', label: openFolderLabel() },
        ...(clone === undefined ? [] : [{ remedy: 'clone' as const, label: clone }]),
      ],
    }),
    columns: [message('File'), message('Stated version'), message('Comparison')].map((text) => ({
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
  const { noCheckout, noDocument, agree, differ } = PAGE_TEXTS.goVersion;
  const [asked, ...documents] = claims;
  if (!asked) return noCheckout;
  if (documents.length === 0) return noDocument;
  return documents.every(({ fits }) => fits) ? agree : differ;
}

/** What the three documents ask for each role, side by side. */
export function roleTable(): CommunityTable {
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
