import { jestProject } from '../../tools/jest-preset.mjs';

export default jestProject('relevance', { rootDir: import.meta.dirname });
