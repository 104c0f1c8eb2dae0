import assert from 'node:assert/strict';
import { goLanguage } from '../../../../src/core/languages';
import {
  callFlowMermaid,
  followCallFlow,
  type CallFlowDirection,
  type CallFlowTree,
} from '../../../../src/core';
import { callIndexOf, nodeOf } from '../../../support/callIndex';

const SOURCE = `package kiln

import "fmt"

type Heater interface{ Heat() }

type Gas struct{ log func() }

func (g *Gas) Heat() { g.log(); shared() }

func Fire(h Heater) {
	h.Heat()
	go shared()
	defer shared()
	func() {}()
	fmt.Println()
	Fire(h)
}

func Clean() { defer shared() }

func shared() {}
`;

async function chartOf(symbol: string, direction: CallFlowDirection, depth: number): Promise<string> {
  const index = await callIndexOf({ 'kiln.go': SOURCE });
  const options = { direction, depth, includesLibrary: true };
  return callFlowMermaid(
    followCallFlow(index, nodeOf(index, 'kiln.go', symbol), options),
    direction,
    goLanguage,
  );
}

/** A place of a flow that only has a name. */
function place(title: string, path = '', more: Partial<CallFlowTree> = {}): CallFlowTree {
  return {
    title,
    path,
    class: 'S',
    transfer: 'call',
    sites: [],
    isImplementation: false,
    implementations: 0,
    isRecursive: false,
    children: [],
    ...more,
  };
}

suite('flow as a Mermaid chart', () => {
  test('leads from callers to callees, each function being one node', async () => {
    assert.equal(
      await chartOf('Fire', 'callees', 2),
      `flowchart LR
  n0["Fire<br/><small>kiln.go</small>"]
  n1["(Heater).Heat<br/><small>kiln.go</small>"]
  n2["(*Gas).Heat<br/><small>kiln.go</small>"]
  n3["log<br/><small>kiln.go</small>"]
  n2 -->|value| n3
  n4["shared<br/><small>kiln.go</small>"]
  n2 --> n4
  n1 -.->|implements| n2
  n0 ==>|interface| n1
  n0 -.->|go| n4
  n0 -.->|defer| n4
  n5["func literal"]
  n0 -->|value| n5
  n6["Println<br/><small>fmt</small>"]
  n0 --> n6
  n0 --> n0
`,
    );
  });

  test('leads the same way when callers are followed, and is drawn from the right', async () => {
    assert.equal(
      await chartOf('(*Gas).Heat', 'callers', 1),
      `flowchart RL
  n0["(*Gas).Heat<br/><small>kiln.go</small>"]
  n1["Fire<br/><small>kiln.go</small>"]
  n1 ==>|"(Heater).Heat"| n0
`,
    );
    assert.match(await chartOf('shared', 'callers', 1), /^ {2}n\d -\.->\|defer\| n0$/m);
  });

  test('is a single node for a function alone', async () =>
    assert.equal(
      await chartOf('shared', 'callees', 5),
      'flowchart LR\n  n0["shared<br/><small>kiln.go</small>"]\n',
    ));

  test('draws an arrow for each way in which a function is called', async () => {
    const index = await callIndexOf({
      'a.go': 'package m\nfunc Run() {\n\theat()\n\tgo heat()\n}\nfunc heat() {}\n',
    });
    const options = { direction: 'callees', depth: 1, includesLibrary: false } as const;
    const chart = callFlowMermaid(
      followCallFlow(index, nodeOf(index, 'a.go', 'Run'), options),
      'callees',
      goLanguage,
    );
    assert.deepEqual(chart.split('\n').slice(3, 5), ['  n0 --> n1', '  n0 -.->|go| n1']);
  });

  test('says how much it does not draw where the depth ends, and of the library', async () => {
    const index = await callIndexOf({ 'kiln.go': SOURCE });
    const options = { direction: 'callees', depth: 0, includesLibrary: false } as const;
    const chart = callFlowMermaid(
      followCallFlow(index, nodeOf(index, 'kiln.go', 'Fire'), options),
      'callees',
      goLanguage,
    );
    assert.equal(
      chart,
      'flowchart LR\n  n0["Fire<br/><small>kiln.go</small><br/><small>#43;3 functions not drawn</small>"]\n  rest(["Not drawn, calls of the library: 1"])\n',
    );
  });

  test('draws an arrow once, however often the flow comes by', () => {
    const leaf = place('leaf');
    const tree = place('root', '', {
      children: [leaf, leaf, place('middle', '', { children: [leaf, leaf] })],
    });
    assert.equal(
      callFlowMermaid(tree, 'callees', goLanguage),
      'flowchart LR\n  n0["root"]\n  n1["leaf"]\n  n0 --> n1\n  n2["middle"]\n  n2 --> n1\n  n0 --> n2\n',
    );
  });

  test('tells functions of one name apart by file and line', () => {
    const node = { path: 'a.go', kind: 'func', symbol: 'init', line: 1, column: 5, endLine: 1 } as never;
    const tree = place('root', '', {
      children: [place('init', 'a.go', { node }), place('init', 'b.go'), place('init', 'a.go')],
    });
    assert.equal(callFlowMermaid(tree, 'callees', goLanguage).match(/\["init/g)?.length, 3);
  });

  test('is drawn whatever names, paths and interfaces are called', () => {
    const hostile = [
      '"]; click n0 href "https://example.com"',
      '<img src=x onerror=alert(1)>',
      '</small><script>',
      '&quot;&#34;#quot;',
      'a\nn0 --> n9\n%%{init: {"theme": "dark"}}%%',
      '`markdown`',
      'a|b{c}d;e\\f',
      '\u0000\u001b[31m\u2028',
      '😀\ud800',
    ];
    for (const name of hostile) {
      const child = place(name, name, { via: name, children: [] });
      const lines = callFlowMermaid(place(name, name, { children: [child] }), 'callers', goLanguage).split(
        '\n',
      );
      assert.equal(lines.length, 4, name);
      assert.match(
        lines[1] ?? '',
        /^ {2}n0\["[\p{L}\p{N} _.,:/*()[\]#;-]*<br\/><small>[\p{L}\p{N} _.,:/*()[\]#;-]*<\/small>"\]$/u,
      );
      assert.match(lines[2] ?? '', /^ {2}n0 ==>\|"[\p{L}\p{N} _.,:/*()[\]#;-]*"\| n0$/u);
    }
  });

  test('writes signs as entities, and leaves names as they are', () => {
    const label = (title: string): string =>
      /"(.*)"/.exec(callFlowMermaid(place(title), 'callees', goLanguage))?.[1] ?? '';
    assert.deepEqual(
      ['a"b', 'a<b>', 'a&#b', '100 %', '(*壶).烧', 'gopkg.in/yaml.v3', '😀', 'a\nb'].map(label),
      [
        'a#34;b',
        'a#60;b#62;',
        'a#38;#35;b',
        '100 #37;',
        '(*壶).烧',
        'gopkg.in/yaml.v3',
        '#128512;',
        'a#10;b',
      ],
    );
  });
});
