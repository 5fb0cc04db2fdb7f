import {
  EscalationRuleDocument,
  EscalationRulesDocument,
  SaveEscalationRuleDocument,
  type RulePartsFragment,
} from '@salus/contract';
import { Button, Checkbox, FormErrorSummary, Inline, Section, Stack, TextField } from '@salus/ui';
import { useState, type ReactElement, type SyntheticEvent } from 'react';
import type { ApiError, FieldProblem } from '../../../lib/api.js';
import { DraftNotice } from '../../../lib/draft-notice.js';
import { errorText, fieldErrorText } from '../../../lib/error-text.js';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useTranslate } from '../../../lib/i18n.js';
import { useChange } from '../../../lib/operations.js';
import { useUnsaved } from '../../../lib/unsaved.js';
import { ActionFields } from './action-fields.js';
import { ConditionBuilder } from './condition-builder.js';
import { draftOf, EMPTY_DRAFT, inputOf, newAction, type RuleDraft } from './rule-draft.js';
import { known } from './rule-words.js';
import { TriggerFields } from './trigger-fields.js';

const MOST_ACTIONS = 20;

interface Props {
  readonly rule: RulePartsFragment | null;
  readonly onSaved: (rule: RulePartsFragment) => void;
}

/** Writes a rule or a new version of one. The server checks; what it refuses is said at its place and in a summary. */
export function RuleForm({ rule, onSaved }: Props): ReactElement {
  const t = useTranslate();
  const unsaved = useUnsaved<RuleDraft>(
    rule ? `rule-${rule.id}-${rule.newest.version}` : 'rule-new',
    rule ? draftOf(rule.newest) : EMPTY_DRAFT,
    (values) => JSON.stringify(inputOf(values, null, '')),
  );
  const { values: draft } = unsaved;
  const [key, setKey] = useState(newIdempotencyKey);
  const [submission, setSubmission] = useState(0);
  const { mutate, isPending, error, reset } = useChange(SaveEscalationRuleDocument, {
    invalidates: [EscalationRulesDocument, EscalationRuleDocument],
    onSuccess: ({ saveEscalationRule }) => {
      unsaved.forget();
      onSaved(saveEscalationRule);
    },
    onError: () => setSubmission((count) => count + 1),
  });
  const change = (changes: Partial<RuleDraft>): void => {
    unsaved.set(changes);
    setKey(newIdempotencyKey());
    if (error) reset();
  };
  const words = (problem: FieldProblem): string =>
    known(t, `settings.rule.problem.${problem.code}`, fieldErrorText(t, problem));
  const fields = error?.fields ?? [];
  // A new rule is a page of its own, an old one is edited in a section of its page.
  const headingTag = rule ? 'h3' : 'h2';
  const problem = (place: string): string | undefined => {
    const found = fields.find(({ field }) => field === place);
    return found && words(found);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    mutate({ input: inputOf(draft, rule, key) });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={6}>
        <DraftNotice isRestored={unsaved.restored} onDiscard={unsaved.discard} />
        <FormErrorSummary
          title={t('settings.rule.problems')}
          problems={error ? summary(t, error, words) : []}
          submission={submission}
        />
        <TextField
          id="rule-name"
          label={t('settings.rule.name')}
          value={draft.name}
          onChange={(name) => change({ name })}
          errorMessage={problem('name')}
          maxLength={400}
        />
        <TriggerFields draft={draft} change={change} problem={problem} />
        <Section title={t('settings.rule.condition')} headingTag={headingTag}>
          <p className="rule-hint">{t('settings.rule.conditionHint')}</p>
          <div id="rule-condition" tabIndex={-1}>
            <ConditionBuilder
              value={draft.condition}
              onChange={(condition) => change({ condition })}
              isOfEvent={draft.kind === 'EVENTS'}
            />
          </div>
        </Section>
        <Section title={t('settings.rule.actions')} headingTag={headingTag}>
          <ol className="rule-actions">
            {draft.actions.map((action, index) => (
              <ActionFields
                key={action.key}
                action={action}
                index={index}
                isOnly={draft.actions.length === 1}
                problem={problem}
                onChange={(next) =>
                  change({ actions: draft.actions.map((one) => (one.key === action.key ? next : one)) })
                }
                onRemove={() =>
                  change({ actions: draft.actions.filter(({ key: one }) => one !== action.key) })
                }
              />
            ))}
          </ol>
          {draft.actions.length < MOST_ACTIONS && (
            <Button
              variant="secondary"
              icon="plus"
              onPress={() => change({ actions: [...draft.actions, newAction()] })}
            >
              {t('settings.rule.addAction')}
            </Button>
          )}
        </Section>
        <Checkbox
          label={t('settings.rule.stopsAfter')}
          description={t('settings.rule.stopsAfterHint')}
          isSelected={draft.stopsAfter}
          onChange={(stopsAfter) => change({ stopsAfter })}
        />
        <Inline>
          <Button type="submit" variant="primary" isPending={isPending}>
            {t('settings.rule.save')}
          </Button>
        </Inline>
      </Stack>
    </form>
  );
}

/** One line for each problem; a part of the condition leads to the condition. */
function summary(
  t: ReturnType<typeof useTranslate>,
  error: ApiError,
  words: (problem: FieldProblem) => string,
): { fieldId?: string; message: string }[] {
  if (!error.fields?.length) return [{ message: errorText(t, error) }];
  return error.fields.map((problem) => {
    const { field } = problem;
    const isCondition = field.startsWith('condition');
    const place = isCondition
      ? `${t('settings.rule.condition')} ${numbersIn(field)}`.trim()
      : field.startsWith('actions')
        ? t('settings.rule.action', { number: Number(numbersIn(field) || 1) })
        : '';
    return {
      fieldId: isCondition ? 'rule-condition' : `rule-${field}`,
      message: place === '' ? words(problem) : `${place}: ${words(problem)}`,
    };
  });
}

/** `condition.rules.0.rules.1.value` is what people see as 1.2. */
const numbersIn = (place: string): string =>
  [...place.matchAll(/\.(\d+)/g)].map(([, index]) => Number(index) + 1).join('.');
