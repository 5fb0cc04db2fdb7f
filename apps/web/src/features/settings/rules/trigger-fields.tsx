import { RULE_BASES, RULE_EVENTS } from '@salus/rules';
import { CheckboxGroup, RadioGroup, Select, TextField } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import type { RuleDraft } from './rule-draft.js';
import { baseWords, eventWords } from './rule-words.js';

interface Props {
  readonly draft: RuleDraft;
  readonly change: (changes: Partial<RuleDraft>) => void;
  /** What is wrong with a field, by its place. */
  readonly problem: (place: string) => string | undefined;
}

/** What sets the rule off: something happens, or time passes. */
export function TriggerFields({ draft, change, problem }: Props): ReactElement {
  const t = useTranslate();
  return (
    <>
      <RadioGroup
        label={t('settings.rule.triggerKind')}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        errorMessage={problem('trigger')}
        options={[
          { id: 'EVENTS', label: t('settings.rule.byEvents') },
          { id: 'TIME', label: t('settings.rule.byTime') },
        ]}
      />
      {draft.kind === 'EVENTS' ? (
        <CheckboxGroup
          className="rule-events"
          id="rule-trigger.events"
          label={t('settings.rule.events')}
          errorMessage={problem('trigger.events')}
          value={draft.events}
          onChange={(events) => change({ events })}
          options={RULE_EVENTS.map((id) => ({ id, label: eventWords(t, id) }))}
        />
      ) : (
        <div className="rule-row">
          <TextField
            id="rule-trigger.minutes"
            label={t('settings.rule.minutes')}
            description={t('settings.rule.minutesHint')}
            width="short"
            inputMode="numeric"
            value={draft.minutes}
            onChange={(minutes) => change({ minutes })}
            errorMessage={problem('trigger.minutes')}
          />
          <Select
            label={t('settings.rule.base')}
            placeholder={t('settings.rule.choose')}
            value={draft.base}
            onChange={(base) => change({ base })}
            options={RULE_BASES.map((id) => ({ id, label: baseWords(t, id) }))}
          />
        </div>
      )}
    </>
  );
}
