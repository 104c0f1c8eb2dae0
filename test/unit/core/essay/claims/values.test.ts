import assert from 'node:assert/strict';
import { claimsOf, KILN_PIN } from './claimCase';

const TREE = {
  'kiln/conf.go': `package kiln

import "time"

const (
	MaxPots   = 64 * 1024
	CoolTime  = 90 * time.Second
	KilnLevel = 3
)

type Config struct {
	HeatUp  time.Duration \`toml:"heat-up"\`
	Glazing bool          \`toml:"glazing"\`
	Size    int           \`toml:"size"\`
}

func NewConfig() Config {
	return Config{HeatUp: 5 * time.Minute, Glazing: true, Size: 0}
}
`,
};

async function answersTo(...texts: string[]): Promise<string[]> {
  const all = await Promise.all(texts.map((text) => claimsOf(KILN_PIN + text, TREE)));
  return all.map((claims) => claims.find(({ kind }) => kind === 'value')?.answer ?? 'no claim');
}

suite('values that an essay states', () => {
  test('hold in other units, as products, with words for numbers', async () => {
    const texts = [
      '`MaxPots` 为 64 KiB。',
      '`MaxPots = 1 << 16`',
      '`MaxPots` is 65,536.',
      '`CoolTime` 默认 90 秒。',
      '`CoolTime` is 1.5 minutes.',
      '上限是 64 KiB（`MaxPots`）。',
      '`KilnLevel` equals 3.',
    ];
    assert.deepEqual(
      await answersTo(...texts),
      texts.map(() => 'holds'),
    );
  });

  test('may stand before what has the size, and words are no units', async () => {
    assert.deepEqual(
      await answersTo(
        '先写一个 3 字节的头（`KilnLevel`）。',
        '先写一个 8 字节的头（`KilnLevel`）。',
        'It writes a 3-byte header (`KilnLevel`).',
        'It writes an 8-byte header (`KilnLevel`).',
        '`KilnLevel` is 3 by default.',
        '`KilnLevel` is 4 by default.',
      ),
      ['holds', 'contradicted', 'holds', 'contradicted', 'holds', 'contradicted'],
    );
  });

  test('may be given by a pronoun, by what decides them, in spite of a condition elsewhere, and as a multiple', async () => {
    const right = [
      '大小由常量 `MaxPots` 决定，它等于 64 KiB。',
      'If there is wood, up to `KilnLevel`, which is 3, are used.',
      'A pause `CoolTime` of 90 seconds follows.',
      '冷却 90 秒，由 `CoolTime` 决定。',
      '`KilnLevel` 是 3 个字节。',
      '2 × `CoolTime` = 180 s',
    ];
    assert.deepEqual(
      await answersTo(...right),
      right.map(() => 'holds'),
    );
    const wrong = right.map((text) => text.replace(/64|90|180|(?<= )3/, '7'));
    assert.deepEqual(
      await answersTo(...wrong),
      wrong.map(() => 'contradicted'),
    );
    const other = ['If `KilnLevel` is 4, it melts.', 'For example, `KilnLevel` is 4.'];
    assert.deepEqual(await answersTo(...other), ['no claim', 'no claim']);
  });

  test('are contradicted if the constant or the default of the setting is another one', async () => {
    const texts = [
      '`MaxPots` 为 64 MiB。',
      '`MaxPots = 1 << 20`',
      '`CoolTime` 默认为 60 秒。',
      'The limit is 32 KiB (`MaxPots`).',
      '`heat-up` 默认 5 秒。',
      '`heat-up` defaults to `10m`.',
      '`glazing` is `false` by default.',
      '`Glazing` 默认关闭。',
      '| 配置项 | 默认值 |\n| --- | --- |\n| `heat-up` | `1m` |\n',
      '| 配置项或常量 | 默认值 | 说明 |\n| --- | --- | --- |\n| `heat-up` | 1m | 升温 |\n',
      '| Setting or constant | Default |\n| --- | --- |\n| `CoolTime` | 60 seconds |\n',
    ];
    assert.deepEqual(
      await answersTo(...texts),
      texts.map(() => 'contradicted'),
    );
  });

  test('are left alone if they are no defaults, if they cannot be compared, or if the default is computed', async () => {
    assert.deepEqual(
      await answersTo(
        '`heat-up` 设为 10m。',
        '`heat-up = "10m"`',
        '`CoolTime` is 3.',
        '`size` defaults to 8.',
      ),
      ['no claim', 'no claim', 'unknown', 'unknown'],
    );
  });
});
