import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { command, dataOf, refusalOf } from '../testing/command.js';
import { TestApp } from '../testing/test-app.js';

describe('saveLanguage', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  const save = command(() => test, 'saveLanguage', 'user { language }');
  const languageOf = async (id: string) =>
    (await test.sql('SELECT language FROM users WHERE id = $1', [id]))[0];

  it('changes the language of who asks, on both sides, and of nobody else', async () => {
    const hospital = await test.build.organisation();
    const [nurse, agent] = [await test.build.member(hospital), await test.build.agent()];
    const colleague = await test.build.member(hospital);
    for (const person of [nurse, agent])
      expect(dataOf(await save(person.cookie, { language: 'el' }))).toEqual({
        saveLanguage: { user: { language: 'el' } },
      });
    expect(await languageOf(nurse.id)).toEqual({ language: 'el' });
    expect(await languageOf(agent.id)).toEqual({ language: 'el' });
    expect(await languageOf(colleague.id)).toEqual({ language: 'en' });
  });

  it('takes the official languages of the EU, and nothing from a visitor', async () => {
    const { cookie } = await test.build.member();
    expect(refusalOf(await save(cookie, { language: 'xx' }))).toEqual({
      code: 'BAD_INPUT',
      field: 'language',
      problem: 'UNKNOWN',
    });
    expect(refusalOf(await save(null, { language: 'el' })).code).toBe('UNAUTHENTICATED');
  });
});
