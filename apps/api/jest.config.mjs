import { jestProject } from '../../tools/jest-preset.mjs';

export default jestProject('api', {
  rootDir: import.meta.dirname,
  jest: {
    globalSetup: '<rootDir>/testing/start-parts.mjs',
    globalTeardown: '<rootDir>/testing/stop-parts.mjs',
    setupFiles: ['<rootDir>/testing/reflect.mjs'],
  },
});
