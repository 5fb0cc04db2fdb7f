import type { MessageKey, Translate } from '@salus/messages';
import { FormErrorSummary } from '@salus/ui';
import type { ReactElement } from 'react';
import type { ApiError, FieldProblem } from '../../../lib/api.js';
import { errorText, fieldErrorText } from '../../../lib/error-text.js';
import { useTranslate } from '../../../lib/i18n.js';

const PROBLEMS = new Map<string, MessageKey>(
  Object.entries({
    OVERLAPS: 'onCall.problem.OVERLAPS',
    DUPLICATE: 'onCall.problem.DUPLICATE',
    INVALID: 'onCall.problem.INVALID',
    UNKNOWN: 'onCall.problem.UNKNOWN',
    OUT_OF_RANGE: 'onCall.problem.OUT_OF_RANGE',
    IN_PAST: 'onCall.problem.IN_PAST',
    NO_ROTA: 'onCall.problem.NO_ROTA',
    NO_LADDER: 'onCall.problem.NO_LADDER',
    OUTDATED: 'onCall.problem.OUTDATED',
  } as const),
);
const FIELDS = new Map<string, MessageKey>(
  Object.entries({
    name: 'onCall.field.name',
    days: 'onCall.field.days',
    start: 'onCall.field.start',
    end: 'onCall.field.end',
    firstDay: 'onCall.field.firstDay',
    personIds: 'onCall.field.people',
    personId: 'onCall.field.person',
    channels: 'onCall.field.channels',
    waitMinutes: 'onCall.field.waitMinutes',
    timeZone: 'onCall.field.timeZone',
    country: 'onCall.field.country',
    daysOff: 'onCall.field.daysOff',
    startsAt: 'onCall.field.startsAt',
    endsAt: 'onCall.field.endsAt',
    steps: 'onCall.steps',
    topRepeats: 'onCall.field.topRepeats',
    phone: 'onCall.field.phone',
    team: 'onCall.field.team',
  } as const),
);

/** "Shift 2, People: choose at least one", and the id of the field where it is put right. */
function problemText(t: Translate, { field, code, max }: FieldProblem): string {
  const [, list, index, rest] = /^(shifts|steps)\.(\d+)(?:\.(.+))?$/.exec(field) ?? [];
  const name = (rest ?? field).split('.')[0] ?? '';
  const place = [
    list === undefined
      ? null
      : t(list === 'shifts' ? 'onCall.shiftNumber' : 'onCall.stepNumber', { number: Number(index) + 1 }),
    FIELDS.has(name) ? t(FIELDS.get(name)!) : null,
  ].filter((word) => word !== null);
  const key = name === 'endsAt' && code === 'INVALID' ? 'onCall.problem.ENDS_FIRST' : PROBLEMS.get(code);
  const what =
    key === undefined
      ? fieldErrorText(t, { code, ...(max === undefined ? {} : { max }) })
      : t(key, { max: max ?? 0 });
  return place.length === 0 ? what : `${place.join(', ')}: ${what}`;
}

/** What was refused about a rota or a ladder; each line names its place and leads there. */
export function Problems({
  error,
  form,
  submission,
}: {
  error: ApiError | null;
  form: string;
  submission: number;
}): ReactElement {
  const t = useTranslate();
  const fields = error?.fields ?? [];
  const problems =
    error === null
      ? []
      : fields.length === 0
        ? [{ message: errorText(t, error) }]
        : fields.map((problem) => ({
            fieldId: `${form}-${problem.field}`,
            message: problemText(t, problem),
          }));
  return <FormErrorSummary title={t('common.problemTitle')} problems={problems} submission={submission} />;
}
