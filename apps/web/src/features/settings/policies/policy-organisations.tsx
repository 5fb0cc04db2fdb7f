import { IconButton, Stack } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { OrganisationSearch } from './organisation-search.js';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Props {
  readonly id: string;
  readonly value: readonly Named[];
  readonly onChange: (organisations: readonly Named[]) => void;
  readonly errorMessage: string | undefined;
}

/** Whose tickets a policy is for, by name; none means everyone's. */
export function PolicyOrganisations({ id: fieldId, value, onChange, errorMessage }: Props): ReactElement {
  const t = useTranslate();
  function remove(id: string): void {
    onChange(value.filter((one) => one.id !== id));
    // The button that was pressed is gone, and with the last one the list.
    document.getElementById(value.length > 1 ? `${fieldId}-list` : fieldId)?.focus();
  }
  return (
    <Stack gap={2}>
      <OrganisationSearch
        id={fieldId}
        label={t('settings.policies.namedOrganisations')}
        description={t('settings.policies.namedOrganisationsHint')}
        errorMessage={errorMessage}
        except={value}
        onChoose={({ id, name }) => onChange([...value, { id, name }])}
      />
      {value.length > 0 && (
        <ul
          id={`${fieldId}-list`}
          className="settings-organisations"
          aria-label={t('settings.policies.namedOrganisations')}
          tabIndex={-1}
        >
          {value.map(({ id, name }) => (
            <li key={id}>
              {name}
              <IconButton
                icon="close"
                label={t('settings.organisations.remove', { name })}
                onPress={() => remove(id)}
              />
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
