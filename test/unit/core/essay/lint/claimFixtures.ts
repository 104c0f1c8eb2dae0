import { answerWith, type CodeLookup } from '../../../../../src/core';
import { lookupIn } from '../../../../support/claimCode';
import { BLOB, sourceOf, type RuleFixture } from './ruleFixture';

const KILN = {
  'kiln/fire.go': `package kiln

type Kiln struct {
	heat int
}

func (k *Kiln) Fire() {
	k.open()
	k.warm()
}

func (k *Kiln) open() {}

func (k *Kiln) warm() {}

func Cool() {}
`,
};

let kiln: Promise<CodeLookup> | undefined;

const source = sourceOf(KILN, {
  lookUp: async (_, question) => answerWith(await (kiln ??= lookupIn(KILN)), question),
});
const pinned = (text: string): string => `[kiln](${BLOB}/kiln/fire.go#L3-L9)\n\n${text}\n`;

/** Rules about what the essay says of the code. */
export const CLAIM_FIXTURES: Readonly<Record<string, RuleFixture>> = {
  E1: {
    passing: {
      'zh-cn': pinned('`(*Kiln).Fire` 是入口，`Kiln.warm` 负责升温。'),
      en: pinned('`(*Kiln).Fire` is the entry, and `Kiln.warm` does the rest.'),
    },
    failing: {
      'zh-cn': pinned('`(*Kiln).FireSlowly` 是入口。'),
      en: pinned('`(*Kiln).FireSlowly` is the entry.'),
    },
    source,
  },
  E3: {
    passing: { 'zh-cn': pinned('`Fire` 先调用 `open`，再调用 `warm`。'), en: pinned('`Fire` calls `open`.') },
    failing: { 'zh-cn': pinned('`warm` 会调用 `Cool`。'), en: pinned('`Cool` is called by `open`.') },
    source,
  },
};
