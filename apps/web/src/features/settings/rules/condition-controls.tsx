import {
  RULE_FIELDS,
  RULE_OPERATORS,
  type RuleField,
  ruleField,
  type RuleFieldName,
  type RuleOperator,
} from '@salus/rules';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Disclosure,
  IconButton,
  Select,
  TextField,
  type Option,
} from '@salus/ui';
import type { ReactElement } from 'react';
import type {
  ActionProps,
  CombinatorSelectorProps,
  FieldSelectorProps,
  NotToggleProps,
  OperatorSelectorProps,
  ValueEditorProps,
} from 'react-querybuilder';
import { useWords } from './use-words.js';
import { fieldWords, operatorWords, valueWords } from './rule-words.js';

// The query builder knows where everything belongs; what people see and use are our own fields, each with a name of its own.

/** Where a part stands, as people count: `1.2` is the second part of the first one. */
const placeOf = (path: readonly number[]): string => path.map((index) => index + 1).join('.') || '0';
const GROUPS = ['ticket', 'impact', 'organisation', 'clock', 'requester', 'event'] as const;

export function FieldChoice({ path, value, handleOnChange, context }: FieldSelectorProps): ReactElement {
  const { t } = useWords();
  const isOfEvent = (context as ConditionContext).isOfEvent;
  const names = Object.keys(RULE_FIELDS) as RuleFieldName[];
  return (
    <Select
      className="condition__field"
      label={t('settings.rule.field', { place: placeOf(path) })}
      isLabelHidden
      placeholder={t('settings.rule.choose')}
      value={value ?? null}
      onChange={handleOnChange}
      sections={GROUPS.filter((group) => isOfEvent || group !== 'event').map((group) => ({
        id: group,
        title: t(`settings.rules.group.${group}`),
        options: names
          .filter((name) => name.startsWith(`${group}.`))
          .map((name) => ({ id: name, label: fieldWords(t, name) })),
      }))}
    />
  );
}

export function OperatorChoice({ path, value, handleOnChange, field }: OperatorSelectorProps): ReactElement {
  const { t } = useWords();
  const operators = RULE_OPERATORS[ruleField(field)?.kind ?? 'TEXT'] as readonly RuleOperator[];
  return (
    <Select
      className="condition__operator"
      label={t('settings.rule.operator', { place: placeOf(path) })}
      isLabelHidden
      placeholder={t('settings.rule.choose')}
      value={value ?? null}
      onChange={handleOnChange}
      options={operators.map((operator) => ({ id: operator, label: operatorWords(t, operator) }))}
    />
  );
}

export interface ConditionContext {
  readonly isOfEvent: boolean;
}

export function ValueChoice({
  path,
  field,
  operator,
  value,
  handleOnChange,
}: ValueEditorProps): ReactElement {
  const { t, locale } = useWords();
  const label = t('settings.rule.value', { place: placeOf(path) });
  const known: RuleField = ruleField(field) ?? { kind: 'TEXT' };
  const shared = { label, isLabelHidden: true, className: 'condition__value' };
  if (known.kind === 'YES_NO') {
    const options = ['true', 'false'].map((id) => ({ id, label: valueWords(t, locale, field, id) }));
    return (
      <Select
        {...shared}
        placeholder={t('settings.rule.choose')}
        value={String(value)}
        options={options}
        onChange={(chosen) => handleOnChange(chosen === 'true')}
      />
    );
  }
  if (known.kind === 'NUMBER') {
    return (
      <TextField
        {...shared}
        width="short"
        inputMode="numeric"
        value={String(value ?? '')}
        onChange={(text) => handleOnChange(/^-?\d+$/.test(text) ? Number(text) : text)}
      />
    );
  }
  if (!known.words) return <TextField {...shared} value={String(value ?? '')} onChange={handleOnChange} />;
  const options = known.words.map((id): Option => ({ id, label: valueWords(t, locale, field, id) }));
  if (operator !== 'in' && operator !== 'notIn') {
    return (
      <Select
        {...shared}
        placeholder={t('settings.rule.choose')}
        value={typeof value === 'string' ? value : null}
        options={options}
        onChange={handleOnChange}
      />
    );
  }
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const words = chosen.map((id) => valueWords(t, locale, field, id)).join(', ');
  return (
    <div className="condition__value">
      <Disclosure title={words || t('settings.rule.choose')}>
        <CheckboxGroup label={label} options={options} value={chosen} onChange={handleOnChange} />
      </Disclosure>
    </div>
  );
}

export function CombinatorChoice({ path, value, handleOnChange }: CombinatorSelectorProps): ReactElement {
  const { t } = useWords();
  return (
    <Select
      className="condition__combinator"
      label={t('settings.rule.combinator', { place: placeOf(path) })}
      isLabelHidden
      placeholder={t('settings.rule.choose')}
      value={value ?? 'and'}
      onChange={handleOnChange}
      options={[
        { id: 'and', label: t('settings.rule.and') },
        { id: 'or', label: t('settings.rule.or') },
      ]}
    />
  );
}

export function OppositeChoice({ path, checked, handleOnChange }: NotToggleProps): ReactElement {
  const { t } = useWords();
  return (
    <Checkbox
      label={
        <>
          {t('settings.rule.notShort')}
          <span className="sal-visually-hidden"> {t('settings.rule.not', { place: placeOf(path) })}</span>
        </>
      }
      isSelected={checked ?? false}
      onChange={handleOnChange}
    />
  );
}

export function AddTest({ path, handleOnClick }: ActionProps): ReactElement {
  const { t } = useWords();
  return (
    <Button
      variant="secondary"
      size="small"
      icon="plus"
      aria-label={t('settings.rule.addConditionTo', { place: placeOf(path) })}
      onPress={() => handleOnClick()}
    >
      {t('settings.rule.addCondition')}
    </Button>
  );
}

export function AddGroup({ path, handleOnClick }: ActionProps): ReactElement {
  const { t } = useWords();
  return (
    <Button
      variant="secondary"
      size="small"
      icon="plus"
      aria-label={t('settings.rule.addGroupTo', { place: placeOf(path) })}
      onPress={() => handleOnClick()}
    >
      {t('settings.rule.addGroup')}
    </Button>
  );
}

export function RemoveTest({ path, handleOnClick }: ActionProps): ReactElement {
  const { t } = useWords();
  return (
    <IconButton
      icon="close"
      label={t('settings.rule.removeCondition', { place: placeOf(path) })}
      onPress={() => handleOnClick()}
    />
  );
}

export function RemoveGroup({ path, handleOnClick }: ActionProps): ReactElement {
  const { t } = useWords();
  return (
    <IconButton
      icon="close"
      label={t('settings.rule.removeGroup', { place: placeOf(path) })}
      onPress={() => handleOnClick()}
    />
  );
}
