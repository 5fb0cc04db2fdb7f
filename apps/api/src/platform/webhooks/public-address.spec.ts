import { describe, expect, it } from '@jest/globals';
import { isPublicAddress, lookupPublic, webhookProblem } from './public-address.js';

describe('the address of a webhook', () => {
  it.each([
    ['https://gateway.example/sms', null],
    ['https://93.184.216.34/', null],
    ['https://[2606:2800:220:1::1]/', null],
    ['http://gateway.example/', 'NOT_HTTPS'],
    ['ftp://gateway.example/', 'NOT_HTTPS'],
    ['file:///etc/passwd', 'NOT_HTTPS'],
    ['https://gateway.example:8443/', 'WRONG_PORT'],
    ['https://me:secret@gateway.example/', 'WITH_PASSWORD'],
    ['https://127.0.0.1/', 'NOT_PUBLIC'],
    ['https://0x7f.1/', 'NOT_PUBLIC'],
    ['https://2130706433/', 'NOT_PUBLIC'],
    ['https://１２７.０.０.１/', 'NOT_PUBLIC'],
    ['https://[::1]/', 'NOT_PUBLIC'],
    ['https://[::ffff:10.0.0.1]/', 'NOT_PUBLIC'],
    ['https://[64:ff9b::7f00:1]/', 'NOT_PUBLIC'],
    ['https://[fd00::1]/', 'NOT_PUBLIC'],
    ['https://10.1.2.3/', 'NOT_PUBLIC'],
    ['https://172.16.0.1/', 'NOT_PUBLIC'],
    ['https://192.168.1.1/', 'NOT_PUBLIC'],
    ['https://169.254.169.254/latest/meta-data/', 'NOT_PUBLIC'],
    ['https://100.64.0.1/', 'NOT_PUBLIC'],
    ['https://0.0.0.0/', 'NOT_PUBLIC'],
    ['https://224.0.0.1/', 'NOT_PUBLIC'],
    ['https://localhost/', 'NOT_PUBLIC'],
    ['https://api.localhost./', 'NOT_PUBLIC'],
    ['https://db.internal/', 'NOT_PUBLIC'],
    ['not an address', 'NOT_AN_ADDRESS'],
  ])('%s: %s', (address, problem) => {
    expect(webhookProblem(address)).toBe(problem);
  });

  it('may be in the own network when the operator has named the host with its port, and only then', () => {
    const hosts = ['10.0.0.7:8080', 'sms.hospital.internal'];
    expect(webhookProblem('http://10.0.0.7:8080/sms', hosts)).toBeNull();
    expect(webhookProblem('https://sms.hospital.internal/', hosts)).toBeNull();
    expect(webhookProblem('http://10.0.0.7:8081/sms', hosts)).toBe('NOT_HTTPS');
    expect(webhookProblem('https://10.0.0.8/', hosts)).toBe('NOT_PUBLIC');
  });

  it.each(['', 'x', 'fe80::1%eth0'])('%j is no public address', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it('is not connected to when its name leads into the own network', async () => {
    for (const options of [{ all: true }, {}]) {
      const code = await new Promise((resolve) =>
        lookupPublic('localhost', options, (failure) => resolve(failure?.code)),
      );
      expect(code).toBe('NOT_PUBLIC');
    }
  });
});
