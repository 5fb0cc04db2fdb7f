// Has a message read that takes minutes, and says which process reads it: for a test that kills this one meanwhile.
import { once } from 'node:events';
import { READING_LIMITS } from '../mailroom/intake/message-reader.js';
import { forkProgram } from '../platform/processes/limited-process.js';

const raw = Buffer.from(`From: a@b.example\r\nContent-Type: text/html\r\n\r\n${'<b>'.repeat(600_000)}`);
const request = {
  road: 'IMAP',
  envelopeFrom: '',
  envelopeTo: [],
  clientAddress: null,
  clientName: null,
  authservIds: [],
  dnsServers: [],
  isProofNeeded: false,
};
const intake = new URL('../mailroom/intake/message-reader.ts', import.meta.url).href;
const reader = forkProgram(intake, 'reader-process', READING_LIMITS.heapMegabytes);
await once(reader, 'message');
reader.send({ raw, request });
console.log(`reading ${reader.pid}`);
