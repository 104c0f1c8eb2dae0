import { COMMUNITIES } from '../../src/community';
import { codeLanguages, loadLanguage } from '../../src/core/languages';
import {
  checkClaims,
  essayRegistry,
  findTarget,
  lintEssay,
  type Finding,
  type LintContext,
  type Target,
  type TargetId,
} from '../../src/core';

/** The registry of the product. */
export const REGISTRY = essayRegistry(COMMUNITIES);

export const TARGET_IDS: readonly TargetId[] = REGISTRY.targets.map(({ id }) => id);

/** The target with an id; throws for an id that no target has. */
export function targetNamed(id: TargetId): Target {
  const target = findTarget(REGISTRY, id);
  if (!target) throw new Error(`there is no target ${id}`);
  return target;
}

/** What a reviewer of the product knows from its start. */
export const REVIEWER_PARTS = { registry: REGISTRY, languages: codeLanguages, loadLanguage, checkClaims };

/** What an essay is looked at with in a test; the target by its id. */
export type LintCase = Partial<Omit<LintContext, 'target' | 'checkClaims'>> & {
  readonly target?: TargetId | undefined;
};

/** Looks at an essay with every rule of the product. */
export function lintText(text: string, { target, ...context }: LintCase = {}): Promise<readonly Finding[]> {
  return lintEssay(text, {
    ...REVIEWER_PARTS,
    ...context,
    ...(target !== undefined && { target: targetNamed(target) }),
  });
}
