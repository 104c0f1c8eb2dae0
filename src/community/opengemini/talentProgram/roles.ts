import { message, type Message } from '../../../core';

/** The roles in the project, lowest first, by the project's own names. */
export const ROLES = ['Member', 'Committer', 'Maintainer'] as const;

export type Role = (typeof ROLES)[number];

/** What one document of the project requires for each role. */
export interface RoleDocument {
  /** Repository and path. */
  readonly name: string;
  readonly address: string;
  /** When the document was last changed, as of August 2026. */
  readonly changed: Message;
  /** Empty when the document does not have the role. */
  readonly asks: Readonly<Record<Role, readonly Message[]>>;
}

/** Three documents of the project describe the roles and do not agree. None says that it replaces another. */
export const ROLE_DOCUMENTS: readonly RoleDocument[] = [
  {
    name: 'openGemini/openGemini: COMMUNITY_MEMBERSHIP.md',
    address: 'https://github.com/openGemini/openGemini/blob/HEAD/COMMUNITY_MEMBERSHIP.md',
    changed: message('last changed {0}', '2024-08-29'),
    asks: {
      Member: [
        message('nominated by {0} maintainer', 1),
        message('half of the votes, and no maintainer objects'),
        message('two-factor authentication, active'),
      ],
      Committer: [
        message('nominated by {0} maintainer', 1),
        message('half of the votes, and no maintainer objects'),
        message('many reviews, good knowledge of the code'),
      ],
      Maintainer: [
        message('nominated by {0} maintainer', 1),
        message('two thirds of the votes, and no maintainer objects'),
        message('good technical judgement'),
      ],
    },
  },
  {
    name: 'openGemini/community: community-membership.md',
    address: 'https://github.com/openGemini/community/blob/HEAD/community-membership.md',
    changed: message('last changed {0}', '2024-05-06'),
    asks: {
      Member: [
        message('{0} committers as sponsors', 2),
        message('two-factor authentication, active'),
        message('application as an issue in openGemini/community (see its README)'),
      ],
      Committer: [
        message('{0} maintainers as sponsors', 2),
        message('at least {0} months of reviews', 2),
        message('many reviews, good knowledge of the code'),
      ],
      Maintainer: [
        message('{0} maintainers as sponsors', 2),
        message('committer for at least {0} months', 2),
        message('nominated by a project owner'),
      ],
    },
  },
  {
    name: 'openGemini/community: GOVERNANCE.md',
    address: 'https://github.com/openGemini/community/blob/HEAD/GOVERNANCE.md',
    changed: message('last changed {0}', '2024-06-06'),
    asks: {
      Member: [],
      Committer: [
        message('recommended by {0} maintainers', 2),
        message('at least {0} months of reviews', 3),
        message('at least {0} months of contributions', 6),
      ],
      Maintainer: [
        message('proposed by {0} maintainers', 2),
        message('simple majority'),
        message('committer for at least {0} months', 6),
        message('at least one feature developed alone'),
      ],
    },
  },
];

/** How nominations and votes work (`GOVERNANCE.md`, `.gitvote.yml`). */
export const ROLE_NOTES: readonly Message[] = [
  message(
    'Three documents of the project describe the roles differently, and none says that it replaces another. Confirm with the community before you apply for a role.',
  ),
  message(
    'Nominations go to the mailing list and are private; results are public. A vote lasts a week and needs 60 % unless stated otherwise. The community meets every other Friday, 15:00 to 16:00 (UTC+8).',
  ),
];
