import { Icon } from '@salus/ui';
import type { ReactElement } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslate } from '../../../lib/i18n.js';
import type { ComposerKind } from './composer-kind.js';

interface Props {
  readonly kinds: readonly ComposerKind[];
  readonly kind: ComposerKind;
  readonly onChange: (kind: ComposerKind) => void;
}

/** Reply or note: the first thing to be sure of before typing. */
export function KindChoice({ kinds, kind, onChange }: Props): ReactElement {
  const t = useTranslate();
  return (
    <ToggleButtonGroup
      aria-label={t('desk.composer.kind')}
      className="desk-kinds"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[kind]}
      onSelectionChange={(keys) => {
        const next = kinds.find((candidate) => keys.has(candidate));
        if (next !== undefined) onChange(next);
      }}
    >
      {kinds.map((candidate) => (
        <ToggleButton
          key={candidate}
          id={candidate}
          className={`desk-kind desk-kind--${candidate.toLowerCase()}`}
        >
          <Icon name={candidate === 'NOTE' ? 'lock' : 'reply'} size="small" />
          {t(`desk.composer.${candidate}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
