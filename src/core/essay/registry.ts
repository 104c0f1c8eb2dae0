import type { Language } from '../base/language';
import type { DraftQuestions } from './draftQuestions';
import type { DraftTemplate } from './templates/model';
import type { Target, TargetId } from './targets/target';
import type { PromptPart } from './essayTexts';

/** What drafts about a community's repository say beside what all drafts say. */
export interface CommunityTexts {
  /** Tags that follow the project's name. */
  readonly tags: readonly string[];
  /** Questions in place of those that all drafts ask, by part. */
  readonly prompts: Readonly<Partial<Record<PromptPart, readonly string[]>>>;
}

/** What a community adds to essays about its repository. */
export interface Community {
  /** A pack names it with its field `community`; never changes. */
  readonly id: string;
  /** Sites where the community publishes essays. */
  readonly targets: readonly Target[];
  /** Texts that its people write beside analyses of source code. */
  readonly templates: readonly DraftTemplate[];
  /** What drafts say for this community, by language. */
  readonly texts: Readonly<Record<Language, CommunityTexts>>;
}

/** Where essays can go and what they can be made from. A plain value; {@link essayRegistry} makes it. */
export interface EssayRegistry {
  /** All communities that were registered. */
  readonly communities: readonly Community[];
  /** In the order in which they are offered. */
  readonly targets: readonly Target[];
  /** In the order in which they are offered. */
  readonly templates: readonly DraftTemplate[];
  /** What the drafts and templates of all of them ask. */
  readonly questions: DraftQuestions;
}

/** The target with an id; `undefined` when there is none, or no id. */
export function findTarget({ targets }: EssayRegistry, id: TargetId | undefined): Target | undefined {
  return targets.find((target) => target.id === id);
}

/** The template with an id; `undefined` when there is none. */
export function findTemplate({ templates }: EssayRegistry, id: string): DraftTemplate | undefined {
  return templates.find((template) => template.id === id);
}

/** The community that a pack names; `undefined` when it names none, or one that is not registered. */
export function findCommunity({ communities }: EssayRegistry, id: string | undefined): Community | undefined {
  return communities.find((community) => community.id === id);
}
