import type { ReactElement } from 'react';
import { CallbackStep } from './callback-step.js';
import { CareStep } from './care-step.js';
import { CheckStep } from './check-step.js';
import type { IncidentStep } from './incident-answers.js';
import { PatientsStep } from './patients-step.js';
import { SinceStep } from './since-step.js';
import { SpreadStep } from './spread-step.js';
import type { StepProps } from './step-props.js';
import { WhatStep } from './what-step.js';

interface Props extends StepProps {
  readonly step: IncidentStep;
  readonly pathTo: (step: IncidentStep) => string;
}

/** The one question that is asked now. */
export function IncidentQuestion({ step, pathTo, ...props }: Props): ReactElement {
  switch (step) {
    case 'what':
      return <WhatStep {...props} />;
    case 'since':
      return <SinceStep {...props} />;
    case 'patients':
      return <PatientsStep {...props} />;
    case 'care':
      return <CareStep {...props} />;
    case 'spread':
      return <SpreadStep {...props} />;
    case 'callback':
      return <CallbackStep {...props} />;
    case 'check':
      return <CheckStep {...props} pathTo={pathTo} />;
  }
}
