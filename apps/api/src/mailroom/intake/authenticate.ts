import { Resolver } from 'node:dns/promises';
import type { MailAuthentication, MailHeaders } from '@salus/rules';
import { authenticate as verify } from 'mailauth';
import { inLine } from './alignment.js';
import { relayVerdict } from './relay-verdict.js';

export interface AuthenticationRequest {
  readonly road: 'SMTP' | 'LMTP' | 'IMAP';
  readonly envelopeFrom: string;
  readonly clientAddress: string | null;
  readonly clientName: string | null;
  /** Names under which the Centre's own mail servers write Authentication-Results, in lower case. */
  readonly authservIds: readonly string[];
  /** Addresses of DNS servers; empty for those of the system. */
  readonly dnsServers: readonly string[];
  /** False when nothing depends on who wrote. */
  readonly isProofNeeded: boolean;
}

export interface AuthenticationResult {
  readonly verdict: MailAuthentication;
  /** RELAY: the Centre's mail server has said so. DMARC, DKIM, SPF: found here. NOTHING: nothing was to be found. */
  readonly by: 'RELAY' | 'DMARC' | 'DKIM' | 'SPF' | 'NOTHING';
  /** Names could not be asked for: another try may find more. */
  readonly isTemporary: boolean;
}

const NOT_FOUND: AuthenticationResult = { verdict: 'NONE', by: 'NOTHING', isTemporary: false };
const DNS_MS = 3_000;

/** Whether the domain of the author stands behind the message: what the trusted mail server says, or else DMARC, DKIM and SPF. */
export async function authenticate(
  raw: Buffer,
  headers: MailHeaders,
  author: string | null,
  request: AuthenticationRequest,
): Promise<AuthenticationResult> {
  const domain = author?.slice(author.lastIndexOf('@') + 1);
  if (!domain || !request.isProofNeeded) return NOT_FOUND;
  const verdict = relayVerdict(headers['authentication-results'] ?? [], domain, request.authservIds);
  if (verdict !== null) return { verdict, by: 'RELAY', isTemporary: false };
  return byOurselves(raw, domain, request);
}

async function byOurselves(
  raw: Buffer,
  domain: string,
  request: AuthenticationRequest,
): Promise<AuthenticationResult> {
  const names = new Resolver({ timeout: DNS_MS, tries: 2 });
  if (request.dnsServers.length > 0) names.setServers([...request.dnsServers]);
  let isTemporary = false;
  // The mail server that hands over is trusted: the line it has written on top says who came to it.
  const isForwarded = /^received:/im.test(raw.subarray(0, 20_000).toString('latin1'));
  const client =
    request.road === 'IMAP'
      ? {}
      : isForwarded
        ? { trustReceived: true }
        : { ip: request.clientAddress ?? '', helo: request.clientName ?? '' };
  const { dkim, spf, dmarc } = await verify(raw, {
    ...client,
    sender: request.envelopeFrom,
    mta: 'salus.invalid',
    disableArc: true,
    disableBimi: true,
    rejectRsaSha1: true,
    resolver: async (name: string, kind: string) => {
      try {
        return (await names.resolve(name, kind)) as string[][];
      } catch (failure) {
        if (!['ENOTFOUND', 'ENODATA', 'EBADNAME'].includes((failure as { code?: string }).code ?? ''))
          isTemporary = true;
        throw failure;
      }
    },
  });
  const found = (verdict: MailAuthentication, by: AuthenticationResult['by']) => ({
    verdict,
    by,
    isTemporary: false,
  });
  // Two programs that read the author differently must not vouch for each other.
  if (dmarc && !inLine(dmarc.domain, domain)) return NOT_FOUND;
  if (dmarc && dmarc.status.result === 'pass') return found('PASS', 'DMARC');
  if (dkim.results.some(({ status }) => status.result === 'pass' && status.aligned))
    return found('PASS', 'DKIM');
  if (spf && spf.status.result === 'pass' && spf.domain && inLine(spf.domain.toLowerCase(), domain))
    return found('PASS', 'SPF');
  if (isTemporary) return { verdict: 'NONE', by: 'NOTHING', isTemporary: true };
  return dmarc && dmarc.status.result === 'fail' ? found('FAIL', 'DMARC') : NOT_FOUND;
}
