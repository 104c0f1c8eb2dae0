import { message, type Message } from '../../base/message';
import type { RepoPath } from '../../base/repoPath';
import type { Remote } from '../../ports';
import type { Checkout } from '../../reading/checkout';
import { webAddressOf } from './permalink';

/** The commit that a draft shows, and where its readers find it. */
export interface Pin {
  /** Web address of the repository that links lead to; empty if nobody knows it. */
  readonly repository: string;
  /** Absent without a history. */
  readonly commit?: string;
  /** Whether some remote has the commit; absent when that cannot be told. */
  readonly isPublished?: boolean;
}

/** How far a file is known to be that of the commit. */
export type PinState = 'same' | 'different' | 'unknown';

/** What a pin is chosen for. */
export interface PinRequest {
  /** The files that are quoted. */
  readonly paths: readonly RepoPath[];
  /** The commit that a draft shows already, since it should show one throughout. */
  readonly preferred?: string | undefined;
  /** Texts before the reader that the checkout may not know yet; it is asked for others. */
  readonly texts?: ReadonlyMap<RepoPath, string>;
}

/**
 * Chooses a commit that readers can open: the one that the draft shows already, else the one that is checked out, else,
 * when that was not pushed, the newest before it that was. A commit other than the checked out one must have the quoted
 * files just as they are; where none does, the checked out one is taken, and known not to be published.
 */
export async function choosePin(checkout: Checkout, { paths, preferred, texts }: PinRequest): Promise<Pin> {
  const { history } = checkout;
  const commit = (await checkout.head())?.commit;
  if (!history || commit === undefined) return { repository: await repositoryFor(checkout, undefined) };
  const hasAll = async (other: string): Promise<boolean> =>
    (await Promise.all(paths.map((path) => pinStateOf(checkout, other, path, texts?.get(path))))).every(
      (state) => state === 'same',
    );
  if (preferred !== undefined && preferred !== commit && (await hasAll(preferred)))
    return pinAt(checkout, preferred);
  const pin = await pinAt(checkout, commit);
  if (pin.isPublished !== false) return pin;
  const earlier = await history.newestPublished(commit);
  const isUsable = earlier !== undefined && earlier !== commit && (await hasAll(earlier));
  return isUsable ? pinAt(checkout, earlier) : pin;
}

/** Whether a file as it is before the reader is the one that a commit holds; line ends do not count. */
export async function pinStateOf(
  checkout: Checkout,
  commit: string,
  path: RepoPath,
  textNow?: string,
): Promise<PinState> {
  const committed = await checkout.history?.readAt(commit, path);
  if (committed === undefined) return 'unknown';
  if (committed === null) return 'different';
  const text = textNow ?? (await checkout.textOf(path)) ?? '';
  return withPlainLineEnds(committed) === withPlainLineEnds(text) ? 'same' : 'different';
}

/** What a writer must know of a pin; `undefined` when there is nothing. */
export function pinWarning({ commit, isPublished }: Pin): Message | undefined {
  return commit !== undefined && isPublished === false
    ? message(
        'Commit {0} is on no remote yet. Links to it will not work before you push it.',
        commit.slice(0, 12),
      )
    : undefined;
}

async function pinAt(checkout: Checkout, commit: string): Promise<Pin> {
  const { releases, base } = checkout.pack;
  const isOfPack = base.commit === commit || releases.some((release) => release.commit === commit);
  const names = await checkout.history?.remotesWith(commit);
  const isPublished = isOfPack || (names && names.length > 0);
  const repository = await repositoryFor(checkout, names, isOfPack);
  return { repository, commit, ...(isPublished !== undefined && { isPublished }) };
}

/**
 * Where links lead: to the repository that the pack describes, if it is a remote and not known to lack the commit, since
 * it outlives its forks; else to `origin`, else to any remote that has the commit; without remotes to the pack's, too.
 */
async function repositoryFor(
  { pack, history }: Checkout,
  names: readonly string[] | undefined,
  isOfPack = false,
): Promise<string> {
  const remotes = (await history?.remotes()) ?? [];
  const addresses = remotes.flatMap(({ name, url }) => {
    const address = webAddressOf(url);
    return address === undefined ? [] : [{ name, address }];
  });
  const isSure = ({ name }: Pick<Remote, 'name'>): boolean => names?.includes(name) ?? false;
  const upstream = addresses.find(({ address }) => isSame(address, pack.repository));
  if (upstream && (isOfPack || names === undefined || isSure(upstream))) return pack.repository;
  const others = [
    ...addresses.filter(({ name }) => name === 'origin'),
    ...addresses.filter(({ name }) => name !== 'origin'),
  ];
  return (others.find(isSure) ?? others[0])?.address ?? pack.repository;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase().replace(/\/$/, '');
}

function withPlainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
