import { useCallback, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { INCIDENT_STEPS, type IncidentStep } from './incident-answers.js';

const PATH = '/tickets/new';

function path(step: IncidentStep, isDetour = false): string {
  const detour = isDetour ? '&from=check' : '';
  return `${PATH}?kind=incident&step=${step}${detour}`;
}

interface IncidentSteps {
  readonly step: IncidentStep;
  /** To one step, or to the next one; `isDetour` comes back to the check afterwards. */
  readonly goTo: (step: IncidentStep | 'next', isDetour?: boolean) => void;
  /** The address of a step from which one comes back to the check. */
  readonly pathTo: (step: IncidentStep) => string;
  /** The address of the page before this one; null on the first. */
  readonly before: string | null;
}

/**
 * The question that is shown stands in the address, so that the browser's own "back" goes one question back and a
 * reload stays. Nobody gets further than the first question that is still open.
 */
export function useIncidentStep(firstOpen: () => IncidentStep): IncidentSteps {
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const asked = INCIDENT_STEPS.find((one) => one === parameters.get('step')) ?? 'what';
  // Only at arrival: who is typing is not thrown back because an answer has just become incomplete.
  const [visited, setVisited] = useState(() => INCIDENT_STEPS.indexOf(firstOpen()));
  const place = Math.min(INCIDENT_STEPS.indexOf(asked), visited);
  const step = INCIDENT_STEPS[place] ?? 'what';
  const isDetour = parameters.get('from') === 'check' && step !== 'check';

  const goTo = useCallback(
    (wanted: IncidentStep | 'next', detour = false) => {
      const next = isDetour ? 'check' : (INCIDENT_STEPS[place + 1] ?? 'check');
      const target = wanted === 'next' ? next : wanted;
      setVisited((known) => Math.max(known, INCIDENT_STEPS.indexOf(target)));
      if (target !== step) void navigate(path(target, detour));
    },
    [isDetour, navigate, place, step],
  );

  const former = isDetour ? 'check' : INCIDENT_STEPS[place - 1];
  return {
    step,
    goTo,
    pathTo: (wanted) => path(wanted, true),
    before: former === undefined ? null : path(former),
  };
}
