import assert from 'node:assert/strict';
import { listItemsOf, testCommandsIn } from '../../../../src/core';
import { goLanguage } from '../../../../src/core/languages';

suite('what to do after a walkthrough', () => {
  test('the ideas are the items of its list, with the lines that belong to them', () =>
    assert.deepEqual(
      listItemsOf(
        'Choose one.\n\n- **Heat.** Why?\n  Begin at `Fire`.\n  - not an idea of its own\n* Cool\n\n1. Third',
      ),
      ['**Heat.** Why?\nBegin at `Fire`.\n- not an idea of its own', 'Cool', 'Third'],
    ));

  test('a text without a list has no ideas', () => assert.deepEqual(listItemsOf('Think - and write.'), []));

  test('the commands are those that run tests, in spans and in fences, each once', () =>
    assert.deepEqual(
      testCommandsIn(
        "Run `go test ./kiln -run 'TestFire$' -v`, not `rm -rf ./kiln` or `go run ./kiln`.\n\n" +
          "```\ngo test ./kiln -run 'TestFire$' -v\ngo test ./glaze -run TestDip\n```\n",
        goLanguage,
      ),
      ["go test ./kiln -run 'TestFire$' -v", 'go test ./glaze -run TestDip'],
    ));
});
