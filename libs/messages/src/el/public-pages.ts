import type { publicPages as source } from '../en/public-pages.js';

export const publicPages: Record<keyof typeof source, string> = {};
