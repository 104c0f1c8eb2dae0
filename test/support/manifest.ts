import { readText } from './sourceFiles';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
}

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
}

interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
  readonly when?: string;
}

export interface Setting {
  readonly type: string;
  readonly scope?: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly enumItemLabels?: readonly string[];
  readonly propertyNames?: { readonly enum: readonly string[] };
}

interface GettingStartedStep {
  readonly media: Readonly<Record<string, string>>;
  readonly completionEvents?: readonly string[];
}

/** As much of `package.json` as the tests look at. */
export interface Manifest {
  readonly publisher: string;
  readonly name: string;
  readonly version: string;
  readonly icon: string;
  readonly main: string;
  readonly browser: string;
  readonly l10n: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly engines: { readonly vscode: string };
  readonly activationEvents: readonly string[];
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings: readonly Keybinding[];
    readonly views: Readonly<
      Record<string, readonly { id: string; type?: string; icon?: string; when?: string }[]>
    >;
    readonly viewsContainers: Readonly<Record<string, readonly { id: string; icon: string }[]>>;
    readonly viewsWelcome: readonly { view: string; when: string; contents: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly jsonValidation: readonly { fileMatch: string; url: string }[];
    readonly mcpServerDefinitionProviders: readonly { id: string; label: string }[];
    readonly languageModelTools: readonly { name: string; modelDescription: string; inputSchema: object }[];
    readonly walkthroughs: readonly { id: string; steps: readonly GettingStartedStep[] }[];
  };
}

/** Texts of the manifest by their key. */
export type Texts = Readonly<Record<string, string>>;

export const NLS_FILES = ['package.nls.json', 'package.nls.zh-cn.json'] as const;

export async function readManifest(): Promise<Manifest> {
  return JSON.parse(await readText('package.json')) as Manifest;
}

export async function readTexts(file: string): Promise<Texts> {
  return JSON.parse(await readText(file)) as Texts;
}

/** Every string value in a JSON value, with the name of its property. */
export function stringsIn(value: unknown, property = ''): { property: string; text: string }[] {
  if (typeof value === 'string') return [{ property, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    stringsIn(inner, Array.isArray(value) ? property : name),
  );
}

/** The keys of texts that a JSON value refers to as `%key%`. */
export function textKeysIn(value: unknown): Set<string> {
  const keys = stringsIn(value).map(({ text }) => /^%(.+)%$/.exec(text)?.[1]);
  return new Set(keys.filter((key) => key !== undefined));
}

/** The commands that a text links to as `(command:id)`, without their arguments. */
export function linkedCommands(text: string): string[] {
  return [...text.matchAll(/\(command:([\w.]+)/g)].map(([, id = '']) => id);
}

/** One comparison in a `when` clause; without a value where only the truth of the key counts. */
export interface Condition {
  readonly key: string;
  readonly value?: string;
}

/** The conditions that a `when` clause is made of. Knows `!`, `&&`, `||`, parentheses, `==`, `!=` and `=~`. */
export function conditionsIn(clause: string): Condition[] {
  return clause.split(/&&|\|\|/).map((part) => {
    const [, key, value] = /^[\s!(]*([\w.:-]+)(?:\s*(?:==|!=|=~)\s*(.+?))?[\s)]*$/.exec(part) ?? [];
    if (key === undefined) throw new Error(`"${part}" in "${clause}" is no condition that this test knows`);
    return { key, ...(value !== undefined && { value: value.replace(/^'(.*)'$/, '$1') }) };
  });
}
