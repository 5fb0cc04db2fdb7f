import { createHmac } from 'node:crypto';
import type { Settings } from '../config/settings.js';

/** The login roles of the application. None owns a table, none may bypass row-level security. */
export const LOGIN_ROLES = {
  anonymous: 'salus_anonymous',
  member: 'salus_member',
  agent: 'salus_agent',
  worker: 'salus_worker',
  auth: 'salus_auth',
} as const;
export type LoginClass = keyof typeof LOGIN_ROLES;

/** The password of a login role; derived, so that one secret is enough. */
export function rolePassword(secret: string, loginClass: LoginClass): string {
  return createHmac('sha256', secret).update(LOGIN_ROLES[loginClass]).digest('base64url');
}

/** Connection address of one trust class. */
export function roleUrl(
  settings: Pick<Settings, 'DATABASE_URL' | 'DATABASE_ROLE_SECRET'>,
  loginClass: LoginClass,
): string {
  const url = new URL(settings.DATABASE_URL);
  url.username = LOGIN_ROLES[loginClass];
  url.password = rolePassword(settings.DATABASE_ROLE_SECRET, loginClass);
  return url.href;
}
