// Every finding is an error: a rule is worth stopping for, or it is off.
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import shelves from './tools/lint/shelves.mjs';
import { BUILT_SQL, PRESENT, RAW_MARKUP, SENT_SQL } from './tools/lint/syntax-bans.mjs';

// Without a fresh graph the boundary rule of Nx would skip itself and say nothing that fails.
process.env.NX_DAEMON = 'false';
await createProjectGraphAsync({ exitOnError: true });

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const SPECS = ['**/*.spec.ts', '**/*.test.ts', '**/*.test.tsx'];
const API = 'apps/api/src/**/*.ts';
const TESTING = ['apps/api/src/**/*.spec.ts', 'apps/api/src/testing/**/*.ts'];

/** Which projects may use which. Tests of the server also start the real PostgreSQL and Meilisearch of `libs/stack`. */
const between = (...testsOfTheServer) => [
  'error',
  {
    allow: [],
    enforceBuildableLibDependency: false,
    depConstraints: [
      { sourceTag: 'scope:api', onlyDependOnLibsWithTags: ['scope:shared', ...testsOfTheServer] },
      { sourceTag: 'scope:web', onlyDependOnLibsWithTags: ['scope:web', 'scope:shared'] },
      { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] },
      { sourceTag: 'scope:tool', onlyDependOnLibsWithTags: ['scope:tool', 'scope:shared'] },
    ],
  },
];

const noImport = (...patterns) => ['error', { patterns }];
const NO_REPOSITORY_INJECTION = {
  group: ['@nestjs/typeorm'],
  importNames: ['InjectRepository', 'InjectEntityManager', 'InjectDataSource'],
  message: 'There is one door for writing: the `tx` of uow.run(...).',
};

export default defineConfig(
  {
    ignores: ['**/dist/', '**/generated/', '**/coverage/', '.nx/', '.salus/', 'bench/.data/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.ts', 'apps/*/*.ts', 'libs/*/*.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // Nest needs the classes of constructor parameters at run time, so imports of types are not forced to `import type`.
      '@typescript-eslint/consistent-type-imports': 'off',
      // `describe` and `it` of node:test and event handlers return promises that nobody waits for.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/require-await': 'off',
      // What a unit of work hands over is taken apart on arrival; its functions do not use `this`.
      '@typescript-eslint/unbound-method': 'off',
      // It calls assertions needless that the compiler needs, and its fix then does not compile.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // Libraries declare string enums for what their documents compare with plain words.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs,js}'],
    plugins: { '@nx': nx, 'import-x': importX, salus: { rules: { shelves } } },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
          extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
          conditionNames: ['@salus/source', 'import', 'node', 'default'],
        }),
      ],
      'import-x/extensions': ['.ts', '.tsx', '.mjs', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme'], location: 'anywhere' }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-self-import': 'error',
      'import-x/no-duplicates': 'error',
      '@nx/enforce-module-boundaries': between(),
      'salus/shelves': 'error',
    },
  },
  { files: TESTING, rules: { '@nx/enforce-module-boundaries': between('scope:tool') } },
  {
    files: ['**/*.{mjs,js,cjs}'],
    rules: {
      'no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  // Configuration of tools reaches into tools/, which is no project.
  {
    files: ['*.mjs', '**/*.config.{ts,mjs}', 'tools/**', 'bench/**'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },

  // The server.
  {
    files: [API],
    rules: {
      'no-restricted-syntax': ['error', ...PRESENT, ...BUILT_SQL],
      'no-restricted-imports': noImport(NO_REPOSITORY_INJECTION),
    },
  },
  {
    files: TESTING,
    rules: { 'no-restricted-syntax': ['error', ...SENT_SQL], 'no-restricted-imports': 'off' },
  },
  {
    files: ['apps/api/src/platform/{clock,ids}.ts'],
    rules: { 'no-restricted-syntax': ['error', ...BUILT_SQL] },
  },
  {
    files: ['apps/api/src/**/*.sql.ts'],
    rules: { 'no-restricted-syntax': ['error', ...PRESENT, ...SENT_SQL] },
  },
  {
    // Changing tables and roles is text all through: SQL takes no parameters there.
    files: ['apps/api/src/migrations/**/*.ts', 'apps/api/src/platform/db/migrate.ts'],
    rules: { 'no-restricted-syntax': ['error', ...PRESENT] },
  },
  {
    files: ['apps/api/src/**/*.model.ts', 'apps/api/src/**/*.resolver.ts', 'apps/api/src/**/*.inputs.ts'],
    rules: {
      'no-restricted-imports': noImport(
        {
          group: ['typeorm', '@nestjs/typeorm', 'pg'],
          message: 'Rows are not the API: this file knows the wire only.',
        },
        {
          regex: '\\.entity(\\.js)?$',
          allowTypeImports: true,
          message: 'Rows are not the API: only their type may be named here.',
        },
      ),
    },
  },
  {
    files: ['apps/api/src/**/*.entity.ts'],
    rules: {
      'no-restricted-imports': noImport(
        {
          group: ['@nestjs/graphql', '@nestjs/apollo', 'graphql', '@salus/contract'],
          message: 'Rows are not the API: this file knows the table only.',
        },
        NO_REPOSITORY_INJECTION,
      ),
    },
  },

  // The rules: functions of (state, fact, now) and of nothing else.
  { files: ['libs/rules/src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...PRESENT] } },
  {
    files: ['libs/rules/src/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-imports': noImport({
        regex: '^(?!\\.|temporal-polyfill$)',
        message: 'The rules are pure: they import nothing but each other, and Temporal for dates and zones.',
      }),
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval', 'console'],
    },
  },

  // The web app and its components.
  {
    files: ['apps/web/**/*.{ts,tsx}', 'libs/ui/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...Object.fromEntries(
        Object.keys(reactHooks.configs['recommended-latest'].rules).map((name) => [name, 'error']),
      ),
      // These tell what the React compiler cannot optimise; it is not used here.
      'react-hooks/preserve-manual-memoization': 'off',
      'react-hooks/incompatible-library': 'off',
      'react-hooks/unsupported-syntax': 'off',
      // A hint about speed that also fires where an effect tells that a connection begins.
      'react-hooks/set-state-in-effect': 'off',
      'no-restricted-syntax': ['error', ...RAW_MARKUP],
    },
  },

  // Tests read answers whose shape they are about to check.
  {
    files: [...SPECS, 'apps/api/src/testing/**/*.ts', 'apps/web-e2e/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
);
