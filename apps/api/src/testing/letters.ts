import { createTransport } from 'nodemailer';

/** A mail as a test writes it; `raw` replaces everything else but the envelope. */
export interface Letter {
  readonly from?: string;
  readonly to?: string;
  readonly cc?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments?: readonly { filename: string; content: Buffer; contentType?: string; cid?: string }[];
  readonly messageId?: string;
  readonly raw?: Buffer;
  readonly envelope?: { readonly from: string; readonly to: readonly string[] };
}

const SUPPORT = 'support@centre.example';

/** Hands a letter to a listener over real SMTP; answers what the listener said. */
export async function sendTo(port: number, letter: Letter, isLmtp = false): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port, lmtp: isLmtp, ignoreTLS: true });
  const { raw, envelope, headers, attachments, ...rest } = letter;
  const address = (text: string) => /<([^<>]*)>/.exec(text)?.[1] ?? text;
  const given = envelope ?? {
    from: address(letter.from ?? 'somebody@else.example'),
    to: [address(letter.to ?? SUPPORT)],
  };
  try {
    const { response } = (await transport.sendMail({
      ...(raw
        ? { raw }
        : { to: SUPPORT, ...rest, headers: { ...headers }, attachments: [...(attachments ?? [])] }),
      envelope: { from: given.from, to: [...given.to] },
    })) as { response: string };
    return response;
  } finally {
    transport.close();
  }
}
