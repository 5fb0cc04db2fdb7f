import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

const TXT = 16;
const NAME_ERROR = 3;

/** A DNS server on 127.0.0.1 that knows a few texts and says of every other name that it does not exist. Answers its address and how to stop it. */
export async function startDnsServer(
  texts: Readonly<Record<string, string>>,
): Promise<{ address: string; stop: () => Promise<void> }> {
  const socket = createSocket('udp4');
  socket.on('message', (question, from) => socket.send(answerTo(question, texts), from.port, from.address));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { address: `127.0.0.1:${socket.address().port}`, stop: () => closed(socket) };
}

const closed = (socket: Socket) => new Promise<void>((resolve) => socket.close(() => resolve()));

/** The answer of RFC 1035 to one question: its own words again, and the texts of that name. */
function answerTo(question: Buffer, texts: Readonly<Record<string, string>>): Buffer {
  const labels: string[] = [];
  let at = 12;
  while (question[at]! > 0) {
    labels.push(question.subarray(at + 1, at + 1 + question[at]!).toString());
    at += question[at]! + 1;
  }
  const type = question.readUInt16BE(at + 1);
  const asked = question.subarray(12, at + 5);
  const text = type === TXT ? texts[labels.join('.').toLowerCase()] : undefined;
  const head = Buffer.from(question.subarray(0, 12));
  head.writeUInt16BE(0x8180 | (text === undefined && !hasName(texts, labels) ? NAME_ERROR : 0), 2);
  head.writeUInt16BE(text === undefined ? 0 : 1, 6);
  head.fill(0, 8, 12);
  return Buffer.concat([head, asked, ...(text === undefined ? [] : [textRecord(text)])]);
}

const hasName = (texts: Readonly<Record<string, string>>, labels: readonly string[]) =>
  labels.join('.').toLowerCase() in texts;

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
