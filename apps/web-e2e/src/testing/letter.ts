import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { MAIL_RELAY } from './test-product.js';

export interface Letter {
  readonly from: string;
  readonly to: string;
  /** Header lines beside From and To; with `isNameless`, the mail itself does not say who wrote it. */
  readonly headers: readonly string[];
  readonly body: string;
  /** The Centre's mail server has found that the sender's domain stands behind it. */
  readonly isProven: boolean;
  readonly isNameless?: boolean;
}

/** Hands a letter over as the Centre's own mail server does, over SMTP. */
export async function post(
  port: number,
  { from, to, headers, body, isProven, isNameless = false }: Letter,
): Promise<void> {
  const domain = from.slice(from.indexOf('@') + 1);
  const lines = [
    `Authentication-Results: ${MAIL_RELAY}; dmarc=${isProven ? 'pass' : 'none'} header.from=${domain}`,
    ...(isNameless ? [] : [`From: ${from}`]),
    `To: ${to}`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    ...headers,
    '',
    ...body.split('\n'),
  ].map((line) => (line.startsWith('.') ? `.${line}` : line));
  const socket = connect(port, '127.0.0.1');
  const answers = createInterface({ input: socket })[Symbol.asyncIterator]();
  const answer = async (code: string): Promise<void> => {
    for (;;) {
      const { value, done } = await answers.next();
      if (done === true || !value.startsWith(code))
        throw new Error(`The mail was refused: ${value ?? 'hung up'}`);
      if (value[3] === ' ') return;
    }
  };
  const say = async (line: string, code: string): Promise<void> => {
    socket.write(`${line}\r\n`);
    await answer(code);
  };
  try {
    await answer('220');
    await say('EHLO mx.centre.example', '250');
    await say(`MAIL FROM:<${from}>`, '250');
    await say(`RCPT TO:<${to}>`, '250');
    await say('DATA', '354');
    await say([...lines, '.'].join('\r\n'), '250');
  } finally {
    socket.end();
  }
}
