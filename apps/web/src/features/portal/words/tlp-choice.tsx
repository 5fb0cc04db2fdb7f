import { formatTlp, TLP_ORDER, type Tlp } from '@salus/rules';
import { RadioGroup } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';

interface Props {
  readonly id: string;
  readonly value: Tlp;
  readonly onChange: (tlp: Tlp) => void;
  readonly errorMessage?: string | undefined;
}

/** "Who may read this?": the five labels by what they mean, the strictest first. */
export function TlpChoice({ id, value, onChange, errorMessage }: Props): ReactElement {
  const t = useTranslate();
  return (
    <RadioGroup
      id={id}
      label={t('portal.request.tlp')}
      description={t('portal.request.tlpHint')}
      options={[...TLP_ORDER].reverse().map((tlp) => ({
        id: tlp,
        label: t(`portal.tlp.${tlp}`),
        description: formatTlp(tlp),
      }))}
      value={value}
      onChange={onChange}
      errorMessage={errorMessage}
    />
  );
}
