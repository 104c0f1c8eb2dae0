import assert from 'node:assert/strict';
import { WalkthroughSearch, type Language, type SearchHit } from '../../../../src/core';
import { anchorOf } from '../../../support/anchors';
import { NO_PROSE, stepOf, walkthroughOf } from '../../../support/packs';

const FIRING = walkthroughOf(
  'firing',
  [stepOf('heat', anchorOf('kiln/heat.go#Heat')), stepOf('open', anchorOf('kiln/door.go#(*Kiln).OpenDoor'))],
  {
    en: {
      ...NO_PROSE,
      title: 'How a pot is fired',
      introduction: 'The kiln gets hot.',
      sections: new Map([
        ['open', { heading: 'The door opens', body: 'A [hinge](../x.md) of `steel` turns slowly.', line: 5 }],
        ['heat', { heading: 'Heat', body: 'See the door again. ' + 'Nothing happens. '.repeat(40), line: 9 }],
      ]),
    },
    'zh-cn': {
      ...NO_PROSE,
      title: '陶器怎么烧',
      introduction: '窑变热。',
      sections: new Map([
        ['open', { heading: '打开窑门', body: '铰链慢慢转动。', line: 5 }],
        ['heat', { heading: '加热', body: '温度升高。', line: 9 }],
      ]),
    },
  },
);

suite('searching walkthroughs', () => {
  test('finds a heading before a text that has the words', () =>
    assert.deepEqual(headings(find('DOOR')), ['The door opens', 'Heat']));

  test('finds symbols and files', () => {
    assert.deepEqual(headings(find('opendoor')), ['The door opens']);
    assert.deepEqual(headings(find('kiln/heat.go')), ['Heat']);
    assert.equal(find('opendoor')[0]?.code, '(*Kiln).OpenDoor · kiln/door.go');
  });

  test('finds words of the other language, and answers in the one that is read', () => {
    const [hit] = find('铰链', 'en');
    assert.deepEqual([hit?.heading, hit?.snippet], ['The door opens', '铰链慢慢转动。']);
    assert.deepEqual(headings(find('hinge', 'zh-cn')), ['打开窑门']);
  });

  test('finds only what has all the words', () => {
    assert.deepEqual(headings(find('hinge door')), ['The door opens']);
    assert.deepEqual(find('hinge volcano'), []);
  });

  test('shows the text around the word, without marks and addresses', () => {
    assert.equal(find('steel')[0]?.snippet, 'A hinge of steel turns slowly.');
    assert.match(find('again')[0]?.snippet ?? '', /^See the door again\. .{100,200}…$/);
    assert.equal(find('../x.md').length, 0);
  });

  test('lists the first page of each walkthrough until something is typed', () => {
    const [hit, ...others] = find(' ');
    assert.deepEqual([hit?.page, hit?.heading, others.length], ['introduction', 'How a pot is fired', 0]);
  });

  test('gives no more than was asked for', () => assert.equal(find('t', 'en', 1).length, 1));
});

function find(query: string, language: Language = 'en', most = 50): readonly SearchHit[] {
  return new WalkthroughSearch([FIRING]).find(query, language, most);
}

function headings(hits: readonly SearchHit[]): string[] {
  return hits.map(({ heading }) => heading);
}
