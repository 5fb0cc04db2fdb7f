import { jestProject } from '../../tools/jest-preset.mjs';

export default jestProject('rules', { rootDir: import.meta.dirname });
