import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CSIRT_DIRECTORY } from '../csirt-directory.js';
import { replayRule } from './replay-rule.js';
import { checkRuleCondition, type RuleGroup, ruleTests, toJsonLogic } from './rule-condition.js';
import { type NamedRule, ruleCycle } from './rule-cycles.js';
import { checkRule, RULE_ACTIONS, type RuleDefinition } from './rule-definition.js';
import { ruleFacts, ruleMoment, type RuleTicket } from './rule-facts.js';
import { NONE, RULE_FIELDS, RULE_OPERATORS, type RuleField } from './rule-fields.js';
import { type PastEvent, ticketStates } from './ticket-history.js';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 9, 25, 0, minutes));
const TICKET: RuleTicket = {
  kind: 'INCIDENT',
  status: 'NEW',
  priority: 'P3',
  urgency: 'NOW',
  tlp: 'AMBER',
  ransomware: 'NO',
  rsitClass: 'other',
  team: 'FIRST_LINE',
  assigneeId: null,
  escalatedTo: null,
  language: 'el',
  subject: 'Η ΕΙΚΟΝΑ δεν ανοίγει',
  affectedSystems: ['PACS', 'RIS'],
  tags: ['Imaging'],
  impact: null,
  openedAt: at(0),
  firstAnsweredAt: null,
  lastAnsweredAt: null,
  lastRequesterMessageAt: null,
  lastChangeAt: at(0),
  organisation: { kind: 'GENERAL_HOSPITAL', country: 'GR', region: null, name: 'Άλφα', language: 'el' },
  requester: { roles: ['STAFF'], language: 'el' },
  clocks: [],
};
const ALWAYS: RuleGroup = { combinator: 'and', rules: [] };
const rule = (values: Partial<RuleDefinition> & { id?: string }): NamedRule => ({
  id: values.name ?? 'rule',
  name: 'rule',
  trigger: { events: ['TICKET_OPENED'] },
  condition: ALWAYS,
  actions: [{ type: 'ADD_TAG', tag: 'x' }],
  stopsAfter: false,
  ...values,
});

describe('the fields of conditions', () => {
  it('each have a place among the facts of a ticket', () => {
    const facts = ruleFacts(TICKET, at(5), { by: 'CENTRE', clock: 'FIRST_ANSWER' });
    const missing = Object.keys(RULE_FIELDS).filter((name) => {
      const [group = '', field = ''] = name.split('.');
      return facts[group]?.[field] === undefined;
    });
    expect(missing).toEqual([]);
  });

  it('with words have each word once, and choices hold what the facts say', () => {
    for (const [name, field] of Object.entries(RULE_FIELDS) as [string, RuleField][])
      expect({ name, words: new Set(field.words).size }).toEqual({ name, words: field.words?.length ?? 0 });
    expect(RULE_FIELDS['ticket.escalatedTo'].words).toContain(NONE);
  });
});

const anyTest = fc
  .constantFrom(...(Object.entries(RULE_FIELDS) as [string, RuleField][]))
  .chain(([field, known]) =>
    fc.constantFrom(...RULE_OPERATORS[known.kind]).map((operator) => {
      const word = known.words?.[0] ?? 'word';
      const value = known.kind === 'YES_NO' ? true : known.kind === 'NUMBER' ? (known.min ?? 0) : word;
      return { field, operator, value: operator === 'in' || operator === 'notIn' ? [word] : value };
    }),
  );
const anyCondition = fc.letrec<{ group: RuleGroup }>((tie) => ({
  group: fc.record({
    combinator: fc.constantFrom('and' as const, 'or' as const),
    rules: fc.array(fc.oneof({ depthSize: 'small', maxDepth: 2 }, anyTest, tie('group')), {
      minLength: 1,
      maxLength: 3,
    }),
  }) as fc.Arbitrary<RuleGroup>,
})).group;

