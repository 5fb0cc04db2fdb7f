import { jestProject } from '../../tools/jest-preset.mjs';

export default jestProject('contract', { rootDir: import.meta.dirname });
