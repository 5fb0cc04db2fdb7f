import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type ProcessLimits, usageOf } from '../../platform/processes/limited-process.js';
import { Log } from '../../platform/telemetry/log.js';
import { Program } from '../../testing/program.js';
import { eventually } from '../../testing/test-app.js';
import { type CannotRead, MessageReader, READING_LIMITS } from './message-reader.js';

jest.setTimeout(180_000);

const REQUEST = {
  road: 'SMTP',
  envelopeFrom: 'ann@hospital.example',
  envelopeTo: ['support@centre.example'],
  clientAddress: null,
  clientName: null,
  authservIds: [],
  dnsServers: [],
  isProofNeeded: false,
} as const;

describe('a message is read', () => {
  let reader: MessageReader;
  const log = new Log({ LOG_LEVEL: 'silent' } as never);
  beforeAll(() => {
    reader = new MessageReader(log);
  });
  afterAll(() => reader.onApplicationShutdown());
  const read = async (raw: string | Buffer) => (await reader.read(Buffer.from(raw), REQUEST)).message;

  it('in words, from every usual character set and encoding', async () => {
    // ISO 8859-7 in base64, with a subject and a file name in encoded words and in the form of RFC 2231.
    const greek = Buffer.from([0xcf, 0xe9, 0x20, 0xef, 0xe8, 0xfc, 0xed, 0xe5, 0xf2]).toString('base64');
    const message = await read(
      [
        'From: =?iso-8859-1?Q?J=FCrgen_M=FCller?= <Juergen@Hospital.EXAMPLE>',
        'Subject: =?utf-8?B?zp/OuCDOv864z4zOvc61z4I=?= =?windows-1252?Q?_=96_d=E9j=E0?=',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain; charset=iso-8859-7',
        'Content-Transfer-Encoding: base64',
        '',
        greek,
        '--b',
        'Content-Type: text/plain; charset=windows-1252',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        '=80 5, l=E0-bas=',
        ' and on',
        '--b',
        "Content-Type: application/octet-stream; name*=utf-8''R%C3%B6ntgen.bin",
        "Content-Disposition: attachment; filename*0*=utf-8''R%C3%B6nt; filename*1*=gen%20%CE%B1.bin",
        'Content-Transfer-Encoding: base64',
        '',
        'AAECAw==',
        '--b--',
        '',
      ].join('\r\n'),
    );
    expect(message.from).toEqual([{ address: 'juergen@hospital.example', name: 'Jürgen Müller' }]);
    expect(message.subject).toBe('Οθ οθόνες – déjà');
    const text = message.parts.map((part) => part.text).join('');
    expect(text).toContain('Οι οθόνες');
    expect(text).toContain('€ 5, là-bas and on');
    expect(message.files).toEqual([expect.objectContaining({ name: 'Röntgen α.bin', size: 4 })]);
  });

  it('without the order of letters and the lines that a name or subject would break', async () => {
    const message = await read(
      'From: =?utf-8?Q?Ann=E2=80=AEnimdA?= <ann@hospital.example>\r\nSubject: =?utf-8?Q?Hello=0D=0ABcc:_all=E2=80=8B?=\r\n\r\nx',
    );
    expect(message.from[0]!.name).toBe('AnnnimdA');
    expect(message.subject).toBe('Hello Bcc: all');
  });

  describe('within its limits', () => {
    class Narrow extends MessageReader {
      protected override readonly limits: ProcessLimits;
      constructor(limits: Partial<ProcessLimits>) {
        super(log);
        this.limits = { ...READING_LIMITS, ...limits };
      }
    }
    const file = `From: a@b.example\r\nContent-Type: application/pdf; name=x\r\nContent-Transfer-Encoding: base64\r\n\r\n${'AAAA'.repeat(19)}\r\n`;
    const large = `${file}${`${'AAAA'.repeat(19)}\r\n`.repeat(300_000)}`;
    const levels = `From: a@b.example\r\nContent-Type: text/html\r\n\r\n${'<b>'.repeat(600_000)}`;
    it.each<[string, Partial<ProcessLimits>, string, boolean, CannotRead['why']]>([
      ['processor time', {}, levels, false, 'TOO_MUCH_PROCESSOR_TIME'],
      // While names are asked for that nobody answers, no processor time passes.
      ['time', { milliseconds: 500 }, 'From: a@b.example\r\n\r\nx', true, 'TOO_SLOW'],
      ['memory', { residentMegabytes: 240 }, large, false, 'TOO_MUCH_MEMORY'],
      ['heap', { heapMegabytes: 80, cpuMilliseconds: 30_000 }, levels, false, 'PROCESS_ENDED'],
    ])(
      'of %s: the process is ended, and the next message is read by another',
      async (_, limits, raw, isProofNeeded, why) => {
        const narrow = new Narrow(limits);
        const silent = createSocket('udp4').bind(0, '127.0.0.1');
        await once(silent, 'listening');
        try {
          const dnsServers = [`127.0.0.1:${silent.address().port}`];
          await expect(
            narrow.read(Buffer.from(raw), { ...REQUEST, isProofNeeded, dnsServers }),
          ).rejects.toMatchObject({
            name: 'CannotRead',
            why,
          });
          const next = await narrow.read(Buffer.from('From: a@b.example\r\nSubject: Next\r\n\r\nx'), REQUEST);
          expect(next.message.subject).toBe('Next');
        } finally {
          silent.close();
          await narrow.onApplicationShutdown();
        }
      },
    );
  });

  it('by a process that ends with the one that started it, also in the middle of a message', async () => {
    if (process.platform !== 'linux') return;
    const parent = Program.start('testing/reader-parent.ts', {});
    let pid = 0;
    try {
      pid = Number((await parent.says(/reading (\d+)/, 120_000))[1]);
      const before = usageOf(pid)!.cpuMilliseconds;
      // It is deep in the message when nobody is left to end it.
      await eventually(async () => {
        expect(usageOf(pid)!.cpuMilliseconds - before).toBeGreaterThan(READING_LIMITS.cpuMilliseconds / 4);
      }, 30_000);
    } finally {
      await parent.stop('SIGKILL');
    }
    await eventually(async () => expect(usageOf(pid)).toBeNull(), 15_000);
  });
});
