import { functionText, writeFile } from './sampleModule';
import { hashOfGo } from './goCode';
import type { MakeFolder } from './temporaryFolders';

/** What a hostile author writes wherever a pack takes text. Each would set `canary` in a page that runs it. */
export const HOSTILE_TEXT = `"><script>canary=1</script><img src=x onerror=canary=1>'`;

const LINKS = [
  '[a](javascript:canary=1)',
  '[b](<javascript:canary=1>)',
  '[c](data:text/html,<script>canary=1</script>)',
  '[d](../../../etc/passwd)',
  '[e](#gone" onclick="canary=1)',
  '[f](https://e.example/"onmouseover="canary=1)',
  '![g](https://e.example/beacon.png)',
  '[h]: javascript:canary=1',
  '[h]',
].join('\n\n');

const BODY = `${HOSTILE_TEXT}

<svg onload="canary=1"><style>@import url(https://e.example/x.css)</style></svg>

${LINKS}

| ${HOSTILE_TEXT} | \`<script>canary=1</script>\` |
| --- | --- |
| a | b |

\`\`\`html"><script>canary=1</script>
<script>canary=1</script>
\`\`\`

\`\`\`go
</code></pre><script>canary=1</script>
\`\`\`
`;

/** Writes a pack about the sample whose every text is hostile; its first step is where the sample has it, its second nowhere. */
export async function writeHostilePack(makeFolder: MakeFolder, sample: string): Promise<string> {
  const folder = await makeFolder();
  const body = hashOfGo((await functionText(sample, 'engine/wal.go', '(*WAL).Write')).trimEnd());
  const anchors = [
    { path: 'engine/wal.go', symbol: '(*WAL).Write', body },
    { path: 'engine/gone.go', symbol: '(*WAL).Vanished', body: '0'.repeat(16) },
  ];
  const walkthrough = {
    format: 2,
    lanes: [{ id: 'all', title: { en: HOSTILE_TEXT, 'zh-cn': HOSTILE_TEXT } }],
    steps: anchors.map((anchor, index) => ({
      id: `step-${index}`,
      lane: 'all',
      reached: index === 0 ? 'start' : 'direct',
      anchor,
    })),
  };
  const pack = {
    format: 2,
    language: 'go',
    name: HOSTILE_TEXT.slice(0, 60),
    module: 'github.com/openGemini/openGemini',
    repository: 'https://e.example/kiln',
    base: { commit: '0'.repeat(40), date: '2026-01-31' },
    walkthroughs: ['index'],
    entryPoints: [],
  };
  await writeFile(folder, 'pack.json', JSON.stringify(pack));
  await writeFile(folder, 'index/walkthrough.json', JSON.stringify(walkthrough));
  const sections = ['prerequisites', 'step-0', 'step-1', 'exercise'].map(
    (id) => `## ${HOSTILE_TEXT} {#${id}}\n\n${BODY}`,
  );
  const questions = `## Ask {#check-yourself}\n\n### ${HOSTILE_TEXT}\n\n${BODY}`;
  const text = `# ${HOSTILE_TEXT}\n\n${BODY}\n${[...sections.slice(0, 3), questions, sections[3]].join('\n')}`;
  const glossary = `# ${HOSTILE_TEXT}\n\n${BODY}\n## ${HOSTILE_TEXT} {#word}\n\n${BODY}`;
  for (const language of ['en', 'zh-cn']) {
    await writeFile(folder, `index/${language}.md`, text);
    await writeFile(folder, `glossary/${language}.md`, glossary);
  }
  return folder;
}
