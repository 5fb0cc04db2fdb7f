import { fileURLToPath } from 'node:url';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

/** What every Jest project of the workspace has in common: ESM, SWC, libraries read from source. */
export function jestProject(name, options = {}) {
  const react = options.react ?? false;
  return {
    displayName: name,
    rootDir: options.rootDir,
    testEnvironment: react ? 'jsdom' : 'node',
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    resolver: here('./jest-resolver.cjs'),
    testEnvironmentOptions: {
      customExportConditions: [
        '@salus/source',
        ...(react ? ['browser'] : ['node', 'node-addons']),
        'default',
      ],
    },
    moduleNameMapper: { '\\.css$': here('./jest-empty-style.cjs') },
    // Hooks too: a machine may be busy, and building a scene goes through the whole product.
    testTimeout: 60_000,
    ...(react
      ? {
          setupFiles: [here('../libs/ui/src/testing/missing-in-jsdom.ts')],
          setupFilesAfterEnv: [here('./jest-patience.mjs')],
        }
      : {}),
    transformIgnorePatterns: ['/node_modules/', '/dist/'],
    transform: {
      '\\.tsx?$': [
        '@swc/jest',
        {
          configFile: false,
          swcrc: false,
          sourceMaps: 'inline',
          jsc: {
            parser: { syntax: 'typescript', decorators: true, tsx: true },
            transform: {
              legacyDecorator: true,
              decoratorMetadata: true,
              useDefineForClassFields: false,
              react: { runtime: 'automatic' },
            },
            target: 'es2024',
            keepClassNames: true,
          },
          module: { type: 'es6' },
        },
      ],
    },
    testMatch: ['**/*.spec.ts', '**/*.test.tsx', '**/*.test.ts'].map((pattern) => `<rootDir>/src/${pattern}`),
    ...options.jest,
  };
}
