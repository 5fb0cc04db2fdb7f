import { LIMITS, PLAIN_CHOICES } from '@salus/rules';
import { FileDrop, PageTitle, RadioGroup, Stack, TextArea } from '@salus/ui';
import type { ReactElement } from 'react';
import { AttachFiles } from '../../../../lib/attachments/attach-files.js';
import { useTranslate } from '../../../../lib/i18n.js';
import { messageFor } from '../../words/field-problems.js';
import { FIELD } from './check-answers.js';
import type { StepProps } from './step-props.js';

/** "What do you see?": a plain choice, and the person's own words. */
export function WhatStep({ answers, set, problems, caption, attaching }: StepProps): ReactElement {
  const t = useTranslate();
  return (
    <Stack gap={6}>
      <PageTitle title={t('portal.incident.what.title')} caption={caption} />
      <RadioGroup
        id={FIELD.word}
        label={t('portal.incident.what.choose')}
        options={PLAIN_CHOICES.map(({ word }) => ({ id: word, label: t(`portal.see.${word}`) }))}
        value={answers.word === '' ? null : answers.word}
        onChange={(word) => set({ word })}
        errorMessage={messageFor(problems, FIELD.word)}
        isRequired
      />
      <FileDrop onFiles={attaching.add} label={t('files.drop')}>
        <Stack gap={3}>
          <TextArea
            id={FIELD.description}
            label={t('portal.incident.what.describe')}
            description={t('portal.incident.what.describeHint')}
            value={answers.description}
            onChange={(description) => set({ description })}
            errorMessage={messageFor(problems, FIELD.description)}
            rows={5}
            {...(answers.description.length > LIMITS.body * 0.8
              ? {
                  maxLength: LIMITS.body,
                  countText: (left: number) =>
                    left < 0
                      ? t('common.tooLongBy', { count: -left })
                      : t('portal.form.count', { count: left }),
                }
              : {})}
          />
          <AttachFiles attaching={attaching} />
        </Stack>
      </FileDrop>
    </Stack>
  );
}
