import { Button, IconButton, NativeSelect } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';

export interface PersonOption {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly people: readonly PersonOption[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** People in an order: added at the end, moved up and removed by buttons. */
export function PeoplePicker({ id, label, people, chosen, onChange }: Props): ReactElement {
  const t = useTranslate();
  const nameOf = (personId: string): string =>
    people.find((person) => person.id === personId)?.name ?? t('onCall.left');
  const up = (index: number): void => {
    const next = [...chosen];
    next.splice(index - 1, 0, ...next.splice(index, 1));
    onChange(next);
  };
  return (
    <div className="on-call-people">
      <NativeSelect
        id={id}
        label={label}
        placeholder={t('onCall.addPerson')}
        options={people
          .filter((person) => !chosen.includes(person.id))
          .map((person) => ({ id: person.id, label: person.name }))}
        value=""
        onChange={(personId) => {
          if (personId !== '') onChange([...chosen, personId]);
        }}
      />
      <ol>
        {chosen.map((personId, index) => (
          <li key={personId}>
            <span>{nameOf(personId)}</span>
            {index > 0 && (
              <Button size="small" variant="quiet" icon="chevron-up" onPress={() => up(index)}>
                {t('onCall.moveUp', { name: nameOf(personId) })}
              </Button>
            )}
            <IconButton
              icon="close"
              label={t('onCall.removePerson', { name: nameOf(personId) })}
              onPress={() => onChange(chosen.filter((other) => other !== personId))}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
