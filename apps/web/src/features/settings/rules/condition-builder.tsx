import { RULE_FIELDS, RULE_LIMITS, RULE_OPERATORS, type RuleField, type RuleGroup } from '@salus/rules';
import { useMemo, type ReactElement } from 'react';
import { QueryBuilder, type RuleGroupType } from 'react-querybuilder';
import { useWords } from './use-words.js';
import {
  AddGroup,
  AddTest,
  CombinatorChoice,
  FieldChoice,
  OperatorChoice,
  OppositeChoice,
  RemoveGroup,
  RemoveTest,
  ValueChoice,
} from './condition-controls.js';
import { fieldWords } from './rule-words.js';

const CONTROLS = {
  addGroupAction: AddGroup,
  addRuleAction: AddTest,
  combinatorSelector: CombinatorChoice,
  fieldSelector: FieldChoice,
  notToggle: OppositeChoice,
  operatorSelector: OperatorChoice,
  removeGroupAction: RemoveGroup,
  removeRuleAction: RemoveTest,
  valueEditor: ValueChoice,
};
const CLASSES = {
  queryBuilder: 'condition',
  ruleGroup: 'condition__group',
  header: 'condition__head',
  body: 'condition__body',
  rule: 'condition__test',
};

interface Props {
  readonly value: RuleGroup;
  readonly onChange: (value: RuleGroup) => void;
  /** Whether the rule waits for events: only then is there somebody who did something. */
  readonly isOfEvent: boolean;
}

/** What a test begins with when its field or its comparison is chosen. */
function firstValue(name: string, operator: string): unknown {
  const field = (RULE_FIELDS as Readonly<Record<string, RuleField>>)[name];
  if (!field || operator === 'in' || operator === 'notIn') return field ? [] : '';
  if (field.kind === 'YES_NO') return true;
  if (field.kind === 'NUMBER') return Math.max(0, field.min ?? 0);
  return field.words?.[0] ?? '';
}

/** Conditions in groups of "and" and "or", edited with the query builder and our own fields. */
export function ConditionBuilder({ value, onChange, isOfEvent }: Props): ReactElement {
  const { t } = useWords();
  const fields = useMemo(
    () => Object.keys(RULE_FIELDS).map((name) => ({ name, label: fieldWords(t, name) })),
    [t],
  );
  const context = useMemo(() => ({ isOfEvent }), [isOfEvent]);
  return (
    <QueryBuilder
      fields={fields}
      query={value as RuleGroupType}
      onQueryChange={(query) => onChange(query as RuleGroup)}
      getOperators={(name) =>
        RULE_OPERATORS[(RULE_FIELDS as Readonly<Record<string, RuleField>>)[name]?.kind ?? 'TEXT'].map(
          (operator) => ({ name: operator, label: operator }),
        )
      }
      getDefaultValue={(rule) => firstValue(rule.field, rule.operator)}
      controlElements={CONTROLS}
      controlClassnames={CLASSES}
      context={context}
      maxLevels={RULE_LIMITS.depth - 1}
      resetOnOperatorChange
      listsAsArrays
      showNotToggle
      suppressStandardClassnames
      enableMountQueryChange={false}
    />
  );
}
