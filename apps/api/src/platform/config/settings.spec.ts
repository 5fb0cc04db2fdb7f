import { describe, expect, it } from '@jest/globals';
import { readSettings, settingsSchema } from './settings.js';

const REQUIRED = {
  DATABASE_URL: 'postgres://127.0.0.1:5432/salus',
  DATABASE_ROLE_SECRET: 'x'.repeat(32),
  APP_SECRET: 'x'.repeat(32),
};

describe('settings', () => {
  it('that are empty, as docker compose passes what nobody has set, have their defaults', () => {
    const empty = Object.fromEntries(Object.keys(settingsSchema.shape).map((name) => [name, '']));
    expect(readSettings({ ...empty, ...REQUIRED })).toEqual(readSettings(REQUIRED));
  });

  it('that are wrong are all named at once', () => {
    expect(() => readSettings({ ...REQUIRED, DATABASE_POOL: '5', MAIL_FILES_MB: 'x' })).toThrow(
      /DATABASE_POOL: .*\n {2}MAIL_FILES_MB: /,
    );
  });
});
