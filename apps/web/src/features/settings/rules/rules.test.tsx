import { describe, expect, it } from '@jest/globals';
import {
  DryRunEscalationRuleDocument,
  EscalationRuleDocument,
  type EscalationRuleQuery,
  EscalationRulesDocument,
  MoveEscalationRuleDocument,
  RulePeopleDocument,
  type RulePartsFragment,
  SaveEscalationRuleDocument,
  SwitchEscalationRuleDocument,
  ViewerDocument,
  type ViewerQuery,
} from '@salus/contract';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiError } from '../../../lib/api.js';
import { answer, renderScreen, type ScreenOptions } from '../../../lib/testing.js';
import RulesPage from './rules-page.js';

const viewer = (administer: boolean): ViewerQuery => ({
  viewer: {
    user: { id: 'a', name: 'Ada', email: 'a@centre.example', language: 'en', timeZone: 'Europe/Athens' },
    organisation: null,
    roles: [],
    can: { openTicket: false, workDesk: true, workSecondLine: false, editGuidance: false, administer },
  },
});
const rule = (name: string, changes: Partial<RulePartsFragment> = {}): RulePartsFragment => ({
  id: name,
  position: 1,
  revision: 1,
  liveVersion: null,
  ...changes,
  newest: {
    version: 1,
    name,
    trigger: { events: [], base: 'OPENED', minutes: 90 },
    condition: JSON.stringify({
      combinator: 'and',
      rules: [
        { field: 'ticket.priority', operator: 'in', value: ['P1', 'P2'] },
        {
          combinator: 'or',
          not: true,
          rules: [{ field: 'organisation.country', operator: '=', value: 'GR' }],
        },
      ],
    }),
    actions: [
      {
        type: 'NOTE',
        text: 'Look at the backups',
        priority: null,
        team: null,
        personId: null,
        tag: null,
        to: null,
        url: null,
        onCallTeam: null,
        isCritical: null,
        playbook: null,
        isForReserve: null,
      },
    ],
    stopsAfter: true,
    madeAt: '2026-11-24T03:00:00.000Z',
    madeBy: { id: 'a', name: 'Ada', side: 'CENTRE' },
    hasDryRun: false,
    ...changes.newest,
  },
});
const whole = (parts: RulePartsFragment): EscalationRuleQuery => ({
  escalationRule: { ...parts, dryRun: null, versions: [parts.newest], firings: [] },
});
const open = (at: string, answers: NonNullable<ScreenOptions['answers']> = [], administer = true) =>
  renderScreen(<RulesPage />, {
    path: '/settings/rules/*',
    at,
    answers: [
      answer(ViewerDocument, viewer(administer)),
      answer(RulePeopleDocument, { agents: [{ id: 'p', name: 'Petra' }] }),
      ...answers,
    ],
  });

