import { describe, expect, it } from '@jest/globals';
import { relayVerdict } from './relay-verdict.js';

describe('what the own mail server says of a mail', () => {
  const ids = ['mx.centre.example'];
  it.each<[string, string[], string | null]>([
    [
      'DMARC passed',
      ['mx.centre.example; spf=fail smtp.mailfrom=x@y; dmarc=pass (p=reject) header.from=alpha.example'],
      'PASS',
    ],
    [
      'DMARC failed, whatever else passed',
      ['mx.centre.example; dkim=pass header.d=alpha.example; dmarc=fail header.from=alpha.example'],
      'FAIL',
    ],
    ['DMARC passed for another author', ['mx.centre.example; dmarc=pass header.from=evil.example'], 'NONE'],
    [
      'a signature in line with the author',
      ['mx.centre.example; dkim=pass header.d=mail.alpha.example header.s=s1'],
      'PASS',
    ],
    ['a signature of somebody else', ['mx.centre.example; dkim=pass header.d=evil.example'], 'NONE'],
    ['a signature of a whole top-level domain', ['mx.centre.example; dkim=pass header.d=example'], 'NONE'],
    ['SPF in line with the author', ['mx.centre.example; spf=pass smtp.mailfrom=ann@alpha.example'], 'PASS'],
    ['nothing found', ['mx.centre.example; none'], 'NONE'],
    ['DMARC passed, it does not say for whom', ['mx.centre.example; dmarc=pass'], 'NONE'],
    [
      'words of the sender between quotes are no results',
      [
        'mx.centre.example; spf=pass smtp.mailfrom="x;dmarc=pass header.from=alpha.example y"@evil.example; dmarc=fail header.from=alpha.example',
      ],
      'FAIL',
    ],
    [
      'a reason between quotes is no result',
      ['mx.centre.example; dmarc=fail reason="bad; dmarc=pass header.from=alpha.example"'],
      'FAIL',
    ],
    [
      'a comment within a comment is no result',
      [
        'mx.centre.example; spf=none (a (b) ; dmarc=pass header.from=alpha.example ;) smtp.mailfrom=evil.example',
      ],
      'NONE',
    ],
    [
      'a quote that never ends hides no failure behind a domain',
      ['mx.centre.example; spf=pass smtp.mailfrom=x"@evil.example; dmarc=fail header.from=alpha.example'],
      'NONE',
    ],
    [
      'the name of the server further behind',
      ['a=b; mx.centre.example; dmarc=pass header.from=alpha.example'],
      null,
    ],
    ['another server says so', ['mx.else.example; dmarc=pass header.from=alpha.example'], null],
    ['a comment that pretends to be the name', ['(mx.centre.example) mx.else.example; dmarc=pass'], null],
    [
      'only the topmost of ours counts',
      [
        'mx.centre.example; dmarc=fail header.from=alpha.example',
        'mx.centre.example; dmarc=pass header.from=alpha.example',
      ],
      'FAIL',
    ],
  ])('%s', (_, lines, expected) => {
    expect(relayVerdict(lines, 'alpha.example', ids)).toBe(expected);
  });
});
