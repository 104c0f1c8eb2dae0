import type { Language } from '../base/language';
import type { Translate } from '../base/message';
import { asidesOf, mainTextOf } from '../pack/asides';
import type { Step, Walkthrough } from '../pack/model';
import type { Checkout } from '../reading/checkout';
import { ToolError, type AssistantState, type AssistantTool, type ToolAnswer } from './model';
import { cutList, LANGUAGE_ARGUMENT, languageOfCall } from './toolArguments';

const MOST_WALKTHROUGHS = 200;
/** Characters of the texts of one answer. */
const LONGEST_TEXTS = 100_000;

export const listWalkthroughs: AssistantTool = {
  name: 'list_walkthroughs',
  description: 'Lists the walkthroughs of this repository: guided readings of one topic each, step by step.',
  arguments: [LANGUAGE_ARGUMENT],
  answer: (values, state) => {
    const language = languageOfCall(values, state);
    const listed = state.checkouts.flatMap(({ pack }) =>
      pack.walkthroughs.map(({ id, minutes, prose, steps }) => ({
        id,
        title: prose[language].title || id,
        pack: pack.name,
        minutes: minutes ?? null,
        steps: steps.length,
        coreSteps: steps.filter(({ isCore }) => isCore).length,
      })),
    );
    return Promise.resolve({ module: state.module, ...cutList('walkthroughs', listed, MOST_WALKTHROUGHS) });
  },
};

export const getWalkthrough: AssistantTool = {
  name: 'get_walkthrough',
  description:
    'Gives the steps of a walkthrough: the text, and where its code is in this checkout. The verdict says how sure that is: exact, changed, moved, ambiguous, absent, lost.',
  arguments: [
    {
      name: 'id',
      description: 'Id of a walkthrough, as list_walkthroughs prints it.',
      kind: 'text',
      isRequired: true,
      most: 60,
    },
    {
      name: 'step',
      description: 'Id of one step. Without it: all steps.',
      kind: 'text',
      isRequired: false,
      most: 60,
    },
    LANGUAGE_ARGUMENT,
  ],
  answer: async (values, state) => {
    const { checkout, walkthrough } = findWalkthrough(String(values['id']), state);
    const { step: wanted } = values;
    const steps =
      wanted === undefined ? walkthrough.steps : walkthrough.steps.filter(({ id }) => id === wanted);
    if (steps.length === 0) {
      const known = walkthrough.steps.map(({ id }) => id).join(', ');
      throw new ToolError(`${walkthrough.id} has no step "${wanted}". It has: ${known}.`);
    }
    return stepsAnswer(checkout, walkthrough, steps, languageOfCall(values, state), state.translate);
  },
};

function findWalkthrough(
  id: string,
  { checkouts }: AssistantState,
): { readonly checkout: Checkout; readonly walkthrough: Walkthrough } {
  for (const checkout of checkouts) {
    const walkthrough = checkout.pack.walkthroughs.find((each) => each.id === id);
    if (walkthrough) return { checkout, walkthrough };
  }
  const known = checkouts.flatMap(({ pack }) => pack.walkthroughs.map((each) => each.id)).join(', ');
  throw new ToolError(`There is no walkthrough "${id}". There are: ${known || 'none'}.`);
}

async function stepsAnswer(
  checkout: Checkout,
  walkthrough: Walkthrough,
  steps: readonly Step[],
  language: Language,
  translate: Translate,
): Promise<ToolAnswer> {
  const { title, introduction, sections } = walkthrough.prose[language];
  let left = LONGEST_TEXTS;
  const withoutText: string[] = [];
  const printed: ToolAnswer[] = [];
  for (const step of steps) {
    const section = sections.get(step.id);
    const body = section?.body ?? '';
    const asides = asidesOf(section).map(({ kind, body: text }) => ({ kind, text }));
    left -= body.length;
    if (left < 0) withoutText.push(step.id);
    printed.push({
      id: step.id,
      title: section?.heading ?? step.id,
      ...(await placeAnswer(checkout, step, translate)),
      ...(step.isCore && { core: true }),
      lane: step.lane,
      reached: step.reached,
      from: step.from ?? null,
      via: step.via.map(({ written }) => written),
      text: left < 0 || !section ? null : mainTextOf(section),
      ...(left >= 0 && asides.length > 0 && { notes: asides }),
    });
  }
  const { id } = walkthrough;
  return {
    id,
    title: title || id,
    base: checkout.pack.base.commit,
    // Who asks for one step has read it.
    ...(steps === walkthrough.steps && introduction.length <= LONGEST_TEXTS && { introduction }),
    steps: printed,
    ...(withoutText.length > 0 && { leftOut: `the texts of ${withoutText.join(', ')}; ask for one step` }),
  };
}

async function placeAnswer(checkout: Checkout, { anchor }: Step, translate: Translate): Promise<ToolAnswer> {
  const { verdict, place, evidence, isSiteMissing, candidates } = await checkout.resolve(anchor);
  const described = { path: anchor.path, symbol: anchor.symbol.written };
  const told = { verdict, evidence: translate(evidence) };
  if (!place) {
    const places = candidates.map(({ path, symbol, name }) => ({ path, symbol, line: name.start.line + 1 }));
    return { ...told, path: null, line: null, symbol: null, described, candidates: places };
  }
  const { path, symbol, name, range, site } = place;
  return {
    ...told,
    path,
    line: (site ?? name).start.line + 1,
    endLine: range.end.line + 1,
    symbol,
    ...(verdict === 'moved' && { described }),
    ...(isSiteMissing && { statement: 'not found; the line is that of the function' }),
  };
}
