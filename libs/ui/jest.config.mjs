import { jestProject } from '../../tools/jest-preset.mjs';

export default jestProject('ui', { rootDir: import.meta.dirname, react: true });