describe('a condition', () => {
  it('is taken when it is made of known fields, operators and values, however it is nested', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        expect(checkRuleCondition(condition, true)).toEqual([]);
        expect(JSON.stringify(toJsonLogic(condition)).match(/"var"/g)!.length).toBeGreaterThanOrEqual(
          ruleTests(condition).length,
        );
      }),
    );
  });

  it('is refused, never thrown out with an error, when it is anything else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const problems = checkRuleCondition(value, true);
        const isEmptyGroup = problems.length === 0;
        if (isEmptyGroup) expect((value as unknown as RuleGroup).rules).toEqual([]);
        for (const { field } of problems) expect(field).toMatch(/^condition/);
      }),
    );
  });
});

describe('when a rule that waits is due', () => {
  it.each<[string, RuleDefinition['trigger'], Partial<RuleTicket>, number | null]>([
    ['after the opening', { base: 'OPENED', minutes: 15 }, {}, 15],
    ['after the last change', { base: 'LAST_CHANGE', minutes: 60 }, { lastChangeAt: at(30) }, 90],
    [
      'before a clock',
      { base: 'GDPR_ART_33', minutes: -60 },
      { clocks: [{ kind: 'GDPR_ART_33', cycle: 1, dueAt: at(500) }] },
      440,
    ],
    ['never, while its clock does not run', { base: 'FIRST_ANSWER', minutes: 5 }, {}, null],
    ['never, once the ticket has ended', { base: 'OPENED', minutes: 15 }, { status: 'CLOSED' }, null],
    ['never, when it waits for events', { events: ['TICKET_OPENED'] }, {}, null],
  ])('%s', (_, trigger, changes, minutes) => {
    const moment = ruleMoment(trigger, { ...TICKET, ...changes });
    expect(moment?.dueAt ?? null).toEqual(minutes === null ? null : at(minutes));
  });

  it('is one occurrence for one promise, also when another priority moves it', () => {
    const due = (dueAt: Date) =>
      ruleMoment(
        { base: 'FIRST_ANSWER', minutes: 0 },
        { ...TICKET, clocks: [{ kind: 'FIRST_ANSWER', cycle: 1, dueAt }] },
      )!.occurrence;
    expect(due(at(15))).toBe(due(at(60)));
  });
});

describe('rules that set each other off', () => {
  const up = rule({
    name: 'up',
    trigger: { events: ['TICKET_DESCRIBED'] },
    actions: [{ type: 'SET_PRIORITY', priority: 'P2' }],
  });
  const tagged = rule({
    name: 'tagged',
    trigger: { events: ['TICKET_PRIORITISED'] },
    actions: [{ type: 'ADD_TAG', tag: 'high' }],
  });
  const down = rule({
    name: 'down',
    trigger: { events: ['TICKET_PRIORITISED'] },
    actions: [{ type: 'SET_PRIORITY', priority: 'P4' }],
  });
  const named = (rules: readonly NamedRule[]) => ruleCycle(rules).map(({ name }) => name);

  it.each<[string, NamedRule[], string[]]>([
    ['end when each only sets what is set then', [up, tagged], []],
    ['end when one sets the same again', [rule({ ...down, name: 'alone' })], []],
    ['never end when two set different values', [up, tagged, down], ['up', 'tagged', 'down']],
    [
      'never end when one writes a note each time',
      [
        rule({
          name: 'echo',
          trigger: { events: ['TICKET_NOTED'] },
          actions: [{ type: 'NOTE', text: 'again' }],
        }),
      ],
      ['echo'],
    ],
    [
      'end when the condition asks for another value than was set',
      [
        up,
        tagged,
        rule({
          ...down,
          condition: {
            combinator: 'and',
            rules: [{ field: 'ticket.priority', operator: '=', value: 'P5' }],
          },
        }),
      ],
      [],
    ],
    [
      'end when only people set one of them off',
      [
        rule({
          name: 'echo',
          trigger: { events: ['TICKET_NOTED'] },
          condition: { combinator: 'and', rules: [{ field: 'event.by', operator: '=', value: 'CENTRE' }] },
          actions: [{ type: 'NOTE', text: 'again' }],
        }),
      ],
      [],
    ],
  ])('%s', (_, rules, circle) => {
    expect(named(rules)).toEqual(circle);
  });
});

