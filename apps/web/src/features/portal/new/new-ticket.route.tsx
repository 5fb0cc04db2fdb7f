import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { IncidentForm } from './incident/incident-form.js';
import { KindChoice } from './kind-choice.js';
import { RequestForm } from './request/request-form.js';
import { requestKind } from './request/request-answers.js';

/** `/tickets/new?kind=…`: the form that fits what somebody wants to say, or the choice between them. */
export function NewTicketRoute(): ReactElement {
  const [parameters] = useSearchParams();
  const wanted = parameters.get('kind');
  if (wanted === 'incident') return <IncidentForm />;
  const kind = requestKind(wanted);
  if (kind === null) return <KindChoice />;
  return <RequestForm kind={kind} subject={parameters.get('subject') ?? ''} />;
}
