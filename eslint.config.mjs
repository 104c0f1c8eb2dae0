import js from '@eslint/js';
import typescript from 'typescript-eslint';

/** Folders of the core, lowest first: one may import only what stands before it. The architecture test says the same. */
const CORE_ORDER = [
  ...['base', 'code', 'languages', 'pack', 'picture', 'walkthroughMap', 'anchor', 'reading'],
  ...['callFlow', 'essay', 'tours'],
];

const outsideCore = [
  'vscode',
  'node:*',
  '**/community/**',
  '**/vscode/**',
  '**/cli/**',
  '**/webview/**',
  '**/development/**',
];

function coreFolder(folder) {
  const higher = CORE_ORDER.slice(CORE_ORDER.indexOf(folder) + 1).map((name) => `../${name}/*`);
  const treeSitter = folder === 'languages' ? [] : ['web-tree-sitter'];
  return {
    files: [`src/core/${folder}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns: [...outsideCore, ...higher, ...treeSitter] }] },
  };
}

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
  ...CORE_ORDER.map(coreFolder),
  {
    files: ['src/vscode/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: ['node:*', '**/cli/**', '**/thread/**', '**/core/*/**'] },
      ],
    },
  },
  {
    files: ['src/community/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: ['vscode', 'node:*', '**/vscode/**', '**/webview/**', '**/cli/**', '**/core/*/**'] },
      ],
    },
  },
  {
    files: ['src/thread/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: ['vscode', '**/vscode/**', '**/webview/**', '**/cli/**', '**/core/*/**'] },
      ],
    },
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: ['vscode', '**/vscode/**', '**/webview/**', '**/core/*/**'] },
      ],
    },
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
