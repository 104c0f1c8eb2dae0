import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { argumentSchema, ASSISTANT_TOOLS, RULE_NAMES } from '../../src/core';
import { repositoryRoot } from '../../src/development/repositoryRoot';
import {
  COMMANDS,
  CONTEXT_KEYS,
  EXTENSION_ID,
  GETTING_STARTED,
  MCP_PROVIDER,
  SETTINGS,
  VIEWS,
} from '../../src/vscode/ids';
import { membersOf } from '../support/declaredTypes';
import {
  conditionsIn,
  linkedCommands,
  NLS_FILES,
  readManifest,
  readTexts,
  stringsIn,
  textKeysIn,
  type Condition,
  type Manifest,
} from '../support/manifest';
import { readText, sourceFiles } from '../support/sourceFiles';

/** Commands of VS Code that texts and menus may link to. */
const BUILT_IN_COMMANDS = ['vscode.openFolder', 'workbench.actions.view.problems'];

/** Context keys of VS Code that conditions may use. */
const BUILT_IN_KEYS = ['view', 'viewItem', 'editorLangId'];

/** Conditions in `when` and `enablement` clauses and in `onContext:` events, wherever they stand. */
function conditionsOf({ contributes }: Manifest): Condition[] {
  return stringsIn(contributes).flatMap(({ property, text }) => {
    if (property === 'when' || property === 'enablement') return conditionsIn(text);
    return text.startsWith('onContext:') ? conditionsIn(text.slice('onContext:'.length)) : [];
  });
}

function sorted(values: Iterable<string>): string[] {
  return [...values].sort();
}

