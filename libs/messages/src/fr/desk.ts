import type { desk as source } from '../en/desk.js';

export const desk: Record<keyof typeof source, string> = {};
