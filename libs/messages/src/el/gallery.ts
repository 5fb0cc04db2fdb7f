import type { gallery as source } from '../en/gallery.js';

export const gallery: Record<keyof typeof source, string> = {};
