import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';

export const SELECTOR = 's1';

/** A key for DKIM, as the one who signs has it and as it stands in DNS. */
export function signingKey(): { privateKey: string; record: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    record: `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`,
  };
}

/** The mail with a genuine signature of this domain. */
export async function signMail(text: string, signingDomain: string, privateKey: string): Promise<string> {
  const key = { signingDomain, selector: SELECTOR, privateKey };
  // The list is what the library reads; its types ask for the key outside of it as well.
  const { signatures } = await dkimSign(Buffer.from(text), { ...key, signatureData: [key] });
  return `${signatures}${text}`;
}
