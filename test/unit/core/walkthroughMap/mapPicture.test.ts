import assert from 'node:assert/strict';
import { mapPicture, type PictureTexts } from '../../../../src/core';
import { lanes, steps } from './mapFixture';

const LABEL = { heading: 'The door', symbol: '(*Kiln).Open' };

const TEXTS: PictureTexts = {
  language: 'en',
  title: 'Firing a piece',
  description: 'Two steps.',
  labels: [LABEL, { ...LABEL, heading: 'The fire' }],
  legendTitle: 'How control gets there',
  legend: [{ kind: 'rpc', label: 'remote call' }],
  source: 'Kiln, commit 0123',
};

function picture(changes: Partial<PictureTexts> = {}): string {
  return mapPicture(lanes('ab'), steps('a b', 'rpc'), { ...TEXTS, ...changes });
}

suite('a picture of a walkthrough map', () => {
  test('describes what it shows, for people who cannot see it', () => {
    assert.match(picture(), /<svg [^>]*role="img" aria-labelledby="title description" lang="en"/);
    assert.match(
      picture(),
      /<title id="title">Firing a piece<\/title>\n<desc id="description">Two steps\.<\/desc>/,
    );
  });

  test('has the numbers, headings and symbols of all steps, the lanes, the legend and the source', () => {
    const texts = [...picture().matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text);
    for (const text of [
      '1',
      '2',
      'A',
      'B',
      'The door',
      'The fire',
      '(*Kiln).Open',
      'remote call',
      'Kiln, commit 0123',
    ])
      assert.ok(texts.includes(text), text);
  });

  test('needs nothing else: nothing in it runs or is loaded', () => {
    const svg = picture();
    assert.doesNotMatch(svg, /<(?:script|style|image|use|foreignObject|a)\b|\bon\w+=|url\(/i);
    assert.deepEqual(svg.match(/https?:[^"]*/g), ['http://www.w3.org/2000/svg']);
  });

  test('takes texts as texts', () => {
    const svg = picture({
      title: '</title><script>alert(1)</script> & "so"\u0007',
      language: '"><x',
      labels: [{ ...LABEL, heading: '<b>' }, LABEL],
    });
    for (const unwanted of ['<script', '<b>', '\u0007', '"><x']) assert.ok(!svg.includes(unwanted), unwanted);
    assert.match(svg, /&lt;b&gt;/);
  });

  test('is no wider than a phone can show, and leaves nothing out', () => {
    const symbol = `(*${'Kiln'.repeat(9)}).${'Open'.repeat(8)}`;
    const svg = picture({ labels: [{ heading: '写'.repeat(60), symbol }, LABEL] });
    assert.ok(Number(/width="(\d+)"/.exec(svg)?.[1]) <= 600);
    assert.equal([...svg.matchAll(/写+/g)].join('').length, 60);
    assert.match(svg, />\(\*(?:Kiln){9}\)\.</);
    assert.match(svg, />(?:Open){8}</);
  });

  test('says once what the titles of all lanes begin with', () => {
    const named = lanes('ab').map(({ id, title }) => ({ id, title: `Kiln: ${title}` }));
    const svg = mapPicture(named, steps('a b'), { ...TEXTS, legend: [] });
    assert.match(svg, />Firing a piece · Kiln</);
    assert.doesNotMatch(svg, />Kiln:/);
  });

  test('has no legend where there is nothing to explain', () =>
    assert.doesNotMatch(picture({ legend: [] }), /How control gets there/));
});