suite('manifest', () => {
  let manifest: Manifest;

  suiteSetup(async () => {
    manifest = await readManifest();
  });

  suite('and ids.ts', () => {
    test('declare the same commands', () => {
      const commands = manifest.contributes.commands.map(({ command }) => command);
      assert.deepEqual(sorted(commands), sorted(Object.keys(COMMANDS)));
    });

    test('declare the same views', () => {
      const views = Object.values(manifest.contributes.views).flat();
      assert.deepEqual(sorted(views.map(({ id }) => id)), sorted(Object.values(VIEWS)));
    });

    test('declare the same settings, with the same values allowed', async () => {
      const declared = membersOf(await readText('src/vscode/ids.ts'), 'Settings');
      const { properties } = manifest.contributes.configuration;
      const allowed = Object.entries(properties).map(
        ([id, setting]) => [id, setting.enum ?? setting.type] as const,
      );
      assert.deepEqual(sorted(declared.keys()), sorted(Object.keys(SETTINGS)));
      assert.deepEqual(new Map(allowed), declared);
    });

    test('use the same context keys, with values that there are', async () => {
      const declared = membersOf(await readText('src/vscode/ids.ts'), 'ContextKeys');
      const own = conditionsOf(manifest).filter(({ key }) => !BUILT_IN_KEYS.includes(key));
      assert.deepEqual(sorted(declared.keys()), sorted(Object.keys(CONTEXT_KEYS)));
      assert.deepEqual(sorted(new Set(own.map(({ key }) => key))), sorted(declared.keys()));
      for (const { key, value } of own) {
        const allowed = declared.get(key) ?? [];
        if (value !== undefined) assert.ok(allowed.includes(value), `${key} is never '${value}'`);
      }
    });

    test('name the same rules, by their readable and by their short ids', () => {
      const names = manifest.contributes.configuration.properties['sourceGuide.lint.rules']?.propertyNames;
      assert.deepEqual(names?.enum, [
        ...RULE_NAMES.map(({ rule }) => rule),
        ...RULE_NAMES.map(({ code }) => code),
      ]);
    });

    test('declare the same tools for assistants', () => {
      const declared = manifest.contributes.languageModelTools.map((tool) => [
        tool.name,
        tool.modelDescription,
        tool.inputSchema,
      ]);
      const tools = ASSISTANT_TOOLS.map((tool) => [
        `sourceGuide_${tool.name}`,
        tool.description,
        argumentSchema(tool),
      ]);
      assert.deepEqual(declared, JSON.parse(JSON.stringify(tools)));
    });

    test('name the same provider of MCP servers', () => {
      const ids = manifest.contributes.mcpServerDefinitionProviders.map(({ id }) => id);
      assert.deepEqual(ids, [MCP_PROVIDER]);
    });

    test('name the same extension and the same walkthrough', () => {
      assert.equal(EXTENSION_ID, `${manifest.publisher}.${manifest.name}`);
      const ids = manifest.contributes.walkthroughs.map(({ id }) => `${EXTENSION_ID}#${id}`);
      assert.deepEqual(ids, [GETTING_STARTED]);
    });
  });

  suite('in itself', () => {
    test('every setting says where it may be set', () => {
      for (const [name, { scope }] of Object.entries(manifest.contributes.configuration.properties))
        assert.equal(scope, 'window', name);
    });

    test('starts the extension only where there is a module or a pack, or for a link', () => {
      const others = manifest.activationEvents.filter(
        (event) => !/^workspaceContains:(.*\/)?(go\.mod|pack\.json)$|^onUri$/.test(event),
      );
      assert.deepEqual(others, []);
    });

    test('every setting has a default that is one of its values', () => {
      for (const [id, setting] of Object.entries(manifest.contributes.configuration.properties)) {
        assert.equal(typeof setting.default, setting.type, id);
        if (setting.enum) assert.ok(setting.enum.includes(String(setting.default)), id);
        assert.equal(setting.enumItemLabels?.length, setting.enum?.length, id);
      }
    });

    test('conditions on views and items name ones that there are', async () => {
      const trees = [...(await sourceFiles('src/vscode/features')).values()].join('\n');
      const used = conditionsOf(manifest).filter(({ key }) => key.startsWith('view'));
      assert.ok(used.length > 0);
      const named = [...trees.matchAll(/'([\w.]+)'/g)].map(([, name = '']) => name);
      for (const { key, value = '' } of used) {
        const [, form] = /^\/(.+)\/$/.exec(value) ?? [];
        const isMeant = (name: string): boolean =>
          form === undefined ? name === value : new RegExp(form).test(name);
        const exists = (key === 'view' ? Object.values<string>(VIEWS) : named).some(isMeant);
        assert.ok(exists, `${key} is never '${value}'`);
      }
    });

    test('every tree has one welcome text for every state of the workspace in which it can be empty', async () => {
      const states = membersOf(await readText('src/vscode/ids.ts'), 'ContextKeys').get(
        'sourceGuide.workspace',
      );
      const shown = new Map<string, string[]>();
      for (const { view, when } of manifest.contributes.viewsWelcome) {
        const values = conditionsIn(when).flatMap(({ value }) => value ?? []);
        shown.set(view, [...(shown.get(view) ?? []), ...values]);
      }
      const all = Array.isArray(states) ? states : [];
      // Call Flow and Draft wait for a question or a draft where everything is there.
      const expected = (view: string): unknown[] =>
        all.filter((state) => state !== 'ready' || view === VIEWS.callFlow || view === VIEWS.draft);
      const trees = Object.values(manifest.contributes.views)
        .flat()
        // A tree with a condition is not there when it is empty.
        .filter(({ type, when }) => type !== 'webview' && when === undefined);
      assert.deepEqual(sorted(shown.keys()), sorted(trees.map(({ id }) => id)));
      for (const [view, values] of shown) assert.deepEqual(values.sort(), expected(view).sort(), view);
    });

    test('every command has a title and a category', () => {
      for (const { command, title, category } of manifest.contributes.commands) {
        assert.match(title, /^%.+%$/, command);
        assert.equal(category, '%container.title%', command);
      }
    });

    test('menus, keys and events name declared commands', () => {
      const { menus, keybindings, walkthroughs } = manifest.contributes;
      const events = walkthroughs
        .flatMap(({ steps }) => steps)
        .flatMap((step) => step.completionEvents ?? []);
      const used = [
        ...Object.values(menus).flatMap((items) => items.map(({ command = '' }) => command)),
        ...keybindings.map(({ command }) => command),
        ...events.flatMap((event) => /^onCommand:(.+)/.exec(event)?.[1] ?? []),
      ];
      assert.ok(used.length > 0);
      assert.deepEqual(
        used.filter((command) => !(command in COMMANDS)),
        [],
      );
    });

    test('texts link to declared commands or to a few of VS Code', async () => {
      const known = [...Object.keys(COMMANDS), ...BUILT_IN_COMMANDS];
      for (const file of NLS_FILES) {
        const linked = Object.values(await readTexts(file)).flatMap(linkedCommands);
        assert.ok(linked.length > 0);
        assert.deepEqual(
          linked.filter((command) => !known.includes(command)),
          [],
          file,
        );
      }
    });

    test('every default key is a chord of two strokes, under a condition', () => {
      for (const { command, key, mac = '', when } of manifest.contributes.keybindings) {
        assert.match(key, /^ctrl\+\S+ \S+$/, command);
        assert.match(mac, /^cmd\+\S+ \S+$/, command);
        assert.equal(mac, key.replaceAll('ctrl', 'cmd'), command);
        assert.ok(when, command);
      }
    });

    test('no two commands have the same key', () => {
      const keys = manifest.contributes.keybindings.map(({ key }) => key);
      assert.deepEqual(keys, [...new Set(keys)]);
    });

    test('is typed against the oldest VS Code that it promises to run in', async () => {
      const types = manifest.devDependencies['@types/vscode'];
      const installed = JSON.parse(await readText('node_modules/@types/vscode/package.json')) as {
        version: string;
      };
      assert.equal(manifest.engines.vscode, `^${types}`);
      assert.equal(installed.version, types);
    });

    test('asks for no proposed API', () => {
      assert.ok(!('enabledApiProposals' in manifest));
    });

    test('every text that it refers to exists in every language, and no other', async () => {
      const used = sorted(textKeysIn(manifest));
      for (const file of NLS_FILES) assert.deepEqual(sorted(Object.keys(await readTexts(file))), used, file);
    });
  });

  suite('and the files that it names', () => {
    async function checkExists(file: string): Promise<void> {
      const stats = await fs.stat(path.join(repositoryRoot, file)).catch(() => undefined);
      assert.ok(stats, `there is no ${file}`);
    }

    test('icons exist', async () => {
      const { views, viewsContainers } = manifest.contributes;
      const contributed = [...Object.values(views), ...Object.values(viewsContainers)].flat();
      for (const icon of [manifest.icon, ...contributed.flatMap(({ icon }) => icon ?? [])])
        await checkExists(icon);
    });

    test('programs and the folder of translations exist', async () => {
      for (const file of [manifest.main, manifest.browser, ...Object.values(manifest.bin), manifest.l10n])
        await checkExists(file);
    });

    test('pictures of the page in the store exist, in every language', async () => {
      for (const page of ['README.md', 'README.zh-cn.md']) {
        const pictures = [...(await readText(page)).matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)];
        assert.ok(pictures.length > 0, page);
        for (const [, picture = ''] of pictures) await checkExists(picture);
      }
    });

    test('schemas exist', async () => {
      for (const { url } of manifest.contributes.jsonValidation) await checkExists(url);
    });

    test('pages of Get Started exist in every language', async () => {
      const media = manifest.contributes.walkthroughs.flatMap(({ steps }) => steps).map((step) => step.media);
      const keys = [...textKeysIn(media.map(({ svg, markdown }) => svg ?? markdown))];
      assert.equal(keys.length, media.length);
      assert.ok(media.every(({ svg, altText }) => (svg === undefined) === (altText === undefined)));
      for (const nls of NLS_FILES) {
        const texts = await readTexts(nls);
        for (const key of keys) await checkExists(texts[key] ?? '');
      }
    });

    test('the extension with the other packs is of the same version, and for the same VS Code', async () => {
      const other = JSON.parse(await readText('walkthroughs/package.json')) as Manifest;
      const { version, publisher, engines } = manifest;
      assert.deepEqual(
        { version: other.version, publisher: other.publisher, engines: other.engines },
        { version, publisher, engines: { vscode: engines.vscode } },
      );
    });

    test('each pattern of packaged files outside of dist fits a file', async () => {
      const ignored = (await readText('.vscodeignore')).split('\n');
      assert.ok(ignored.includes('**'));
      const kept = ignored.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
      const patterns = kept.filter((pattern) => !pattern.startsWith('dist/'));
      const fitting: string[] = [];
      for (const pattern of patterns) {
        const [folder, form] = partsOf(pattern);
        const names = await fs.readdir(path.join(repositoryRoot, folder), {
          recursive: pattern.includes('**'),
        });
        if (names.some((name) => form.test(name))) fitting.push(pattern);
      }
      assert.deepEqual(fitting, patterns);
    });
  });
});

/** A pattern's folder, and what the paths below it must look like. */
function partsOf(pattern: string): [string, RegExp] {
  const folder = path.posix.dirname(pattern.replace(/\*\*.*$/, '*'));
  const below = pattern.slice(folder === '.' ? 0 : folder.length + 1);
  const form = below.replaceAll('.', '\\.').replaceAll('**/', '(?:.+/)?').replaceAll('*', '[^/]*');
  return [folder, new RegExp(`^${form}$`)];
}
