import { jestProject } from '../../tools/jest-preset.mjs';

export default jestProject('messages', { rootDir: import.meta.dirname });
