import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decideIntake,
  domainsOf,
  INTAKE_REASONS,
  type IntakeFacts,
  IntakeOutcome,
  mayStandForOrganisation,
  plainSubject,
  tlpAfterMail,
  tlpOfSubject,
} from './mail-decision.js';
import { isLoosening } from './tlp.js';
import { Tlp } from './vocabulary.js';

const PERSON = { kind: 'PERSON', organisationId: 'alpha', isOnThread: true } as const;
const THREAD = {
  ticketId: 'ticket',
  organisationId: 'alpha',
  by: 'REPLY_ADDRESS',
  isRevoked: false,
} as const;
const facts = (values: Partial<IntakeFacts> = {}): IntakeFacts => ({
  isProbe: false,
  isBlocked: false,
  isOwnMail: false,
  deliveryReport: null,
  automatic: null,
  thread: null,
  authentication: 'PASS',
  sender: PERSON,
  ...values,
});

describe('decideIntake', () => {
  it.each<[string, Partial<IntakeFacts>, string, string[]]>([
    ['a participant on their ticket', { thread: THREAD }, 'MESSAGE', ['REPLY_ADDRESS']],
    ['the same by our message', { thread: { ...THREAD, by: 'OUR_MESSAGE' } }, 'MESSAGE', ['OUR_MESSAGE']],
    [
      'a participant whose mail is not proven',
      { thread: THREAD, authentication: 'NONE' },
      'UNVERIFIED_MESSAGE',
      ['REPLY_ADDRESS', 'NOT_AUTHENTICATED'],
    ],
    [
      'a participant whose mail is forged',
      { thread: THREAD, authentication: 'FAIL' },
      'UNVERIFIED_MESSAGE',
      ['REPLY_ADDRESS', 'AUTHENTICATION_FAILED'],
    ],
    [
      'somebody who takes no part',
      { thread: THREAD, sender: { ...PERSON, isOnThread: false } },
      'UNVERIFIED_MESSAGE',
      ['REPLY_ADDRESS', 'NOT_A_PARTICIPANT'],
    ],
    [
      'somebody of another hospital',
      { thread: THREAD, sender: { ...PERSON, organisationId: 'beta' } },
      'UNVERIFIED_MESSAGE',
      ['REPLY_ADDRESS', 'NOT_A_PARTICIPANT'],
    ],
    [
      'a stranger with the address',
      { thread: THREAD, sender: { kind: 'UNKNOWN' } },
      'UNVERIFIED_MESSAGE',
      ['REPLY_ADDRESS', 'NOT_A_PARTICIPANT'],
    ],
    [
      'an agent, who writes on the page',
      { thread: THREAD, sender: { kind: 'CENTRE' } },
      'UNVERIFIED_MESSAGE',
      ['REPLY_ADDRESS', 'NOT_A_PARTICIPANT'],
    ],
    [
      'somebody who has left',
      { thread: THREAD, sender: { kind: 'DISABLED' } },
      'UNVERIFIED_MESSAGE',
      ['REPLY_ADDRESS', 'SENDER_DISABLED'],
    ],
    [
      'an address that was revoked',
      { thread: { ...THREAD, isRevoked: true } },
      'UNVERIFIED_MESSAGE',
      ['REPLY_ADDRESS', 'REVOKED_ADDRESS'],
    ],
    ['a known person', {}, 'NEW_TICKET', ['KNOWN_PERSON']],
    [
      'a contact of a hospital',
      { sender: { kind: 'CONTACT', organisationId: 'alpha' } },
      'NEW_TICKET',
      ['KNOWN_CONTACT'],
    ],
    [
      'an address of a known domain',
      { sender: { kind: 'DOMAIN', organisationId: 'alpha' } },
      'NEW_TICKET',
      ['KNOWN_DOMAIN'],
    ],
    [
      'the same, not proven: an agent places it',
      { sender: { kind: 'DOMAIN', organisationId: 'alpha' }, authentication: 'NONE' },
      'QUARANTINE',
      ['UNKNOWN_SENDER', 'KNOWN_DOMAIN', 'NOT_AUTHENTICATED'],
    ],
    [
      'a known person who is not proven',
      { authentication: 'NONE' },
      'NEW_TICKET',
      ['KNOWN_PERSON', 'NOT_AUTHENTICATED'],
    ],
    [
      'a contact who is not proven',
      { sender: { kind: 'CONTACT', organisationId: 'alpha' }, authentication: 'FAIL' },
      'NEW_TICKET',
      ['KNOWN_CONTACT', 'AUTHENTICATION_FAILED'],
    ],
    ['an unknown sender', { sender: { kind: 'UNKNOWN' } }, 'QUARANTINE', ['UNKNOWN_SENDER']],
    ['no sender at all', { sender: { kind: 'NOBODY' } }, 'QUARANTINE', ['NO_SENDER']],
    ['two senders', { sender: { kind: 'SEVERAL' } }, 'QUARANTINE', ['SEVERAL_SENDERS']],
    ['a blocked sender', { isBlocked: true, thread: THREAD }, 'QUARANTINE', ['BLOCKED_SENDER']],
    [
      'an out-of-office note on a ticket',
      { thread: THREAD, automatic: { kind: 'REPLY', sign: 'x' } },
      'AUTOMATIC_REPLY',
      ['AUTOMATIC'],
    ],
    [
      'an out-of-office note without one',
      { automatic: { kind: 'REPLY', sign: 'x' } },
      'AUTOMATIC_REPLY',
      ['AUTOMATIC'],
    ],
    [
      'a machine that answers on a ticket',
      { thread: THREAD, automatic: { kind: 'MACHINE', sign: 'x' } },
      'AUTOMATIC_REPLY',
      ['AUTOMATIC'],
    ],
    [
      'an alert of a known hospital',
      { automatic: { kind: 'MACHINE', sign: 'AUTO_SUBMITTED' } },
      'NEW_TICKET',
      ['KNOWN_PERSON', 'AUTOMATIC'],
    ],
    [
      'a program of another Salus',
      { automatic: { kind: 'MACHINE', sign: 'LOOP_HEADER' } },
      'QUARANTINE',
      ['AUTOMATIC'],
    ],
    [
      'a person whose mail carries the loop header of another Salus',
      { automatic: { kind: 'UNANSWERABLE', sign: 'LOOP_HEADER' } },
      'NEW_TICKET',
      ['KNOWN_PERSON', 'AUTOMATIC'],
    ],
    [
      'a person whose subject begins like an out-of-office note',
      { automatic: { kind: 'UNANSWERABLE', sign: 'SUBJECT' } },
      'NEW_TICKET',
      ['KNOWN_PERSON', 'AUTOMATIC'],
    ],
    ['a mailing list', { automatic: { kind: 'BULK', sign: 'x' } }, 'QUARANTINE', ['MAILING_LIST']],
    [
      'a participant whose program wants no answer',
      { thread: THREAD, automatic: { kind: 'UNANSWERABLE', sign: 'x' } },
      'MESSAGE',
      ['REPLY_ADDRESS'],
    ],
    ['our own mail', { isOwnMail: true, thread: THREAD }, 'AUTOMATIC_REPLY', ['OWN_MAIL']],
    ['a probe', { isProbe: true }, 'AUTOMATIC_REPLY', ['PROBE']],
    [
      'a report about our mail',
      { deliveryReport: { isMatched: true } },
      'DELIVERY_REPORT',
      ['REPORT_MATCHED'],
    ],
    [
      'a report about some mail',
      { deliveryReport: { isMatched: false } },
      'QUARANTINE',
      ['REPORT_UNMATCHED'],
    ],
  ])('%s', (_, values, outcome, reasons) => {
    expect(decideIntake(facts(values))).toMatchObject({ outcome, reasons });
  });

  const sender = fc.oneof(
    fc
      .constantFrom('NOBODY', 'SEVERAL', 'UNKNOWN', 'CENTRE', 'DISABLED')
      .map((kind) => ({ kind }) as IntakeFacts['sender']),
    fc.record({
      kind: fc.constant('PERSON' as const),
      organisationId: fc.constantFrom('alpha', 'beta'),
      isOnThread: fc.boolean(),
    }),
    fc.record({
      kind: fc.constantFrom('CONTACT' as const, 'DOMAIN' as const),
      organisationId: fc.constantFrom('alpha', 'beta'),
    }),
  );
  const anything: fc.Arbitrary<IntakeFacts> = fc.record({
    isProbe: fc.boolean(),
    isBlocked: fc.boolean(),
    isOwnMail: fc.boolean(),
    deliveryReport: fc.option(fc.record({ isMatched: fc.boolean() })),
    automatic: fc.option(
      fc.record({
        kind: fc.constantFrom('REPLY' as const, 'MACHINE' as const, 'BULK' as const, 'UNANSWERABLE' as const),
        sign: fc.constantFrom('AUTO_SUBMITTED', 'LOOP_HEADER'),
      }),
    ),
    thread: fc.option(
      fc.record({
        ticketId: fc.constant('ticket'),
        organisationId: fc.constantFrom('alpha', 'beta'),
        by: fc.constantFrom('REPLY_ADDRESS' as const, 'OUR_MESSAGE' as const),
        isRevoked: fc.boolean(),
      }),
    ),
    authentication: fc.constantFrom('PASS' as const, 'FAIL' as const, 'NONE' as const),
    sender,
  });

  it('lets nobody speak on a ticket but a participant of its hospital whose mail is proven, with an address that holds', () => {
    fc.assert(
      fc.property(anything, (values) => {
        if (decideIntake(values).outcome !== 'MESSAGE') return;
        expect(values.authentication).toBe('PASS');
        expect(values.sender).toEqual({
          kind: 'PERSON',
          organisationId: values.thread?.organisationId,
          isOnThread: true,
        });
        expect(values.thread?.isRevoked).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('ends every message in one of six ways, with a reason that has words', () => {
    fc.assert(
      fc.property(anything, (values) => {
        const { outcome, reasons } = decideIntake(values);
        expect(Object.keys(IntakeOutcome)).toContain(outcome);
        expect(reasons.length).toBeGreaterThan(0);
        for (const reason of reasons) expect(INTAKE_REASONS).toContain(reason);
      }),
      { numRuns: 2_000 },
    );
  });

  it('calls nobody sure whose mail is not proven', () => {
    fc.assert(
      fc.property(anything, (values) => {
        const { sureness } = decideIntake(values);
        if (sureness === 'SURE' || sureness === 'LIKELY') expect(values.authentication).toBe('PASS');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('labels in subjects', () => {
  it.each([
    ['TLP:AMBER mail', 'AMBER'],
    ['[tlp: red] x', 'RED'],
    ['TLP:AMBER+STRICT x', 'AMBER_STRICT'],
    ['TLP:AMBER STRICT x', 'AMBER_STRICT'],
    ['TLP:AMBER strictly speaking', 'AMBER'],
    ['TLP:GREEN or TLP:RED', 'RED'],
    ['TLP:WHITE', 'CLEAR'],
    ['tlp without a label', null],
    ['', null],
  ])('%s', (subject, label) => {
    expect(tlpOfSubject(subject)).toBe(label);
  });

  it('never loosen the one that is there', () => {
    const labels = Object.values(Tlp);
    for (const present of labels)
      for (const written of labels)
        expect(isLoosening(present, tlpAfterMail(present, `TLP:${written.replace('_', '+')}`))).toBe(false);
    expect(tlpAfterMail('GREEN', 'TLP:AMBER')).toBe('AMBER');
    expect(tlpAfterMail('RED', 'TLP:CLEAR')).toBe('RED');
  });
});

describe('plainSubject', () => {
  it.each([
    ['Re: AW: WG: [SAL-26-004711] Fwd: The screens', 'The screens'],
    ['RE[2]: The screens', 'The screens'],
    ['ΑΠ: ΠΡΘ: Οθόνες', 'Οθόνες'],
    ['Regarding: the screens', 'Regarding: the screens'],
    [`${'Re: '.repeat(10)}x`, 'x'],
  ])('%s', (subject, plain) => {
    expect(plainSubject(subject)).toBe(plain);
  });
});

describe('domains', () => {
  it('stand for an organisation only where not everybody can have an address', () => {
    expect(['alpha.example', 'mail.alpha.example'].map((domain) => mayStandForOrganisation(domain))).toEqual([
      true,
      true,
    ]);
    for (const domain of [
      'gmail.com',
      'gmx.de',
      'localhost',
      '',
      'a..b',
      '-a.example',
      'example.',
      'a b.example',
      '10.0.0.1',
    ])
      expect({ domain, may: mayStandForOrganisation(domain) }).toEqual({ domain, may: false });
  });

  it('are those of the address and above, never a top-level one', () => {
    expect(domainsOf('x@Ward.Alpha.example')).toEqual(['ward.alpha.example', 'alpha.example']);
    expect(domainsOf('x@localhost')).toEqual([]);
  });
});
