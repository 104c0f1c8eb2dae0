import {
  Checkout,
  createDraft,
  type CodeFacts,
  type DraftDepth,
  type Language,
  type Pack,
  type Prose,
  type Release,
  type Walkthrough,
} from '../../../../../src/core';
import { REGISTRY } from '../../../../support/essays';
import { anchorOf } from '../../../../support/anchors';
import { partsOfDraft, type DraftParts } from '../../../../support/draftParts';
import { hashOfGo, sharedSites } from '../../../../support/goCode';
import { InMemoryHistory, type HistoryParts } from '../../../../support/inMemoryHistory';
import { InMemoryTree } from '../../../../support/inMemoryTree';
import { NO_PROSE, packOf, stepOf, walkthroughOf } from '../../../../support/packs';

export const COMMIT = 'c'.repeat(40);
export const TODAY = '2024-06-07';

const OPEN = 'func (k *Kiln) Open() error {\n\tk.say("开门🚪")\n\treturn nil\n}';
const LONG = `func Fire(pieces []Piece) {\n${Array.from({ length: 80 }, (_, line) => `\theat(${line})`).join('\n')}\n}`;

/** The checkout's files: a short function on lines 5–8, a long one on lines 3–84 with `heat(20)` on line 24. */
export const FILES: Readonly<Record<string, string>> = {
  'kiln/open.go': `package kiln\n\nvar doors = 1\n\n${OPEN}\n`,
  'kiln/fire.go': `package kiln\n\n${LONG}\n`,
};

function proseOf(title: string): Prose {
  const section = (heading: string) => ({ heading, body: '' });
  return {
    ...NO_PROSE,
    title,
    sections: new Map([
      ['open', section('The door')],
      ['fire', section('The fire')],
    ]),
  };
}

export function firing(title = 'Firing'): Walkthrough {
  const steps = [
    stepOf('open', anchorOf('kiln/open.go#(*Kiln).Open', { body: hashOfGo(OPEN) }), {
      lane: 'hand',
      reached: 'start',
    }),
    stepOf(
      'fire',
      anchorOf('kiln/fire.go#Fire', { site: { kind: 'call', name: 'heat', nth: 21 }, body: hashOfGo(LONG) }),
      {
        reached: 'rpc',
        from: 'open',
      },
    ),
  ];
  return walkthroughOf('firing', steps, { en: proseOf(title), 'zh-cn': proseOf(title) });
}

export interface DraftCase {
  readonly files?: Readonly<Record<string, string>>;
  readonly history?: HistoryParts;
  readonly walkthrough?: Walkthrough;
  readonly language?: Language;
  readonly name?: string;
  readonly releases?: readonly Release[];
  /** What else the pack says; a licence when left out. */
  readonly pack?: Partial<Pack>;
  /** Name of the walkthrough map beside the draft. */
  readonly picture?: string;
  readonly depth?: DraftDepth;
  readonly facts?: CodeFacts;
  readonly notes?: ReadonlyMap<string, string>;
}

/** A history whose commit holds the files as the checkout has them. */
export const PINNED: HistoryParts = { head: { commit: COMMIT, tags: [] }, files: FILES };

export async function kilnCheckout({
  files = FILES,
  history,
  walkthrough = firing(),
  name = 'Kiln',
  releases = [],
  pack = { licence: 'Apache-2.0' },
}: DraftCase = {}): Promise<Checkout> {
  return new Checkout({
    pack: { ...packOf({ walkthroughs: [walkthrough], releases }), name, ...pack },
    tree: new InMemoryTree(files),
    sites: await sharedSites(),
    ...(history && { history: new InMemoryHistory(history) }),
  });
}

export async function draftText(each: DraftCase = {}): Promise<string> {
  const { walkthrough = firing(), language = 'en', picture, depth, facts, notes } = each;
  const checkout = await kilnCheckout(each);
  return createDraft({
    checkout,
    walkthrough,
    language,
    registry: REGISTRY,
    today: TODAY,
    ...(picture && { picture }),
    ...(depth && { depth }),
    ...(facts && { facts }),
    ...(notes && { notes }),
  });
}

export async function draftParts(each: DraftCase = {}): Promise<DraftParts> {
  return partsOfDraft(await draftText(each));
}

/** The lines of a list or quote in the body that contain a text. */
export function linesWith({ body }: DraftParts, text: string): string[] {
  return body.filter((line) => line.includes(text));
}
