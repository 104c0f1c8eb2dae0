import assert from 'node:assert/strict';
import { Checkout, hopsOf, planDraft, type Step } from '../../../../../src/core';
import { draftMap, mapNotes, type DraftMap } from '../../../../../src/core/essay/draft/draftMap';
import { ESSAY_TEXTS } from '../../../../../src/core/essay/texts';
import { goLanguage } from '../../../../../src/core/languages';
import { anchorOf } from '../../../../support/anchors';
import { callIndexOf } from '../../../../support/callIndex';
import { codeFactsOf } from '../../../../support/codeFacts';
import { sharedSites } from '../../../../support/goCode';
import { InMemoryTree } from '../../../../support/inMemoryTree';
import { packOf, stepOf, walkthroughOf } from '../../../../support/packs';

const PATH = 'kiln/kiln.go';
const REMOTE = Array.from('abcdefghijklmnop')
  .map((letter) => `func step${letter}() {}\n`)
  .join('\n');
const KILN = `package kiln

type Kiln struct{ heat int }

func (k *Kiln) Open() {
	go k.loop()
}

func (k *Kiln) loop() {
	k.take()
	k.drop()
}

func (k *Kiln) take() { k.heat++ }

func (k *Kiln) drop() { k.heat-- }

func (k *Kiln) Ask() { k.send() }

func (k *Kiln) send() {
	k.heat = 1
	k.fire()
}

func (k *Kiln) fire() { k.heat++ }

func Answer() {}

${REMOTE}`;

function step(name: string, parts: Partial<Step> & { readonly through?: readonly string[] }): Step {
  const { through = [], ...own } = parts;
  return {
    ...stepOf(own.id ?? name, anchorOf(`${PATH}#${name}`), { lane: 'front', reached: 'start' }),
    via: through.flatMap((each) => goLanguage.parseSymbol(each) ?? []),
    ...own,
  };
}

async function mapOf(steps: readonly Step[]): Promise<DraftMap> {
  const walkthrough = walkthroughOf('firing', steps);
  const files = { [PATH]: KILN };
  const checkout = new Checkout({
    pack: packOf({ walkthroughs: [walkthrough] }),
    tree: new InMemoryTree(files),
    sites: await sharedSites(),
  });
  const facts = await codeFactsOf(files);
  const request = { checkout, walkthrough, language: 'en' as const, facts };
  const plan = await planDraft(request);
  return draftMap({ ...request, hops: hopsOf(await callIndexOf(files)) }, plan);
}

function rows({ rows: all }: DraftMap): string[] {
  return all.map(({ symbol, lane, from = '', reached }) => {
    const sender = all.find(({ id }) => id === from)?.symbol;
    return [symbol, lane, ...(sender === undefined ? [] : [reached, sender])].join(' ');
  });
}

suite('the map of a draft', () => {
  test('does not fork where one thread goes on to several steps', async () => {
    const way = { lane: 'back', reached: 'goroutine', from: 'open', through: ['(*Kiln).loop'] };
    const map = await mapOf([
      step('(*Kiln).Open', { id: 'open' }),
      step('(*Kiln).take', { ...way, id: 'take' }),
      step('(*Kiln).drop', { ...way, id: 'drop' }),
    ]);
    assert.deepEqual(rows(map), [
      '(*Kiln).Open front',
      '(*Kiln).loop back goroutine (*Kiln).Open',
      '(*Kiln).take back direct (*Kiln).loop',
      '(*Kiln).drop back direct (*Kiln).loop',
    ]);
  });

  test('leads an arrow through a drawn function that the way to its step passes through', async () => {
    const map = await mapOf([
      step('(*Kiln).Ask', { id: 'ask' }),
      step('(*Kiln).send', { id: 'send' }),
      step('(*Kiln).fire', { id: 'fire', reached: 'direct', from: 'ask', through: ['(*Kiln).send'] }),
    ]);
    assert.deepEqual(rows(map), [
      '(*Kiln).Ask front',
      '(*Kiln).send front direct (*Kiln).Ask',
      '(*Kiln).fire front direct (*Kiln).send',
    ]);
  });

  test('keeps an arrow that passes a drawn function by, where the calls do', async () => {
    const map = await mapOf([
      step('(*Kiln).loop', { id: 'loop' }),
      step('(*Kiln).send', { id: 'send' }),
      step('(*Kiln).take', { id: 'take', reached: 'direct', from: 'loop', through: ['(*Kiln).send'] }),
    ]);
    assert.deepEqual(rows(map), [
      '(*Kiln).loop front',
      '(*Kiln).send front',
      '(*Kiln).take front direct (*Kiln).loop',
    ]);
  });

  test('has what comes before a remote call in the lane of the caller', async () => {
    const map = await mapOf([
      step('(*Kiln).Ask', { id: 'ask' }),
      step('Answer', { id: 'answer', lane: 'far', reached: 'rpc', from: 'ask', through: ['(*Kiln).send'] }),
    ]);
    assert.deepEqual(rows(map), [
      '(*Kiln).Ask front',
      '(*Kiln).send front direct (*Kiln).Ask',
      'Answer far rpc (*Kiln).send',
    ]);
  });

  test('has one row for the steps in one function', async () => {
    const map = await mapOf([
      step('(*Kiln).loop', { id: 'loop' }),
      step('(*Kiln).take', { id: 'take', reached: 'direct', from: 'loop' }),
      step('(*Kiln).take', { id: 'again', reached: 'direct', from: 'loop' }),
    ]);
    assert.deepEqual(rows(map), ['(*Kiln).loop front', '(*Kiln).take front direct (*Kiln).loop']);
  });

  test('leaves out what is too much, and says so', async () => {
    const many = Array.from('abcdefghijklmnop').map((letter) =>
      step(`step${letter}`, { id: letter, reached: 'rpc', from: 'take' }),
    );
    const map = await mapOf([step('(*Kiln).take', { id: 'take' }), ...many]);
    assert.ok(map.rows.length >= 8 && map.rows.length <= 14);
    const [order, left = ''] = mapNotes(map, ESSAY_TEXTS.en, 'en');
    assert.equal(order, 'The rows are in the order of reading, which need not be the order of the calls.');
    assert.match(
      left,
      new RegExp(`^The map leaves out ${17 - map.rows.length} functions of this topic: \`step`),
    );
  });

  test('says what begins where no arrow leads, if it falls into parts', async () => {
    const map = await mapOf([
      step('(*Kiln).loop', { id: 'loop' }),
      step('(*Kiln).take', { id: 'take', reached: 'direct', from: 'loop' }),
      step('Answer', { id: 'answer', lane: 'far' }),
    ]);
    assert.deepEqual(mapNotes(map, ESSAY_TEXTS.en, 'en'), [
      'The map begins at `(*Kiln).loop` (front lane), `Answer` (far lane). Their callers are not drawn.',
    ]);
  });
});
