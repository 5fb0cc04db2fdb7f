import { jestProject } from '../../tools/jest-preset.mjs';

export default jestProject('web', {
  rootDir: import.meta.dirname,
  react: true,
  jest: { setupFiles: ['<rootDir>/jest-setup.mjs'] },
});
