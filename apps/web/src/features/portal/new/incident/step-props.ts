import type { Attaching } from '../../../../lib/attachments/use-attaching.js';
import type { Problem } from '../../words/field-problems.js';
import type { IncidentAnswers } from './incident-answers.js';

/** What every question of the incident form is given. */
export interface StepProps {
  readonly answers: IncidentAnswers;
  readonly set: (change: Partial<IncidentAnswers>) => void;
  readonly problems: readonly Problem[];
  readonly attaching: Attaching;
  /** "Question 2 of 6". */
  readonly caption: string;
}