describe('a rule as it is written', () => {
  it('has its problems at their places, all at once', () => {
    const problems = checkRule({
      name: '',
      trigger: { base: 'OPENED', minutes: -1 },
      condition: { combinator: 'and', rules: [{ field: 'no.field', operator: '=', value: 'x' }] },
      actions: [{ type: 'ADD_TAG', tag: '' }],
      stopsAfter: false,
    });
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'name EMPTY',
      'trigger.minutes OUT_OF_RANGE',
      'condition.rules.0.field UNKNOWN',
      'actions.0.tag EMPTY',
    ]);
  });

  it('asks every action for what it needs', () => {
    const without = RULE_ACTIONS.filter(
      (type) => checkRule(rule({ actions: [{ type } as never] })).length === 0,
    );
    expect(without).toEqual(['ADD_SECURITY_CONTACTS', 'PROPOSE_HAND_OVER']);
  });
});

describe('the past of a ticket', () => {
  const event = (
    type: string,
    minutes: number,
    by: PastEvent['by'] = 'CENTRE',
    facts: PastEvent['facts'] = {},
  ): PastEvent => ({ id: `${type} ${minutes}`, type, at: at(minutes), by, facts });
  const events = [
    event('TICKET_OPENED', 0, 'REQUESTER'),
    event('TICKET_DESCRIBED', 5, 'CENTRE', { before: JSON.stringify({ tags: ['first'] }) }),
    event('TICKET_ASSIGNED', 8, 'CENTRE', { assigneeId: 'agent', status: 'OPEN' }),
    event('TICKET_PRIORITISED', 10, 'CENTRE', { from: 'P4', to: 'P3' }),
    event('TICKET_REPLIED', 20, 'CENTRE', { from: 'OPEN', to: 'WAITING_FOR_REQUESTER' }),
    event('TICKET_ESCALATED', 30, 'SYSTEM', { target: 'SECOND_LINE' }),
  ];
  const states = ticketStates(TICKET, events);

  it('is told back from what it is now', () => {
    expect(states.map(({ tags, priority, status }) => [tags[0], priority, status])).toEqual([
      ['first', 'P4', 'NEW'],
      ['Imaging', 'P4', 'NEW'],
      ['Imaging', 'P4', 'OPEN'],
      ['Imaging', 'P3', 'OPEN'],
      ['Imaging', 'P3', 'WAITING_FOR_REQUESTER'],
      ['Imaging', 'P3', 'WAITING_FOR_REQUESTER'],
    ]);
    expect(states.at(-1)).toMatchObject({
      team: 'SECOND_LINE',
      escalatedTo: 'SECOND_LINE',
      firstAnsweredAt: at(20),
      lastChangeAt: at(20),
    });
  });

  it('shows where a rule would have acted, once, and what happened instead', () => {
    const moments = events.map((past, index) => ({ event: past, ticket: { ...TICKET, ...states[index]! } }));
    const waits = rule({
      trigger: { base: 'OPENED', minutes: 15 },
      actions: [{ type: 'SECOND_LINE', text: 'x' }],
    });
    const found = replayRule(waits, ({ ticket }) => ticket!['isAnswered'] === false, moments, {
      from: at(0),
      until: at(600),
    });
    expect(found).toMatchObject([
      {
        at: at(15),
        eventType: null,
        changes: [true],
        happened: [{ type: 'TICKET_REPLIED' }, { type: 'TICKET_ESCALATED' }],
      },
    ]);
    expect(replayRule(waits, () => true, moments, { from: at(100), until: at(600) })).toEqual([]);
  });
});

it('every country has somebody to whom a hand-over can be proposed, and a point of contact for the EU Reserve', () => {
  const without = Object.entries(CSIRT_DIRECTORY).filter(
    ([, contacts]) =>
      contacts.length === 0 || !contacts.some(({ kind }) => kind === 'SINGLE_POINT_OF_CONTACT'),
  );
  expect(without).toEqual([]);
});
