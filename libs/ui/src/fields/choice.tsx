import { useId, type InputHTMLAttributes, type ReactNode } from 'react';
import { classNames } from '../class-names.js';

interface ChoiceProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'id' | 'className' | 'children' | 'style'
> {
  type: 'checkbox' | 'radio';
  kind?: 'checkbox' | 'radio' | 'switch';
  id?: string | undefined;
  label: ReactNode;
  lang?: string | undefined;
  description?: ReactNode | undefined;
  /** Ids of notes that stand elsewhere. */
  describedBy?: string | undefined;
}

/**
 * A native input with its label: it works before and without JavaScript and needs no inline style,
 * which the content security policy of server-rendered pages would refuse.
 */
export function Choice({ kind, id: givenId, label, lang, description, describedBy, ...input }: ChoiceProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const described = classNames(description ? `${id}-description` : undefined, describedBy);
  return (
    <div className={`sal-choice sal-choice--${kind ?? input.type}`}>
      <input {...input} id={id} className="sal-choice__input" aria-describedby={described || undefined} />
      <span className="sal-choice__words">
        <label htmlFor={id} className="sal-choice__label" lang={lang}>
          {label}
        </label>
        {description && (
          <span id={`${id}-description`} className="sal-choice__description">
            {description}
          </span>
        )}
      </span>
    </div>
  );
}
