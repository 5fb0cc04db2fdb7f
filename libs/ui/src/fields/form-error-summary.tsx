import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';
import { Icon } from '../icons/icon.js';

/** One thing that is wrong, and the `id` of the field where it is put right; a message with a link of its own names no field. */
export interface FormProblem {
  fieldId?: string | undefined;
  message: ReactNode;
}

export interface FormErrorSummaryProps {
  /** e.g. "There is a problem". */
  title: string;
  problems: readonly FormProblem[];
  /** Raise it with every refused submit: the summary then takes the focus again. */
  submission: number;
}

const FOCUSABLE = 'input:not([type=hidden]), select, textarea, button, [tabindex]';

/** Moves the focus to the field with this id, or into the group with this id. */
export function focusField(fieldId: string): void {
  const field = document.getElementById(fieldId);
  const target = field?.matches(FOCUSABLE)
    ? field
    : (field?.querySelector<HTMLElement>('input:checked') ?? field?.querySelector<HTMLElement>(FOCUSABLE));
  // The label should be seen too, so the whole field comes to the middle before the focus does.
  target?.closest('.sal-field')?.scrollIntoView?.({ block: 'center' });
  target?.focus({ preventScroll: true });
}

/** Stands above a form and names everything that was refused; each line leads to its field. */
export function FormErrorSummary({ title, problems, submission }: FormErrorSummaryProps) {
  const box = useRef<HTMLElement>(null);
  const titleId = useId();
  const hasProblems = problems.length > 0;
  useEffect(() => {
    if (hasProblems) box.current?.focus();
  }, [hasProblems, submission]);
  if (!hasProblems) return null;
  return (
    <section ref={box} className="sal-error-summary" aria-labelledby={titleId} tabIndex={-1}>
      <h2 id={titleId} className="sal-error-summary__title">
        <Icon name="danger" />
        {title}
      </h2>
      <ul className="sal-error-summary__list">
        {problems.map((problem) => (
          <li key={`${problem.fieldId ?? ''}${typeof problem.message === 'string' ? problem.message : ''}`}>
            <ProblemLine problem={problem} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ProblemLine({ problem: { fieldId, message } }: { problem: FormProblem }) {
  if (!fieldId) return <span>{message}</span>;
  function go(event: MouseEvent) {
    event.preventDefault();
    if (fieldId) focusField(fieldId);
  }
  return (
    <a href={`#${fieldId}`} onClick={go} className="sal-link sal-link--danger">
      {message}
    </a>
  );
}
