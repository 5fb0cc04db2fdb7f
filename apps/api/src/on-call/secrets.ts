import { secretFor } from '../platform/secret-links.js';

/** In the link of a call, by which it is acknowledged. */
export const callSecret = (appSecret: string, id: string): string =>
  secretFor(appSecret, `on-call call ${id}`);

/** In the address of a calendar feed. */
export const feedSecret = (appSecret: string, id: string): string =>
  secretFor(appSecret, `on-call feed ${id}`);
