import assert from 'node:assert/strict';
import { goVersionClaims } from '../../../../../src/community/opengemini';
import { InMemoryTree } from '../../../../support/inMemoryTree';

async function claims(files: Readonly<Record<string, string>>): Promise<string[]> {
  const found = await goVersionClaims(new InMemoryTree(files));
  return found.map(
    ({ path, line, written, fits }) => `${path}:${line} ${written} ${fits ? 'fits' : 'differs'}`,
  );
}

suite('the Go version of a checkout', () => {
  test('is that of go.mod, and what documents say is compared with it', async () => {
    const found = await claims({
      'go.mod': 'module a\n\ngo 1.25.0\n',
      'README.md': 'Build\n\n[GO](https://golang.org/dl/) version v1.22+\n',
      'CONTRIBUTION_CN.md': '[GO](https://golang.org/dl/) version v1.26+\n',
      '.github/workflows/ci.yml': '      matrix:\n        go: ["1.24"]\n',
    });
    assert.deepEqual(found, [
      'go.mod:2 1.25.0 fits',
      'README.md:2 v1.22+ differs',
      'CONTRIBUTION_CN.md:0 v1.26+ fits',
      '.github/workflows/ci.yml:1 1.24 differs',
    ]);
  });

  test('fits when as many numbers as are written are the same or greater', async () => {
    const found = await claims({
      'go.mod': 'go 1.25.3\r\n',
      'README.md': '[Go](https://go.dev) version 1.25',
      'README_CN.md': '[Go](https://go.dev) version 2.0',
    });
    assert.deepEqual(
      found.map((claim) => claim.split(' ').at(-1)),
      ['fits', 'fits', 'fits'],
    );
  });

  test('is not known without a go.mod that names one', async () => {
    assert.deepEqual(await claims({ 'README.md': '[GO](https://golang.org/dl/) version v1.22+' }), []);
    assert.deepEqual(await claims({ 'go.mod': 'module a\n', 'README.md': '[GO](x) version v1.22+' }), []);
  });
});
