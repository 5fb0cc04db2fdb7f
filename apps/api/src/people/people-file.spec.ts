import { describe, expect, it } from '@jest/globals';
import { PeopleFileRefused, readPeopleFile } from './people-file.js';

const organisation = (name: string, kind = 'GENERAL_HOSPITAL', ...emails: string[]) => `
- name: ${name}
  kind: ${kind}
  country: IE
  language: en
  timeZone: Europe/Dublin
  people: [${emails.map((email) => `{ email: ${email}, name: Zoe Zeisig, language: en, timeZone: Europe/Dublin, roles: [STAFF] }`).join(', ')}]
`;
const hospital = (name: string, ...emails: string[]) => organisation(name, 'GENERAL_HOSPITAL', ...emails);
const refusalOf = (yaml: string): string => {
  try {
    return JSON.stringify(readPeopleFile(yaml));
  } catch (failure) {
    return failure instanceof PeopleFileRefused ? failure.message : 'another failure';
  }
};

describe('a file of organisations and people', () => {
  it('gives addresses in small letters and each role once', () => {
    const [read] = readPeopleFile(
      hospital('A Hospital', 'Nurse@Example.org').replace('[STAFF]', '[STAFF, STAFF]'),
    );
    expect(read!.people).toMatchObject([{ email: 'nurse@example.org', roles: ['STAFF'] }]);
    expect(read).toMatchObject({ region: null, contacts: [] });
  });

  it.each([
    [
      'an address twice',
      hospital('A', 'nurse@example.org') + hospital('B', 'Nurse@Example.org'),
      '[1].people[0].email: this address stands in the file already, at [0].people[0].email.',
    ],
    [
      'a hospital twice',
      hospital('A Hospital') + hospital('a hospital'),
      '[1].name: this name in this country stands in the file already, at [0].name.',
    ],
    [
      'two Support Centres',
      organisation('One', 'SUPPORT_CENTRE') + organisation('Two', 'SUPPORT_CENTRE'),
      '[1].kind: a Support Centre stands in the file already, at [0].kind.',
    ],
    ['something that is no YAML', '- name: [', 'This is not YAML'],
    ['a country outside', hospital('A').replace('IE', 'XX'), 'at [0].country'],
    ['a name that cannot be stored', hospital('"A\\u0007"'), 'at [0].name'],
  ])('is refused with %s, at its place, and repeats no name of anybody', (_, yaml, sentence) => {
    const refusal = refusalOf(yaml);
    expect(refusal).toContain('The file is not usable, and nothing was added:\n');
    expect(refusal).toContain(sentence);
    expect(refusal).not.toContain('Zeisig');
  });
});
