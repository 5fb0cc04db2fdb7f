import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

const TXT = 16;
const SERVER_FAILURE = 2;
const NAME_ERROR = 3;

export interface DnsServer {
  address: string;
  /** While it is, every answer is that it cannot answer now. */
  isOut: boolean;
  stop: () => Promise<void>;
}

/** A DNS server on 127.0.0.1 that knows a few texts and says of every other name that it does not exist. */
export async function startDnsServer(texts: Readonly<Record<string, string>>): Promise<DnsServer> {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const server: DnsServer = {
    address: `127.0.0.1:${socket.address().port}`,
    isOut: false,
    stop: () => closed(socket),
  };
  socket.on('message', (question, from) =>
    socket.send(answerTo(question, server.isOut ? null : texts), from.port, from.address),
  );
  return server;
}

const closed = (socket: Socket) => new Promise<void>((resolve) => socket.close(() => resolve()));

/** The answer of RFC 1035 to one question: its own words again, and the texts of that name, or without texts a failure. */
function answerTo(question: Buffer, texts: Readonly<Record<string, string>> | null): Buffer {
  const labels: string[] = [];
  let at = 12;
  while (question[at]! > 0) {
    labels.push(question.subarray(at + 1, at + 1 + question[at]!).toString());
    at += question[at]! + 1;
  }
  const type = question.readUInt16BE(at + 1);
  const asked = question.subarray(12, at + 5);
  const text = type === TXT ? texts?.[labels.join('.').toLowerCase()] : undefined;
  const head = Buffer.from(question.subarray(0, 12));
  head.writeUInt16BE(0x8180 | failureOf(texts, labels), 2);
  head.writeUInt16BE(text === undefined ? 0 : 1, 6);
  head.fill(0, 8, 12);
  return Buffer.concat([head, asked, ...(text === undefined ? [] : [textRecord(text)])]);
}

function failureOf(texts: Readonly<Record<string, string>> | null, labels: readonly string[]): number {
  if (!texts) return SERVER_FAILURE;
  return labels.join('.').toLowerCase() in texts ? 0 : NAME_ERROR;
}

function textRecord(text: string): Buffer {
  const strings = (text.match(/.{1,255}/gs) ?? ['']).map((part) =>
    Buffer.concat([Buffer.from([part.length]), Buffer.from(part)]),
  );
  const data = Buffer.concat(strings);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(TXT, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(60, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}
