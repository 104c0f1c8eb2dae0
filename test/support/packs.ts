import {
  LANGUAGES,
  type Anchor,
  type EntryPoint,
  type Pack,
  type Prose,
  type Reached,
  type Release,
  type Step,
  type Walkthrough,
} from '../../src/core';
import { goLanguage } from '../../src/core/languages';
import { anchorOf } from './anchors';

/** A text that says nothing. */
export const NO_PROSE: Prose = {
  title: '',
  introduction: '',
  sections: new Map(),
  supplements: new Map(),
};

/** A step in the lane `kiln`, reached by a call, unless said otherwise. */
export function stepOf(
  id: string,
  anchor: Anchor,
  parts: { lane?: string; reached?: Reached; from?: string; isCore?: boolean } = {},
): Step {
  const { lane = 'kiln', reached = 'direct', from, isCore = false } = parts;
  return { id, lane, reached, from, via: [], also: [], isCore, anchor };
}

/** Steps with these ids; where they lead does not matter. */
export function stepsNamed(...ids: string[]): Step[] {
  return ids.map((id) => stepOf(id, anchorOf(`kiln/${id}.go#Fire`)));
}

/** A walkthrough with the lanes that its steps name. */
export function walkthroughOf(
  id: string,
  steps: readonly Step[],
  prose: Partial<Walkthrough['prose']> = {},
): Walkthrough {
  const lanes = [...new Set(steps.map(({ lane }) => lane))];
  return {
    id,
    minutes: undefined,
    lanes: lanes.map((lane) => ({ id: lane, title: { 'zh-cn': `${lane} 道`, en: `${lane} lane` } })),
    steps,
    types: [],
    plainCode: [],
    prose: { 'zh-cn': NO_PROSE, en: NO_PROSE, ...prose },
  };
}

/** A pack about an invented project. */
export function packOf(
  parts: {
    walkthroughs?: readonly Walkthrough[];
    releases?: readonly Release[];
    entryPoints?: readonly EntryPoint[];
    module?: string;
  } = {},
): Pack {
  return {
    name: 'Kiln',
    language: goLanguage,
    module: 'example.com/kiln',
    languages: LANGUAGES,
    repository: 'https://example.com/pottery/kiln',
    base: { commit: 'b'.repeat(40), date: '2024-05-06' },
    releases: [],
    plainCode: [],
    topics: [],
    walkthroughs: [],
    entryPoints: [],
    handOvers: [],
    ...parts,
  };
}
