import fs from 'node:fs';
import js from '@eslint/js';
import typescript from 'typescript-eslint';

/** The order of the folders. The architecture test reads the same lists and checks more. */
const { orders, roots, languages } = JSON.parse(
  fs.readFileSync(new URL('test/support/layers.json', import.meta.url), 'utf8'),
);

/** Folders of `src` with files that run only in Node. */
const usesNode = ['cli', 'thread'];

/** Patterns of relative imports that go up and then into one of these files or folders. */
function leadingInto(names, message) {
  return names.length === 0 ? [] : [{ regex: `^(\\.\\./)+(${names.join('|')})(/|$)`, message }];
}

/** A pattern of a folder without the folders in it that may be imported. */
function butFor(name, allowed) {
  const inside = allowed
    .filter((each) => each.startsWith(`${name}/`))
    .map((each) => each.slice(name.length + 1));
  return inside.length === 0 ? name : `${name}/(?!(${inside.join('|')})(/|$))[^/]+`;
}

/** The imports that files of a folder of `src` must not have. */
function forbiddenIn(root) {
  const others = [...Object.keys(roots), 'development']
    .filter((name) => name !== root && !roots[root].includes(name))
    .map((name) => butFor(name, roots[root]));
  const hosts = [...(root === 'vscode' ? [] : ['vscode']), ...(usesNode.includes(root) ? [] : ['node:.*'])];
  const door = root === 'core' ? [] : [`core/(?!(index|${languages.folder})$)[^/]+`];
  return [
    ...(hosts.length === 0
      ? []
      : [{ regex: `^(${hosts.join('|')})$`, message: 'This host may be absent here.' }]),
    ...leadingInto(others, `src/${root} must not import this folder.`),
    ...leadingInto(door, 'Import the core by its door, core/index.'),
  ];
}

function importRules(folder, patterns) {
  return { files: [`src/${folder}/**/*.ts`], rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

function layerRules(root, name) {
  const higher = orders[root].slice(orders[root].indexOf(name) + 1);
  return importRules(`${root}/${name}`, [
    ...forbiddenIn(root),
    ...leadingInto(higher, `This folder is higher in src/${root}.`),
    ...(root === 'core'
      ? [
          ...leadingInto(
            [languages.folder],
            'Only the roots (extension, command line, workers) name languages.',
          ),
          { group: ['web-tree-sitter'], message: 'Only core/languages knows a grammar.' },
        ]
      : []),
  ]);
}

const languageRules = importRules(`core/${languages.folder}`, [
  ...forbiddenIn('core'),
  ...leadingInto(
    orders.core.filter((name) => !languages.knows.includes(name)),
    'A language knows only what languages share.',
  ),
]);

export default typescript.config(
  { ignores: ['dist', 'node_modules', 'test/fixtures'] },
  js.configs.recommended,
  ...typescript.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 350 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
    },
  },
  {
    // The lists of these come from whole files of others.
    files: ['src/core/{anchor,base,callFlow,code,languages,pack,reading,tours}/**/*.ts', 'src/cli/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.property.name=/^(push|unshift|max|min)$/] > SpreadElement.arguments',
          message: 'Each value becomes an argument, and many exhaust the stack. Use base/append.ts.',
        },
      ],
    },
  },
  ...Object.keys(roots).map((root) => importRules(root, forbiddenIn(root))),
  ...Object.keys(orders).flatMap((root) => orders[root].map((name) => layerRules(root, name))),
  languageRules,
  // `void promise` hides its error. Work that nobody waits for goes through platform/failures.ts.
  {
    files: ['src/vscode/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }] },
  },
  { files: ['src/development/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        require: 'readonly',
        module: 'readonly',
        __dirname: 'readonly',
        URL: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
);
