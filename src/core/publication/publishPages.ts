import { LANGUAGES } from '../base/language';
import type { RepoPath } from '../base/repoPath';
import type { Step } from '../pack/model';
import { glossaryPage } from './glossaryPage';
import { indexPage } from './indexPage';
import type { PublicationRequest } from './model';
import type { PageContext } from './pageContext';
import { startPage } from './pageFrame';
import { glossaryName, indexName, pageName, START_PAGE, STYLE_SHEET } from './pageNames';
import { PUBLICATION_STYLES } from './pageStyles';
import { surveyCheckout } from './survey';
import { walkthroughPage } from './walkthroughPage';

/** A file of a publication; all of them go into one folder. */
export interface PublishedFile {
  /** A plain name, without folders. */
  readonly path: RepoPath;
  /** The whole content. */
  readonly text: string;
}

/** Static pages of walkthroughs. */
export interface Publication {
  /** In the order in which we list them. */
  readonly files: readonly PublishedFile[];
  /** The steps that have no certain place: `ambiguous` or `lost`. */
  readonly uncertain: readonly Step[];
}

/**
 * Writes walkthroughs as static pages in all languages: no script, nothing that is loaded from elsewhere. Packs and
 * repositories are hostile: their texts are escaped, and no id of theirs becomes a path.
 */
export async function publishPages(request: PublicationRequest): Promise<Publication> {
  const { checkout, walkthroughs } = request;
  const survey = await surveyCheckout(request);
  const files = [file(STYLE_SHEET, PUBLICATION_STYLES), file(START_PAGE, startPage(checkout.pack.name))];
  for (const language of LANGUAGES) {
    const say = request.translate[language];
    files.push(...(await pagesIn({ checkout, walkthroughs, survey, language, say })));
  }
  const uncertain = walkthroughs
    .flatMap(({ steps }) => steps)
    .filter((step) => ['ambiguous', 'lost'].includes(survey.resolutionOf(step).verdict));
  return { files, uncertain };
}

async function pagesIn(context: PageContext): Promise<PublishedFile[]> {
  const { checkout, walkthroughs, language } = context;
  const glossary = checkout.pack.glossary?.[language];
  const files = [file(indexName(language), indexPage(context))];
  for (const walkthrough of walkthroughs)
    files.push(file(pageName(walkthrough.id, language), await walkthroughPage(walkthrough, context)));
  if (glossary) files.push(file(glossaryName(language), glossaryPage(glossary, context)));
  return files;
}

function file(name: string, text: string): PublishedFile {
  return { path: name as RepoPath, text };
}
