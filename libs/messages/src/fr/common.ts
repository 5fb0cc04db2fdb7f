import type { common as source } from '../en/common.js';

export const common: Record<keyof typeof source, string> = {};
