import type { RuleVersionPartsFragment } from '@salus/contract';
import { isRuleGroup, type RuleGroup } from '@salus/rules';
import type { ReactElement } from 'react';
import { useWords } from './use-words.js';
import { actionWords, groupWords, readCondition, testWords, triggerWords } from './rule-words.js';
import { usePersonName } from './use-person-name.js';

/** A rule in plain words: when, if, then. */
export function RuleSummary({ version }: { version: RuleVersionPartsFragment }): ReactElement {
  const { t } = useWords();
  const personName = usePersonName();
  const condition = readCondition(version.condition);
  return (
    <dl className="rule-summary">
      <div>
        <dt>{t('settings.rules.when')}</dt>
        <dd>{triggerWords(t, version.trigger)}</dd>
      </div>
      <div>
        <dt>{t('settings.rules.if')}</dt>
        <dd>{condition.rules.length === 0 ? t('settings.rules.always') : <Group group={condition} />}</dd>
      </div>
      <div>
        <dt>{t('settings.rules.then')}</dt>
        <dd>
          <ol>
            {version.actions.map((action, index) => (
              <li key={index}>{actionWords(t, action, personName)}</li>
            ))}
          </ol>
          {version.stopsAfter && <p>{t('settings.rules.stops')}</p>}
        </dd>
      </div>
    </dl>
  );
}

function Group({ group }: { group: RuleGroup }): ReactElement {
  const { t, locale } = useWords();
  return (
    <>
      {groupWords(t, group)}
      <ul>
        {group.rules.map((part, index) => (
          <li key={index}>{isRuleGroup(part) ? <Group group={part} /> : testWords(t, locale, part)}</li>
        ))}
      </ul>
    </>
  );
}
