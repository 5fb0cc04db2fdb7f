import type { mail as source } from '../en/mail.js';

export const mail: Record<keyof typeof source, string> = {};
