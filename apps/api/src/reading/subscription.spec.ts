import { isSecret } from '../platform/secret-links.js';
import { describe, expect, it } from '@jest/globals';
import { readAddress, subscriptionSecret } from './subscription.js';

describe('the address of a subscriber', () => {
  it.each([
    ['  Nurse@Ward.Example ', 'nurse@ward.example'],
    ["o'neil+news@st-1.hospital.example", "o'neil+news@st-1.hospital.example"],
    ['a@xn--bcher-kva.example', 'a@xn--bcher-kva.example'],
  ])('%s is kept as %s', (given, kept) => {
    expect(readAddress(given)).toBe(kept);
  });

  it.each([
    '',
    'nurse',
    'nurse@ward',
    'nurse@ward.example, boss@ward.example',
    'Nurse <nurse@ward.example>',
    'nurse@ward.example\r\nBcc: all@ward.example',
    'nurse@-ward.example',
    'nurse@ward..example',
    'nurse@[127.0.0.1]',
    `${'n'.repeat(65)}@ward.example`,
    `n@${'ward.'.repeat(60)}example`,
    'nurse;boss@ward.example',
  ])('is none when it is %j', (given) => {
    expect(readAddress(given)).toBeNull();
  });
});

describe('the secret of a subscription', () => {
  it('is the same each time, and another for each one and for each installation', () => {
    const secret = subscriptionSecret('a', '1');
    expect(subscriptionSecret('a', '1')).toBe(secret);
    expect(isSecret(secret)).toBe(true);
    expect(new Set([secret, subscriptionSecret('a', '2'), subscriptionSecret('b', '1')]).size).toBe(3);
  });
});
