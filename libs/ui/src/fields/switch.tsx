import type { ReactNode } from 'react';
import { Choice } from './choice.js';

export interface SwitchProps {
  label: ReactNode;
  description?: ReactNode | undefined;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  id?: string | undefined;
  isDisabled?: boolean | undefined;
}

/** A setting that takes effect at once; what waits for a button is a `Checkbox`. */
export function Switch({ label, description, isSelected, onChange, id, isDisabled }: SwitchProps) {
  return (
    <Choice
      type="checkbox"
      kind="switch"
      role="switch"
      id={id}
      label={label}
      description={description}
      checked={isSelected}
      disabled={isDisabled}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
