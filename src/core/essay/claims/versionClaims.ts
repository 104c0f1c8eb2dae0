import { message } from '../../base/message';
import type { Span } from '../../base/text';
import type { CodeLookup, RevisionName } from '../../code/lookup/codeLookup';
import type { ProseBlock } from '../document/model';
import { CANNOT_TELL, type CheckedClaim, type ClaimVerdict } from './claim';
import type { ClaimContext } from './claimContext';
import { isAboutOtherPrograms } from './hedges';

/** A commit, a release or a pull request that an essay names. */
interface StatedRevision extends Span {
  /** True for a release in the line that says which version the text is about. */
  readonly isOfText?: boolean;
  readonly revision: RevisionName;
  /** The name beside a release, lower case; absent if there is nothing but its own number. */
  readonly of?: string | undefined;
}

const COMMIT = /(?<![0-9a-z/_.-])(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}(?![0-9a-z_-])/g;
const SAYS_COMMIT = /commit|提交|哈希|\bhash\b|\bsha\b|修订|revision/i;
const RELEASE = /(?<![\w./-])v\d+\.\d+\.\d+(?!\w|\.\w|-\w)/g;
const SAYS_RELEASE =
  /版本|发布|发行|标签|起|在\s*`?v\d|v[\d.]+`?\s*(?:中|里)|引入|加入|新增|移除|开始|以来|之前|之后|\breleas|\btags?\b|\btagged\b|\bversions?\b|\bsince\b|\bships?\b|\bshipped\b|\bintroduced\b|\badded\b|\bremoved\b|\buntil\b|\bbefore\b|\bas of\b/i;
/** How the line begins that says which version a text is about. */
const OF_TEXT = /^[\s>*-]*(?:代码)?(?:版本|基于|version|code|release)\s*[：:]/i;
const REQUEST = /(?:\bPR|\bpull requests?|\bMR|拉取请求|合并请求)\s*#?(\d{1,6})(?!\d)/gi;
const SAYS_MERGED =
  /合入|合并了|引入|修复|加入|带来|实现了|\bmerged\b|\bintroduced\b|\bfixe[ds]\b|\badded\b|\blanded\b|\bbrought\b/i;
const MOST = 100;

/** The claims that commits, releases and merged pull requests are in the history. */
export async function versionClaims(context: ClaimContext): Promise<CheckedClaim[]> {
  const { essay, code, pin } = context;
  const repository = essay.links.find(({ code: link }) => link?.ref === pin)?.code?.repository;
  const inProse = essay.blocks.filter(({ role }) => role !== 'prompt').flatMap(statedInBlock);
  const inLinks = essay.links.flatMap(({ code: link, start, end }): StatedRevision[] =>
    link && link.repository === repository && link.view === 'commit'
      ? [{ revision: { kind: 'commit', name: link.ref }, start, end }]
      : [],
  );
  const stated = [...inProse, ...inLinks].slice(0, MOST);
  return Promise.all(
    stated.map(async ({ revision, of, isOfText, start, end }): Promise<CheckedClaim> => {
      const claim = message('{0} is in the history', revision.name);
      const verdict = verdictOf(revision, await code.hasRevision(revision));
      const isOwn =
        verdict.answer !== 'contradicted' ||
        ((await isOfThis(revision, of, context)) && (isOfText === true || (await isOfLine(revision, code))));
      return { kind: 'version', start, end, claim, isOfExistence: true, ...(isOwn ? verdict : CANNOT_TELL) };
    }),
  );
}

/** True if a release is named beside the name of the repository, or without a name where the essay has no other repository. */
async function isOfThis(
  { kind }: RevisionName,
  of: string | undefined,
  { ownRepository, linkedRepositories }: ClaimContext,
): Promise<boolean> {
  if (of !== undefined) return (await ownRepository()).has(of);
  return kind !== 'tag' || linkedRepositories.size === 0;
}

/** True if the repository has releases of the same line: others may be of another program. */
async function isOfLine({ kind, name }: RevisionName, code: CodeLookup): Promise<boolean> {
  const releases = kind === 'tag' ? await code.releases() : undefined;
  const line = name.slice(0, name.lastIndexOf('.') + 1);
  return releases === undefined || releases.some((release) => release.startsWith(line));
}

function verdictOf({ kind, name }: RevisionName, isThere: boolean | undefined): ClaimVerdict {
  if (isThere === undefined) return { answer: 'unknown' };
  if (isThere) return { answer: 'holds' };
  switch (kind) {
    case 'commit':
      return { answer: 'contradicted', evidence: message('The repository has no commit {0}.', name) };
    case 'tag':
      return { answer: 'contradicted', evidence: message('The repository has no release {0}.', name) };
    case 'request':
      return {
        answer: 'contradicted',
        evidence: message('No commit of the repository is of pull request #{0}.', name),
      };
  }
}

/** Other programs have releases and commits, too: a sentence that names one is left alone. */
function statedInBlock(block: ProseBlock): StatedRevision[] {
  const { raw, offsetOf } = block;
  return sentencesOf(raw).flatMap(({ text, start }) => {
    const plain = text.replace(/\]\([^)]*\)|<[^>]*>|https?:\S+/g, (address) => ' '.repeat(address.length));
    if (
      isAboutOtherPrograms(plain) ||
      /go\.mod|\bGo\s?1\.|协议|客户端|\bprotocol\b|\bclients?\b/i.test(plain)
    )
      return [];
    const found = (kind: RevisionName['kind'], form: RegExp): StatedRevision[] =>
      [...plain.matchAll(form)].map(({ 0: written, 1: name = written, index }) => ({
        revision: { kind, name },
        start: offsetOf(start + index),
        end: offsetOf(start + index + written.length),
      }));
    return [
      ...(SAYS_COMMIT.test(plain) ? found('commit', COMMIT) : []),
      ...(SAYS_RELEASE.test(plain)
        ? found('tag', RELEASE).map((one, place) => ({
            ...one,
            of: programOf(plain, RELEASE, place),
            isOfText: OF_TEXT.test(plain),
          }))
        : []),
      ...(SAYS_MERGED.test(plain) ? found('request', REQUEST) : []),
    ];
  });
}

const PLAIN_WORDS =
  /^(?:versions?|releases?|released|tags?|since|in|from|v|at|the|of|until|before|after|to|and|or|with|by|is|was|on|between|through|than|for|as|commit|ships?|shipped|its|early|stable|latest|first|later|introduced|added|removed|source)$/i;

/** The word before a release, or behind it, that may be the name of a program. */
function programOf(text: string, form: RegExp, place: number): string | undefined {
  const index = [...text.matchAll(form)][place]?.index ?? 0;
  const [release = ''] = text.slice(index).match(form) ?? [];
  const [, before] = /([A-Za-z][\w.-]*)[\s`*:：]*$/.exec(text.slice(0, index)) ?? [];
  const [, behind] =
    /^\s*(?:of|版的?|的)\s*(?!the\b)([A-Za-z][\w-]*)/i.exec(text.slice(index + release.length)) ?? [];
  return [behind, before].find((word) => word !== undefined && !PLAIN_WORDS.test(word))?.toLowerCase();
}

function sentencesOf(raw: string): { text: string; start: number }[] {
  return [...raw.matchAll(/[^。！？；\n]+/g)].map(({ 0: text, index }) => ({ text, start: index }));
}
