import type { portal as source } from '../en/portal.js';

export const portal: Record<keyof typeof source, string> = {};
