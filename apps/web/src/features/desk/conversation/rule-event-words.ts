import type { MessageKey, Translate } from '@salus/messages';
import type { IconName } from '@salus/ui';

type Facts = ReadonlyMap<string, string>;
interface Kind {
  readonly say: (t: Translate, actor: string, facts: Facts) => string;
  readonly icon: IconName;
  readonly tone?: 'neutral' | 'accent' | 'danger' | 'success';
}

/** A word of the catalogue that is made from a fact; what this version does not know is shown as it came. */
function word(t: Translate, key: string, otherwise: string): string {
  const text = t(key as MessageKey);
  return text === key ? otherwise : text;
}

function refused(t: Translate, _: string, facts: Facts): string {
  const code = facts.get('reason') ?? '';
  const rule = facts.get('rule');
  const action = word(t, `rules.action.${facts.get('action')}`, facts.get('action') ?? '');
  const reason = word(
    t,
    `rules.refusal.${code}`,
    t('rules.refusal.other', { code: code.replaceAll('_', ' ') }),
  );
  return rule === undefined
    ? t('rules.event.refusedAction', { action, reason })
    : t('rules.event.refused', { rule, action, reason });
}

const ruleOf = (facts: Facts): string => facts.get('rule') ?? '';
const playbookOf = (t: Translate, facts: Facts): string =>
  word(t, `playbook.${facts.get('playbook')}`, facts.get('playbook') ?? '');
const stepOf = (t: Translate, facts: Facts): string =>
  word(t, `playbook.${facts.get('playbook')}.${facts.get('step')}`, facts.get('step') ?? '');

/** What rules and checklists do, in one sentence each. */
export const RULE_EVENTS_IN_WORDS: Readonly<Record<string, Kind>> = {
  RULE_FIRED: {
    say: (t, _, facts) => t('rules.event.fired', { rule: ruleOf(facts) }),
    icon: 'settings',
    tone: 'accent',
  },
  RULE_ACTION_REFUSED: { say: refused, icon: 'warning', tone: 'danger' },
  RULES_STOPPED: {
    say: (t, _, facts) => t('rules.event.stopped', { rule: ruleOf(facts) }),
    icon: 'warning',
    tone: 'danger',
  },
  RULE_MAILED: {
    say: (t, _, facts) =>
      t('rules.event.mailed', {
        rule: ruleOf(facts),
        to: word(t, `rules.mailTo.${facts.get('to')}`, facts.get('to') ?? ''),
      }),
    icon: 'mail',
  },
  PLAYBOOK_STARTED: {
    say: (t, actor, facts) => t('rules.event.playbookStarted', { actor, playbook: playbookOf(t, facts) }),
    icon: 'check',
    tone: 'accent',
  },
  PLAYBOOK_STEP_DONE: {
    say: (t, actor, facts) => t('rules.event.stepDone', { actor, step: stepOf(t, facts) }),
    icon: 'check',
    tone: 'success',
  },
  PLAYBOOK_STEP_UNDONE: {
    say: (t, actor, facts) => t('rules.event.stepUndone', { actor, step: stepOf(t, facts) }),
    icon: 'undo',
  },
  HAND_OVER_PROPOSED: {
    say: (t, _, facts) =>
      t(facts.get('isForReserve') === 'true' ? 'rules.event.handOverReserve' : 'rules.event.handOver', {
        name: facts.get('contactName') ?? '',
      }),
    icon: 'escalate',
    tone: 'accent',
  },
};

interface Reason {
  readonly field: string;
  readonly operator: string;
  readonly value: string;
  readonly held: boolean;
}

/** Which tests of the rule held; null when the condition was empty or a newer server writes otherwise. */
export function whyRuleFired(t: Translate, facts: Facts): string | null {
  try {
    const why = (JSON.parse(facts.get('why') ?? '[]') as Reason[]).filter(({ held }) => held);
    if (why.length === 0) return null;
    const words = why.map(
      ({ field, operator, value }) =>
        `${word(t, `settings.rules.field.${field}`, field)} ${word(t, `settings.rules.op.${operator}`, operator)} ${word(t, `settings.rules.word.${value}`, value)}`,
    );
    return t('rules.event.because', { why: words.join('; ') });
  } catch {
    return null;
  }
}
