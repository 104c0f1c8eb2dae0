import {
  checkContent,
  message,
  readSymbols,
  type Anchor,
  type Checkout,
  type Problem,
  type Resolution,
  type Verdict,
} from '../../core';
import { GitHistory } from '../adapters/gitHistory';
import { GitObjectReader, withoutMissingTexts } from '../adapters/gitRevisionTree';
import { NodeSourceTree } from '../adapters/nodeSourceTree';
import { openRevision } from '../openRevision';
import type { ExitCode, Io } from '../io';
import { openRepository, type OpenedRepository, type Places } from '../openCheckout';
import { refreshPack, type RefreshOptions } from '../refreshPack';
import {
  placeText,
  printResolution,
  sayProblems,
  symbolText,
  table,
  type PrintedResolution,
} from '../report';

export interface CheckOptions extends Places, RefreshOptions {
  readonly isJson: boolean;
}

interface CheckedStep extends PrintedResolution {
  readonly walkthrough: string;
  readonly step: string;
}

interface CheckedEntryPoint extends PrintedResolution {
  readonly topic: string;
  readonly entryPoint: string;
}

interface CheckedRevision {
  readonly rev: string;
  readonly commit: string | null;
  readonly steps: readonly CheckedStep[];
  readonly entryPoints: readonly CheckedEntryPoint[];
  readonly summary: Readonly<Record<Verdict, number>>;
}

/** `source-guide check`: prints the verdict on each step and entry point, in the work tree or in several revisions. */
export async function check(options: CheckOptions, io: Io): Promise<ExitCode> {
  const repository = await openRepository(options, io);
  if (options.writing !== 'nothing') await refreshPack(repository, options, io);
  const revisions: CheckedRevision[] = [];
  if (options.revisions.length === 0) {
    revisions.push(await checkCheckout('worktree', repository.workTree(), io));
  } else {
    const reader = new GitObjectReader(repository.root);
    try {
      for (const revision of options.revisions) {
        io.say(io.translate(message('Checking {0} …', revision)));
        revisions.push(await checkRevision(revision, repository, reader, io));
      }
    } finally {
      reader.close();
    }
  }
  const allProblems = [...repository.packProblems(), ...(await contentProblems(repository))];
  const packProblems = allProblems.map(({ code, severity, path, range, message: text }) => {
    return { code, severity, path, line: range ? range.start.line + 1 : null, message: io.translate(text) };
  });
  if (options.isJson) io.out(JSON.stringify({ revisions, packProblems }, null, 2) + '\n');
  else {
    sayProblems(allProblems, io);
    for (const revision of revisions) io.out(describe(revision, repository, io));
  }
  const isBroken = packProblems.some(({ severity }) => severity === 'error');
  const needsWork = revisions.some(({ summary }) => summary.ambiguous + summary.lost > 0);
  return isBroken || needsWork ? 1 : 0;
}

/** The problems of the prose. Checked only if the pack records its words. */
async function contentProblems({ pack, packFolder }: OpenedRepository): Promise<readonly Problem[]> {
  const folder = new NodeSourceTree(packFolder);
  return (await readSymbols(folder)) ? checkContent(folder, pack) : [];
}

async function checkRevision(
  revision: string,
  repository: OpenedRepository,
  reader: GitObjectReader,
  io: Io,
): Promise<CheckedRevision> {
  const { tree, commit } = await openRevision(repository.root, revision, reader, io);
  const history = new GitHistory(repository.root, commit);
  return checkCheckout(revision, repository.checkout(withoutMissingTexts(tree), history), io);
}

async function checkCheckout(rev: string, checkout: Checkout, io: Io): Promise<CheckedRevision> {
  const summary: Record<Verdict, number> = {
    exact: 0,
    changed: 0,
    moved: 0,
    ambiguous: 0,
    absent: 0,
    lost: 0,
  };
  const resolve = async (anchor: Anchor): Promise<PrintedResolution> => {
    const resolution: Resolution = await checkout.resolve(anchor);
    summary[resolution.verdict]++;
    return printResolution(resolution, io.translate);
  };
  const steps: CheckedStep[] = [];
  for (const { id: walkthrough, steps: written } of checkout.pack.walkthroughs) {
    for (const step of written) steps.push({ walkthrough, step: step.id, ...(await resolve(step.anchor)) });
  }
  const entryPoints: CheckedEntryPoint[] = [];
  for (const { topic, id, anchor } of checkout.pack.entryPoints) {
    entryPoints.push({ topic, entryPoint: id, ...(await resolve(anchor)) });
  }
  return { rev, commit: (await checkout.head())?.commit ?? null, steps, entryPoints, summary };
}

/** The report without `--json`: the counts, then each anchor that is not exact. */
function describe(checked: CheckedRevision, { pack }: OpenedRepository, io: Io): string {
  const counts = Object.entries(checked.summary)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(', ');
  const anchors = [...pack.walkthroughs.flatMap(({ steps }) => steps), ...pack.entryPoints].map(
    ({ anchor }) => anchor,
  );
  const rows = [...checked.steps, ...checked.entryPoints].flatMap((resolution, index) => {
    const anchor = anchors[index];
    if (!anchor || resolution.verdict === 'exact') return [];
    const id =
      'step' in resolution
        ? `${resolution.walkthrough}/${resolution.step}`
        : `${resolution.topic}/${resolution.entryPoint}`;
    return [
      [
        `  ${resolution.verdict}`,
        id,
        symbolText(resolution, anchor),
        placeText(resolution, anchor),
        resolution.evidence,
      ],
    ];
  });
  return `${checked.rev} ${checked.commit?.slice(0, 12) ?? io.translate(message('(no commit)'))}: ${counts}\n${table(rows)}`;
}
