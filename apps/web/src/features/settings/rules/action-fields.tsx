import { OnCallTeam, Playbook, Priority, RULE_ACTIONS, RULE_MAIL_TO, Team } from '@salus/rules';
import { Checkbox, IconButton, Select, TextArea, TextField } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { newAction, type DraftAction } from './rule-draft.js';
import { known } from './rule-words.js';
import { useAssignable } from './use-person-name.js';

interface Props {
  readonly action: DraftAction;
  readonly index: number;
  readonly isOnly: boolean;
  readonly onChange: (action: DraftAction) => void;
  readonly onRemove: () => void;
  readonly problem: (place: string) => string | undefined;
}

/** One action: what to do, and what belongs to it. */
export function ActionFields(props: Props): ReactElement {
  const { action, index, isOnly, onChange, onRemove, problem } = props;
  const t = useTranslate();
  return (
    <li className="rule-action">
      <div className="rule-row">
        <Select
          id={`rule-actions.${index}`}
          label={t('settings.rule.action', { number: index + 1 })}
          placeholder={t('settings.rule.choose')}
          value={action.type}
          onChange={(type) => onChange({ ...newAction(type), key: action.key })}
          options={RULE_ACTIONS.map((id) => ({ id, label: t(`rules.action.${id}`) }))}
        />
        <Details action={action} index={index} onChange={onChange} problem={problem} />
        {!isOnly && (
          <IconButton
            icon="close"
            label={t('settings.rule.removeAction', { number: index + 1 })}
            onPress={onRemove}
          />
        )}
      </div>
    </li>
  );
}

type DetailProps = Omit<Props, 'isOnly' | 'onRemove'>;

function Details({ action, index, onChange, problem }: DetailProps): ReactElement | null {
  const t = useTranslate();
  const people = useAssignable();
  const set = (changes: Partial<DraftAction>): void => onChange({ ...action, ...changes });
  const field = (name: string) => ({
    id: `rule-actions.${index}.${name}`,
    errorMessage: problem(`actions.${index}.${name}`),
  });
  const choose = t('settings.rule.choose');
  const text = (
    <TextArea
      {...field('text')}
      label={t('settings.rule.text')}
      rows={2}
      value={action.text ?? ''}
      onChange={(value) => set({ text: value })}
    />
  );
  switch (action.type) {
    case 'SET_PRIORITY':
      return (
        <Select
          {...field('priority')}
          label={t('settings.rules.field.ticket.priority')}
          placeholder={choose}
          value={action.priority ?? null}
          onChange={(priority) => set({ priority })}
          options={Object.values(Priority).map((id) => ({
            id,
            label: `${id} ${t(`common.priority.${id}`)}`,
          }))}
        />
      );
    case 'SET_TEAM':
      return (
        <Select
          {...field('team')}
          label={t('settings.rules.field.ticket.team')}
          placeholder={choose}
          value={action.team ?? null}
          onChange={(team) => set({ team })}
          options={Object.values(Team).map((id) => ({
            id,
            label: known(t, `settings.rules.word.${id}`, id),
          }))}
        />
      );
    case 'ASSIGN':
      return (
        <Select
          {...field('personId')}
          label={t('settings.rule.person')}
          placeholder={choose}
          value={action.personId == null ? null : String(action.personId)}
          onChange={(personId) => set({ personId })}
          options={people.map(({ id, name }) => ({ id, label: name }))}
        />
      );
    case 'ADD_TAG':
      return (
        <TextField
          {...field('tag')}
          label={t('settings.rule.tag')}
          value={action.tag ?? ''}
          onChange={(tag) => set({ tag })}
        />
      );
    case 'SECOND_LINE':
    case 'NOTE':
      return text;
    case 'MAIL':
      return (
        <>
          <Select
            {...field('to')}
            label={t('settings.rule.mailTo')}
            placeholder={choose}
            value={action.to ?? null}
            onChange={(to) => set({ to })}
            options={RULE_MAIL_TO.map((id) => ({ id, label: t(`rules.mailTo.${id}`) }))}
          />
          {text}
        </>
      );
    case 'WEBHOOK':
      return (
        <TextField
          {...field('url')}
          type="url"
          label={t('settings.rule.url')}
          value={action.url ?? ''}
          onChange={(url) => set({ url })}
        />
      );
    case 'PAGE':
      return (
        <>
          <Select
            {...field('onCallTeam')}
            label={t('settings.rule.onCall')}
            placeholder={choose}
            value={action.onCallTeam ?? null}
            onChange={(onCallTeam) => set({ onCallTeam })}
            options={Object.values(OnCallTeam).map((id) => ({
              id,
              label: known(t, `settings.rules.word.${id}`, id),
            }))}
          />
          <Checkbox
            label={t('settings.rule.critical')}
            isSelected={action.isCritical ?? false}
            onChange={(isCritical) => set({ isCritical })}
          />
        </>
      );
    case 'PLAYBOOK':
      return (
        <Select
          {...field('playbook')}
          label={t('settings.rule.playbook')}
          placeholder={choose}
          value={action.playbook ?? null}
          onChange={(playbook) => set({ playbook })}
          options={Object.values(Playbook).map((id) => ({ id, label: t(`playbook.${id}`) }))}
        />
      );
    case 'PROPOSE_HAND_OVER':
      return (
        <Checkbox
          label={t('settings.rule.reserve')}
          isSelected={action.isForReserve ?? false}
          onChange={(isForReserve) => set({ isForReserve })}
        />
      );
    default:
      return null;
  }
}
