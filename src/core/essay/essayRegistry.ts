import { collectQuestions } from './collectQuestions';
import type { Community, EssayRegistry } from './registry';
import { HTML, MARKDOWN } from './targets/plainTargets';
import { PLATFORMS } from './targets/platforms';
import { STATIC_SITES } from './targets/staticSites';

/** The core's own targets, with the targets and templates of communities. Plain Markdown first, then the communities' sites. */
export function essayRegistry(communities: readonly Community[]): EssayRegistry {
  return {
    communities,
    targets: [
      MARKDOWN,
      ...communities.flatMap(({ targets }) => targets),
      ...STATIC_SITES,
      ...PLATFORMS,
      HTML,
    ],
    templates: communities.flatMap(({ templates }) => templates),
    questions: collectQuestions(communities),
  };
}

/** Returns a registry that contains only the communities with the given ids. */
export function registryFor({ communities }: EssayRegistry, ids: ReadonlySet<string>): EssayRegistry {
  return essayRegistry(communities.filter(({ id }) => ids.has(id)));
}
