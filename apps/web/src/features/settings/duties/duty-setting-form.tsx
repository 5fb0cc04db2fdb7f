import { type LegalDutyPartsFragment, SaveDutyDocument, SettingsDutiesDocument } from '@salus/contract';
import { checkDuty, DutyContent } from '@salus/rules';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  FormErrorSummary,
  Inline,
  NativeSelect,
  Stack,
  TextArea,
  TextField,
  useToasts,
} from '@salus/ui';
import { type ReactElement, type SubmitEvent, useState } from 'react';
import { newIdempotencyKey } from '../../../lib/idempotency.js';
import { useTranslate } from '../../../lib/i18n.js';
import { useChange } from '../../../lib/operations.js';
import { problemsByField, problemText } from '../setting-error.js';

const CONFIDENCES = ['FIRST_HAND', 'SECOND_HAND', 'UNVERIFIED'] as const;
const number = (text: string): number | null => (text.trim() === '' ? null : Number(text));

/** A new version of a duty in one country. */
export function DutySettingForm({
  duty,
  onDone,
}: {
  duty: LegalDutyPartsFragment;
  onDone: () => void;
}): ReactElement {
  const t = useTranslate();
  const toasts = useToasts();
  const [isActive, setIsActive] = useState(duty.isActive);
  const [hours, setHours] = useState(String(duty.hours ?? ''));
  const [months, setMonths] = useState(String(duty.months ?? ''));
  const [recipientName, setRecipientName] = useState(duty.recipientName ?? '');
  const [recipientSite, setRecipientSite] = useState(duty.recipientSite ?? '');
  const [contents, setContents] = useState<readonly DutyContent[]>(duty.contents);
  const [basis, setBasis] = useState(duty.basis);
  const [note, setNote] = useState(duty.note);
  const [confidence, setConfidence] = useState(duty.confidence);
  const [found, setFound] = useState<ReadonlyMap<string, string>>(new Map());
  const [submission, setSubmission] = useState(0);
  const refuse = (problems: ReadonlyMap<string, string>): void => {
    setFound(problems);
    setSubmission((times) => times + 1);
  };
  const save = useChange(SaveDutyDocument, {
    invalidates: [SettingsDutiesDocument],
    onSuccess: () => {
      toasts.show({ message: t('settings.saved'), tone: 'success' });
      onDone();
    },
    onError: (error) => refuse(problemsByField(t, error)),
  });

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (save.isPending) return;
    const values = {
      isActive,
      hours: number(hours),
      months: number(months),
      recipientName: recipientName.trim() === '' ? null : recipientName,
      recipientSite: recipientSite.trim() === '' ? null : recipientSite,
      contents: [...contents],
      basis,
      note,
      confidence,
    };
    const problems = checkDuty({ ...values, startsAt: duty.startsAt, recipient: duty.recipient });
    refuse(new Map(problems.map((problem) => [problem.field, problemText(t, problem)])));
    if (problems.length > 0) return;
    const { duty: kind, country, version } = duty;
    save.mutate({
      input: {
        idempotencyKey: newIdempotencyKey(),
        duty: kind,
        country,
        expectedVersion: version,
        ...values,
      },
    });
  }

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap={4}>
        <FormErrorSummary
          title={t('common.problemTitle')}
          submission={submission}
          problems={[...found].map(([field, message]) => ({ fieldId: `duty-${field}`, message }))}
        />
        <Checkbox label={t('settings.duties.active')} isSelected={isActive} onChange={setIsActive} />
        <TextField
          id="duty-hours"
          label={t('settings.duties.hours')}
          inputMode="numeric"
          width="short"
          value={hours}
          onChange={setHours}
          errorMessage={found.get('hours')}
        />
        <TextField
          id="duty-months"
          label={t('settings.duties.months')}
          inputMode="numeric"
          width="short"
          value={months}
          onChange={setMonths}
          errorMessage={found.get('months')}
        />
        <TextField
          id="duty-recipientName"
          label={t('settings.duties.recipientName')}
          description={t('settings.duties.recipientHint')}
          value={recipientName}
          onChange={setRecipientName}
          errorMessage={found.get('recipientName')}
        />
        <TextField
          id="duty-recipientSite"
          label={t('settings.duties.recipientSite')}
          value={recipientSite}
          onChange={setRecipientSite}
          errorMessage={found.get('recipientSite')}
        />
        <CheckboxGroup
          id="duty-contents"
          label={t('duties.draft.contents')}
          options={Object.values(DutyContent).map((id) => ({ id, label: t(`duties.content.${id}`) }))}
          value={contents}
          onChange={setContents}
          errorMessage={found.get('contents')}
        />
        <TextField
          id="duty-basis"
          label={t('settings.duties.basis')}
          value={basis}
          onChange={setBasis}
          errorMessage={found.get('basis')}
        />
        <TextArea
          id="duty-note"
          label={t('settings.duties.note')}
          value={note}
          onChange={setNote}
          errorMessage={found.get('note')}
        />
        <NativeSelect
          id="duty-confidence"
          label={t('settings.duties.confidence')}
          value={confidence}
          options={CONFIDENCES.map((id) => ({ id, label: t(`duties.confidence.${id}`) }))}
          onChange={(value) => value !== '' && setConfidence(value)}
        />
        <p>{t('settings.duties.versions')}</p>
        <Inline gap={3}>
          <Button
            type="submit"
            variant="primary"
            isPending={save.isPending}
            pendingLabel={t('common.loading')}
          >
            {t('common.save')}
          </Button>
          <Button onPress={onDone}>{t('common.cancel')}</Button>
        </Inline>
      </Stack>
    </form>
  );
}
