import * as path from 'node:path';
import {
  LANGUAGES,
  message,
  publishPages,
  readSymbols,
  vuepressPages,
  type Checkout,
  type Language,
  type PublicationRequest,
  type Step,
  type Translate,
  type Walkthrough,
} from '../../core';
import { GitHistory } from '../adapters/gitHistory';
import { GitObjectReader } from '../adapters/gitRevisionTree';
import { NodeSourceTree } from '../adapters/nodeSourceTree';
import { translatorFor, UsageError, type ExitCode, type Io } from '../io';
import { openRepository, type OpenedRepository, type Places } from '../openCheckout';
import { openRevision } from '../openRevision';
import { sayProblems } from '../report';
import { isAsCommitted } from '../workTreeEdits';
import { writePublication } from '../writePublication';

export interface SiteOptions extends Places {
  /** Id of the only walkthrough to write; all of the pack when absent. */
  readonly walkthrough?: string | undefined;
  /** The revision to read; the work tree when absent. */
  readonly revision?: string | undefined;
  /** The folder to write into. Created if missing. */
  readonly out: string;
  /** Which pages: such as a browser shows, or Markdown for a site that VuePress builds. */
  readonly form: SiteForm;
}

/** The forms of pages that `site` writes. */
export const SITE_FORMS = ['html', 'vuepress'] as const;

export type SiteForm = (typeof SITE_FORMS)[number];

/** `source-guide site`: writes walkthroughs as static pages. Ends with 0 without problems, 1 with problems, 2 if nothing was written. */
export async function writeSite(options: SiteOptions, io: Io): Promise<ExitCode> {
  const repository = await openRepository(options, io);
  const problems = repository.packProblems();
  sayProblems(problems, io);
  const walkthroughs = chosen(repository, options.walkthrough, io);
  const reader = new GitObjectReader(repository.root);
  try {
    const { checkout, isSame } = await checkoutFor(repository, options.revision, reader, io);
    const recorded = await readSymbols(new NodeSourceTree(repository.packFolder));
    const request: PublicationRequest = {
      checkout,
      walkthroughs,
      recordedWords: [...(recorded?.words.keys() ?? [])],
      translate: TRANSLATORS,
      isAsCommitted: isSame,
    };
    const uncertain =
      options.form === 'html'
        ? await writeHtml(request, options.out, io)
        : await writeVuepress(request, options.out, io);
    if (uncertain.length > 0)
      io.say(
        io.translate(
          message(
            'Steps without a certain place, whose pages say so and show no code: {0}.',
            uncertain.map(({ id }) => id).join(', '),
          ),
        ),
      );
    return problems.length > 0 || uncertain.length > 0 ? 1 : 0;
  } finally {
    reader.close();
  }
}

async function writeHtml(request: PublicationRequest, out: string, io: Io): Promise<readonly Step[]> {
  const { files, uncertain } = await publishPages(request);
  for (const place of await writePublication(out, files, io)) io.out(`${place}\n`);
  return uncertain;
}

/** The folder of each language, as sites of VuePress call their languages. */
const LANGUAGE_FOLDERS: Readonly<Record<Language, string>> = { 'zh-cn': 'zh', en: 'en' };

async function writeVuepress(request: PublicationRequest, out: string, io: Io): Promise<readonly Step[]> {
  const { files, uncertain } = await vuepressPages(request);
  for (const language of LANGUAGES) {
    const pages = files[language];
    if (!pages) continue;
    const folder = path.join(out, LANGUAGE_FOLDERS[language]);
    for (const place of await writePublication(folder, pages, io)) io.out(`${place}\n`);
  }
  return uncertain;
}

const TRANSLATORS = Object.fromEntries(
  LANGUAGES.map((language) => [language, translatorFor(language)]),
) as Record<Language, Translate>;

function chosen({ pack }: OpenedRepository, id: string | undefined, io: Io): readonly Walkthrough[] {
  const known = pack.walkthroughs;
  const found = id === undefined ? known : known.filter((each) => each.id === id);
  if (found.length > 0) return found;
  throw new UsageError(
    io.translate(
      id === undefined
        ? message('The pack has no walkthrough that can be read.')
        : message('There is no walkthrough "{0}". Known: {1}.', id, known.map((each) => each.id).join(', ')),
    ),
  );
}

/** The checkout to show, and whether its sources are those of its commit; `undefined` without one. */
async function checkoutFor(
  repository: OpenedRepository,
  revision: string | undefined,
  reader: GitObjectReader,
  io: Io,
): Promise<{ checkout: Checkout; isSame: boolean | undefined }> {
  const { root } = repository;
  if (revision !== undefined) {
    const { tree, commit } = await openRevision(root, revision, reader, io);
    return { checkout: repository.checkout(tree, new GitHistory(root, commit)), isSame: true };
  }
  const checkout = repository.workTree();
  const commit = (await checkout.head())?.commit;
  return { checkout, isSame: commit === undefined ? undefined : await isAsCommitted(root, commit) };
}