describe('the rules of escalation', () => {
  it('are listed in their order and in plain words, with what went in circles', async () => {
    await open('/settings/rules', [
      answer(EscalationRulesDocument, {
        escalationRules: [rule('First', { liveVersion: 1 }), rule('Second')],
        ruleAlarms: [{ ticketId: 't', reference: 'SAL-26-000001', rule: 'First', at: '', count: 2 }],
      }),
    ]);
    const [first] = within(
      await screen.findByRole('list', { name: /order in which they are asked/ }),
    ).getAllByRole('listitem');
    expect(first!.textContent).toContain('On, version 1');
    for (const words of [
      '90 minutes after the ticket was opened',
      'Priority is one of P1 Critical, P2 High',
      'none of these is so',
      'Country is Greece',
      'write the note “Look at the backups”',
      'Then no later rule is asked.',
    ])
      expect(first!.textContent).toContain(words);
    expect(screen.getByText(/“First” was stopped 2 times on SAL-26-000001/)).toBeTruthy();
  });

  it('are moved by buttons, and it is said where one is now', async () => {
    const rules = [rule('First'), rule('Second', { position: 2 })];
    const { sent } = await open('/settings/rules', [
      answer(EscalationRulesDocument, { escalationRules: rules, ruleAlarms: [] }),
      answer(MoveEscalationRuleDocument, { moveEscalationRule: [...rules].reverse() }),
    ]);
    await userEvent.click(await screen.findByRole('button', { name: 'Move “Second” up' }));
    expect(await screen.findByText('“Second” is now number 1.')).toBeTruthy();
    expect(sent.at(-1)!.variables).toMatchObject({ input: { ruleId: 'Second', position: 1 } });
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings).toEqual(['Second', 'First']);
    // It cannot go further up: the focus stays with the rule, at the button that can still be pressed.
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move “Second” down' })),
    );
  });

  it('are only read by agents who are no administrators', async () => {
    await open(
      '/settings/rules',
      [answer(EscalationRulesDocument, { escalationRules: [rule('First')], ruleAlarms: [] })],
      false,
    );
    await screen.findByRole('heading', { name: 'First' });
    expect(screen.queryByRole('button', { name: /Move/ })).toBeNull();
    expect(screen.queryByRole('link', { name: 'New rule' })).toBeNull();
  });

  it('cannot be switched on before their dry run, and can after it', async () => {
    let hasRun = false;
    const now = (): RulePartsFragment => {
      const parts = rule('Gate');
      return { ...parts, newest: { ...parts.newest, hasDryRun: hasRun } };
    };
    const run = {
      id: 'r',
      version: 1,
      days: 7,
      ranAt: '2026-11-24T03:00:00.000Z',
      tickets: 3,
      isComplete: true,
      wouldFire: 1,
      results: [
        {
          ticketId: 't',
          reference: 'SAL-26-000002',
          at: '2026-11-24T02:00:00.000Z',
          event: null,
          why: [{ field: 'ticket.priority', operator: 'in', value: 'P1, P2', was: 'P1', held: true }],
          would: [{ type: 'NOTE' as const, changes: true }],
          happened: [
            { type: 'TICKET_REPLIED', at: '2026-11-24T02:20:00.000Z', by: 'CENTRE' as const },
            { type: 'RULE_FIRED', at: '2026-11-24T02:30:00.000Z', by: 'SYSTEM' as const },
          ],
        },
      ],
    };
    const { sent } = await open('/settings/rules/Gate', [
      answer(EscalationRuleDocument, () => ({
        escalationRule: { ...whole(now()).escalationRule!, dryRun: hasRun ? run : null },
      })),
      answer(DryRunEscalationRuleDocument, () => {
        hasRun = true;
        return { dryRunEscalationRule: { ...now(), dryRun: run } };
      }),
      answer(SwitchEscalationRuleDocument, { switchEscalationRule: { ...now(), liveVersion: 1 } }),
    ]);
    const onOff = await screen.findByRole<HTMLInputElement>('switch', { name: /Version 1 is on/ });
    expect(onOff.disabled).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Run it dry' }));
    const table = await screen.findByRole('table', { name: 'Dry run' });
    expect(table.textContent).toContain(
      'Priority is one of P1 Critical, P2 High (it was: P1 Critical): holds',
    );
    expect(table.textContent).toContain('Message written (the Centre), 20 minutes later');
    expect(table.textContent).toContain('A rule acted (Salus itself), 30 minutes later');
    expect(screen.getByText('Would have acted once on 3 tickets of the last 7 days.')).toBeTruthy();
    await userEvent.click(screen.getByRole('switch', { name: /Version 1 is on/ }));
    expect(sent.some(({ variables }) => (variables['input'] as { version?: number })?.version === 1)).toBe(
      true,
    );
  });

  it('are written with conditions by keyboard, and a refusal is said at its place', async () => {
    const { sent } = await open('/settings/rules/new', [
      answer(
        SaveEscalationRuleDocument,
        new ApiError('BAD_INPUT', [{ field: 'condition.rules.0.value', code: 'WRONG_VALUE' }]),
      ),
    ]);
    const user = userEvent.setup();
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Mine');
    await user.click(screen.getByRole('button', { name: 'Add a condition to group 0' }));
    expect(screen.getByRole('button', { name: /Field of condition 1/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Remove condition 1' })).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Text' }), 'Hello');
    await user.click(screen.getByRole('button', { name: 'Save as a new version' }));
    expect(await screen.findByText('Conditions 1: This value does not fit the field.')).toBeTruthy();
    const { input } = sent.at(-1)!.variables as { input: Record<string, unknown> };
    expect(input).toMatchObject({ name: 'Mine', trigger: { events: ['TICKET_OPENED'] } });
    expect(JSON.parse(input['condition'] as string)).toEqual({
      combinator: 'and',
      rules: [{ field: 'ticket.kind', operator: '=', value: 'QUESTION' }],
    });
    expect(input['actions']).toEqual([{ type: 'NOTE', text: 'Hello' }]);
  });
});
