import { describe, expect, it } from '@jest/globals';
import { type Actor, ANONYMOUS, WORKER } from '../platform/access/actor.js';
import { readerCondition, readerKeys } from './readership.policy.js';

const A = '00000000-0000-7000-8000-00000000000a';
const member: Actor = { class: 'member', userId: 'u', organisationId: A, roles: ['STAFF'], language: 'en' };
const agent: Actor = { class: 'agent', userId: 'u', organisationId: A, roles: ['EDITOR'], language: 'en' };

describe('the keys of a reader', () => {
  it('open to each what is theirs', () => {
    expect(readerKeys(ANONYMOUS)).toEqual(['WORLD']);
    expect(readerKeys(member)).toEqual(['WORLD', 'PROVIDERS', A]);
    expect(readerKeys(agent)).toEqual(['WORLD', 'PROVIDERS', 'CENTRE']);
    expect(readerKeys(WORKER)).toEqual(['WORLD', 'PROVIDERS', 'CENTRE']);
  });

  it('become a condition of the search', () => {
    expect(readerCondition(member)).toBe(`readers IN ["WORLD", "PROVIDERS", "${A}"]`);
  });
});
