import { computePriority, LIMITS, Ransomware } from '@salus/rules';
import { Disclosure, FileDrop, RadioGroup, Stack, TextArea, TextField } from '@salus/ui';
import type { ReactElement } from 'react';
import { AttachFiles } from '../../../../lib/attachments/attach-files.js';
import type { Attaching } from '../../../../lib/attachments/use-attaching.js';
import { useTranslate } from '../../../../lib/i18n.js';
import { answerWithin, promiseFor } from '../../words/answer-within.js';
import { messageFor, type Problem } from '../../words/field-problems.js';
import { TlpChoice } from '../../words/tlp-choice.js';
import { TicketLanguage } from '../ticket-language.js';
import { FIELD, REQUEST_KINDS, tlpOf, urgencyOf, type RequestAnswers } from './request-answers.js';

const URGENCIES = ['NOW', 'HOURS', 'DAYS', 'NONE'] as const;

interface Props {
  readonly answers: RequestAnswers;
  readonly set: (change: Partial<RequestAnswers>) => void;
  readonly problems: readonly Problem[];
  readonly attaching: Attaching;
}

/** The fields of the short form: words first, then how urgent it is and who may read it. */
export function RequestFields({ answers, set, problems, attaching }: Props): ReactElement {
  const t = useTranslate();
  const urgency = urgencyOf(answers);
  const { priority } = computePriority({ impact: null, urgency, ransomware: Ransomware.NO });
  return (
    <Stack gap={6}>
      <RadioGroup
        id={FIELD.kind}
        label={t('portal.request.kind')}
        options={REQUEST_KINDS.map((kind) => ({
          id: kind,
          label: t(`portal.request.kind.${kind}`),
          description: t(`portal.request.kind.${kind}.hint`),
        }))}
        value={answers.kind}
        onChange={(kind) => set({ kind })}
        errorMessage={messageFor(problems, FIELD.kind)}
      />
      <TextField
        id={FIELD.subject}
        label={t('portal.form.subject')}
        description={t('portal.request.subjectHint')}
        value={answers.subject}
        onChange={(subject) => set({ subject })}
        errorMessage={messageFor(problems, FIELD.subject)}
      />
      <FileDrop onFiles={attaching.add} label={t('files.drop')}>
        <Stack gap={3}>
          <TextArea
            id={FIELD.body}
            label={t(`portal.request.body.${answers.kind}`)}
            description={t('portal.request.bodyHint')}
            value={answers.body}
            onChange={(body) => set({ body })}
            errorMessage={messageFor(problems, FIELD.body)}
            rows={8}
            {...(answers.body.length > LIMITS.body * 0.8
              ? {
                  maxLength: LIMITS.body,
                  countText: (left: number) =>
                    left < 0
                      ? t('common.tooLongBy', { count: -left })
                      : t('portal.form.count', { count: left }),
                }
              : {})}
          />
          <AttachFiles
            id={FIELD.attachmentIds}
            attaching={attaching}
            problem={messageFor(problems, FIELD.attachmentIds)}
          />
        </Stack>
      </FileDrop>
      <RadioGroup
        id={FIELD.urgency}
        label={t('portal.request.urgency')}
        description={t('portal.promise.first', { within: answerWithin(t, promiseFor(priority)) })}
        options={URGENCIES.map((id) => ({ id, label: t(`portal.request.urgency.${id}`) }))}
        value={urgency}
        onChange={(chosen) => set({ urgency: chosen })}
        errorMessage={messageFor(problems, FIELD.urgency)}
      />
      <Disclosure title={t('portal.request.tlpIs', { tlp: t(`portal.tlp.${tlpOf(answers)}`) })}>
        <TlpChoice
          id={FIELD.tlp}
          value={tlpOf(answers)}
          onChange={(tlp) => set({ tlp })}
          errorMessage={messageFor(problems, FIELD.tlp)}
        />
      </Disclosure>
      <TicketLanguage
        id={FIELD.language}
        value={answers.language}
        onChange={(language) => set({ language })}
        errorMessage={messageFor(problems, FIELD.language)}
      />
    </Stack>
  );
}
