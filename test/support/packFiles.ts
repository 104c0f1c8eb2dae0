/** The files of a small pack about an invented project, to be changed by tests. */

export interface WrittenSite {
  kind: string;
  name?: string;
  nth?: number;
}

/** An anchor as a pack holds it. */
export interface WrittenAnchor {
  path: string;
  symbol: string;
  site?: WrittenSite;
  body?: string;
  was?: { path?: string; symbol?: string; until: string }[];
  absent?: string[];
}

export interface WrittenStep {
  id: string;
  lane: string;
  reached: string;
  from?: string;
  via?: string[];
  anchor: WrittenAnchor;
}

export const COMMIT = '0123456789abcdef0123456789abcdef01234567';

export const FIRE: WrittenAnchor = { path: 'kiln/kiln.go', symbol: '(*Kiln).Fire' };

export const OPEN_STEP: WrittenStep = {
  id: 'open',
  lane: 'hand',
  reached: 'start',
  anchor: { path: 'kiln/kiln.go', symbol: '(*Kiln).Open' },
};

export const FIRE_STEP: WrittenStep = { id: 'fire', lane: 'kiln', reached: 'goroutine', anchor: FIRE };

export const FIRE_ENTRY = {
  id: 'fire',
  topic: 'heat',
  title: { 'zh-cn': '烧制', en: 'Firing' },
  anchor: FIRE,
};

/** The value of a `pack.json` that nothing is wrong with. */
export function packJson() {
  return {
    format: 2,
    language: 'go',
    name: 'Kiln',
    module: 'example.com/kiln',
    repository: 'https://example.com/pottery/kiln',
    base: { commit: COMMIT, date: '2024-05-06' },
    releases: [{ tag: 'v1.0.0', commit: COMMIT.replace('0', '1'), manifestHash: '0123456789abcdef' }],
    walkthroughs: ['firing'],
    topics: [{ id: 'heat', title: { 'zh-cn': '火', en: 'Heat' } }],
    entryPoints: [FIRE_ENTRY],
  };
}

/** The value of a `walkthrough.json` of two steps that nothing is wrong with. */
export function walkthroughJson() {
  return {
    format: 2,
    minutes: 5,
    lanes: [{ id: 'hand', title: { 'zh-cn': '手', en: 'Hand' } }, { id: 'kiln' }],
    steps: [OPEN_STEP, FIRE_STEP],
  };
}

export const ENGLISH_PROSE = `# Firing a piece

How heat comes about.

## The door opens {#open}

First the door.

## Then it burns {#fire}

Now the *heat*.
`;

export const CHINESE_PROSE = `# 烧制一件作品

火从哪里来。

## 开门 {#open}

先开门。

## 点火 {#fire}

再点火。
`;

/** `pack.json` with some values changed; `undefined` takes a property away. */
export function changedPack(values: object): Record<string, string> {
  return { 'pack.json': JSON.stringify({ ...packJson(), ...values }, undefined, 2) };
}

/** `walkthrough.json` with some values changed. */
export function changedWalkthrough(values: object): Record<string, string> {
  return { 'firing/walkthrough.json': JSON.stringify({ ...walkthroughJson(), ...values }, undefined, 2) };
}

/** `pack.json` whose only entry point has another anchor. */
export function changedAnchor(anchor: WrittenAnchor): Record<string, string> {
  return changedPack({ entryPoints: [{ ...FIRE_ENTRY, anchor }] });
}

/** The whole pack, as paths and texts. */
export function packFiles(): Record<string, string> {
  return {
    ...changedPack({}),
    ...changedWalkthrough({}),
    'firing/en.md': ENGLISH_PROSE,
    'firing/zh-cn.md': CHINESE_PROSE,
  };
}
