import { jestProject } from '../../tools/jest-preset.mjs';

export default jestProject('stack', { rootDir: import.meta.dirname });
