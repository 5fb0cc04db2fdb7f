import { jestProject } from '../../tools/jest-preset.mjs';

export default jestProject('web-e2e', {
  rootDir: import.meta.dirname,
  jest: {
    globalSetup: '<rootDir>/testing/start-product.mjs',
    globalTeardown: '<rootDir>/testing/stop-product.mjs',
    setupFilesAfterEnv: ['<rootDir>/testing/try-twice.mjs'],
    testTimeout: 90_000,
  },
});
