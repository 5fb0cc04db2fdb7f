import { describe, expect, it } from '@jest/globals';
import { demoOrganisations, demoPeople, demoTickets } from './demo-files.js';

const OFFICES = ['SUPPORT_CENTRE', 'NATIONAL_CSIRT'];
const organisations = demoOrganisations();
const providers = organisations.filter(({ kind }) => !OFFICES.includes(kind));
const countriesOf = (of: typeof organisations) => [...new Set(of.map(({ country }) => country))].sort();

describe('the demo data', () => {
  it('has fourteen providers in ten countries', () => {
    expect(providers).toHaveLength(14);
    expect(countriesOf(providers)).toHaveLength(10);
  });

  it('has the national CSIRT of each of those countries and of no other', () => {
    const csirts = organisations.filter(({ kind }) => kind === 'NATIONAL_CSIRT');
    expect(csirts.map(({ country }) => country).sort()).toEqual(countriesOf(providers));
  });

  it('has forty tickets, each from a person of its hospital', () => {
    const homes = new Map(demoPeople().map(({ email, organisation }) => [email, organisation]));
    const tickets = demoTickets();
    expect(tickets).toHaveLength(40);
    expect(tickets.filter(({ requester, organisation }) => homes.get(requester) !== organisation)).toEqual(
      [],
    );
  });

  it('can reach nobody: all addresses are examples, all telephone numbers start with +00', () => {
    const contacts = organisations.flatMap(({ contacts }) => contacts ?? []);
    const addresses = [...contacts.map(({ email }) => email), ...demoPeople().map(({ email }) => email)];
    expect(addresses.filter((address) => !address?.endsWith('.example'))).toEqual([]);
    expect(contacts.filter(({ phone }) => !phone?.startsWith('+00 '))).toEqual([]);
  });
});
