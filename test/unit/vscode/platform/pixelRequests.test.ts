import assert from 'node:assert/strict';
import { PixelRequests } from '../../../../src/vscode/platform/pixelRequests';
import type { PixelRequest } from '../../../../src/webview/parts/pixelProtocol';

suite('pixels made by a page', () => {
  let posted: PixelRequest[];
  let requests: PixelRequests;

  setup(() => {
    posted = [];
    requests = new PixelRequests((request) => posted.push(request));
  });

  test('come from the answer to the same request, in whatever order the answers arrive', async () => {
    const first = requests.toPng('<svg>1</svg>', 2);
    const second = requests.toPng('<svg>2</svg>', 2);
    assert.deepEqual(
      posted.map(({ svg, scale }) => [svg, scale]),
      [
        ['<svg>1</svg>', 2],
        ['<svg>2</svg>', 2],
      ],
    );
    requests.take({ type: 'rendered', request: posted[1]?.request ?? 0, png: btoa('two') });
    requests.take({ type: 'rendered', request: posted[0]?.request ?? 0, png: btoa('one') });
    assert.equal(new TextDecoder().decode(await first), 'one');
    assert.equal(new TextDecoder().decode(await second), 'two');
  });

  test('are undefined when the page cannot draw, or is closed', async () => {
    const drawn = requests.toPng('<svg/>', 1);
    requests.take({ type: 'rendered', request: posted[0]?.request ?? 0 });
    assert.equal(await drawn, undefined);
    const closed = requests.toPng('<svg/>', 1);
    requests.giveUp();
    assert.equal(await closed, undefined);
  });

  test('are requested again when the page is loaded again, unless it has answered', () => {
    void requests.toPng('<svg>1</svg>', 1);
    void requests.toPng('<svg>2</svg>', 1);
    requests.take({ type: 'rendered', request: posted[0]?.request ?? 0, png: btoa('one') });
    requests.askAgain();
    assert.deepEqual(
      posted.map(({ svg }) => svg),
      ['<svg>1</svg>', '<svg>2</svg>', '<svg>2</svg>'],
    );
  });
});
