import { computePriority, defaultTlp } from '@salus/rules';
import { KeyValueList, Link, PageTitle, Panel, Stack, TextField, TlpLabel, VisuallyHidden } from '@salus/ui';
import type { ReactElement } from 'react';
import { AttachFiles } from '../../../../lib/attachments/attach-files.js';
import { useTranslate } from '../../../../lib/i18n.js';
import { Moment } from '../../../../lib/times.js';
import { messageFor } from '../../words/field-problems.js';
import { PriorityPromise } from '../../words/priority-promise.js';
import { asStep, stepWords } from '../../words/priority-reasons.js';
import { TicketLanguage } from '../ticket-language.js';
import { FIELD } from './check-answers.js';
import { impactOf, noticedAt, ransomwareOf, urgencyOf, type IncidentStep } from './incident-answers.js';
import { subjectOf } from './incident-input.js';
import type { StepProps } from './step-props.js';

interface Props extends StepProps {
  /** The address of a question, from which one comes back to here. */
  readonly pathTo: (step: IncidentStep) => string;
}

/** "Check and send": everything that was said, what follows from it, and the subject to be changed if it does not fit. */
export function CheckStep({ answers, set, problems, caption, pathTo, attaching }: Props): ReactElement {
  const t = useTranslate();
  const urgency = urgencyOf(answers);
  const computed = computePriority({ impact: impactOf(answers), urgency, ransomware: ransomwareOf(answers) });
  return (
    <Stack gap={6}>
      <PageTitle title={t('portal.incident.check.title')} caption={caption} />
      <PriorityPromise priority={computed.priority} reasons={computed.reasons} urgency={urgency} />
      <TextField
        id={FIELD.subject}
        label={t('portal.form.subject')}
        description={t('portal.incident.check.subjectHint')}
        value={subjectOf(t, answers)}
        onChange={(subject) => set({ subject })}
        errorMessage={messageFor(problems, FIELD.subject)}
      />
      <Answers answers={answers} pathTo={pathTo} />
      <AttachFiles
        id={FIELD.attachmentIds}
        attaching={attaching}
        problem={messageFor(problems, FIELD.attachmentIds)}
      />
      <TicketLanguage
        id={FIELD.language}
        value={answers.language}
        onChange={(language) => set({ language })}
        errorMessage={messageFor(problems, FIELD.language)}
      />
      <Panel>
        <p className="portal-tlp">
          <TlpLabel tlp={defaultTlp('INCIDENT')} /> {t('portal.incident.check.tlp')}
        </p>
      </Panel>
    </Stack>
  );
}

function Answers({ answers, pathTo }: Pick<Props, 'answers' | 'pathTo'>): ReactElement {
  const t = useTranslate();
  const moment = noticedAt(answers);
  const impact = impactOf(answers);
  const affected = answers.affected.map(
    (axis) => `${t(`common.impact.${axis}`)}: ${stepWords(t, axis, asStep(impact[axis]))}`,
  );
  const row = (step: IncidentStep, label: string, value: ReactElement | string, id: string = step) => ({
    id,
    label,
    value,
    action: (
      <Link href={pathTo(step)}>
        {t('portal.incident.check.change')}
        <VisuallyHidden> {label}</VisuallyHidden>
      </Link>
    ),
  });
  return (
    <KeyValueList
      items={[
        row(
          'what',
          t('portal.incident.what.title'),
          answers.word === '' ? '' : t(`portal.see.${answers.word}`),
        ),
        row(
          'what',
          t('portal.incident.check.words'),
          <span className="portal-as-typed" lang={answers.language}>
            {answers.description}
          </span>,
          'words',
        ),
        row(
          'since',
          t('portal.incident.check.since'),
          moment === null ? t('portal.incident.unknown') : <Moment value={moment} />,
        ),
        row(
          'patients',
          t('portal.incident.patients.safety'),
          stepWords(t, 'patientSafety', asStep(impact.patientSafety)),
        ),
        row(
          'patients',
          t('portal.incident.patients.emergency'),
          stepWords(t, 'emergencyCapacity', asStep(impact.emergencyCapacity)),
          'emergency',
        ),
        row(
          'care',
          t('portal.incident.check.care'),
          affected.length === 0 ? t('portal.incident.check.allWorks') : <Lines lines={affected} />,
        ),
        row(
          'spread',
          t('portal.incident.spread.growth'),
          answers.growth === 'UNKNOWN' || answers.growth === ''
            ? t('portal.incident.unknown')
            : t(`portal.incident.spread.${answers.growth}`),
        ),
        row('spread', t('portal.incident.spread.far'), stepWords(t, 'spread', asStep(impact.spread)), 'far'),
        row(
          'callback',
          t('portal.incident.callback.number'),
          answers.phone.trim() === '' ? t('portal.incident.check.noPhone') : answers.phone,
        ),
      ]}
    />
  );
}

function Lines({ lines }: { lines: readonly string[] }): ReactElement {
  return (
    <ul className="portal-lines portal-lines-plain">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
