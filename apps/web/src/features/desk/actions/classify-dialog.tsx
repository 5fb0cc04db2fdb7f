import { DeskClassifyDocument, type Ransomware } from '@salus/contract';
import { RSIT_CLASSES } from '@salus/rules';
import { Button, NativeSelect, RadioGroup } from '@salus/ui';
import { useState, type ReactElement } from 'react';
import { useTranslate } from '../../../lib/i18n.js';
import { rsitClassName, rsitMeaning, rsitTypeName, rsitTypesOf } from '../rsit-words.js';
import type { Ticket } from '../ticket/ticket-cache.js';
import { useTicketChange } from '../ticket/use-ticket-change.js';
import { ActionDialog } from './action-dialog.js';
import { useFieldProblems } from './field-problems.js';

const RANSOMWARE: readonly Ransomware[] = ['NO', 'SUSPECTED', 'YES'];

/** Says what kind of incident it is, by the taxonomy that all response teams share, in plain words. */
export function ClassifyDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }): ReactElement {
  const t = useTranslate();
  const [rsitClass, setClass] = useState(ticket.rsitClass);
  const [rsitType, setType] = useState<string>(ticket.rsitType);
  const [ransomware, setRansomware] = useState<Ransomware>(ticket.ransomware);
  const [showsAll, setShowsAll] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const change = useTicketChange(DeskClassifyDocument, { onDone: onClose });
  const types = rsitTypesOf(rsitClass);
  const shown = types.filter((type) => showsAll || type.behindMore !== true || type.value === rsitType);
  const found = [rsitType === '' ? { field: 'rsitType', code: 'EMPTY' } : null];
  const problemOf = useFieldProblems(isTried ? found : [], change.error);

  function chooseClass(next: string): void {
    const [only, ...others] = rsitTypesOf(next);
    setClass(next);
    setType(others.length === 0 && only !== undefined ? only.value : '');
    setShowsAll(false);
  }

  function submit(): void {
    setIsTried(true);
    if (rsitType !== '') change.run(ticket, { rsitClass, rsitType, ransomware });
  }

  return (
    <ActionDialog
      title={t('desk.classify.title', { reference: ticket.reference })}
      submitLabel={t('desk.classify.submit')}
      isPending={change.isPending}
      error={change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <NativeSelect
        label={t('desk.classify.class')}
        value={rsitClass}
        onChange={chooseClass}
        errorMessage={problemOf('rsitClass')}
        options={RSIT_CLASSES.map(({ value }) => ({ id: value, label: rsitClassName(t, value) }))}
      />
      <RadioGroup
        label={t('desk.classify.type')}
        value={rsitType === '' ? null : rsitType}
        onChange={setType}
        errorMessage={problemOf('rsitType')}
        options={shown.map(({ value }) => ({
          id: value,
          label: rsitTypeName(t, value),
          description: rsitMeaning(t, value),
        }))}
      />
      {shown.length < types.length && (
        <Button variant="quiet" onPress={() => setShowsAll(true)}>
          {t('desk.classify.more')}
        </Button>
      )}
      <RadioGroup
        label={t('desk.classify.ransomware')}
        description={t('desk.classify.ransomwareHelp')}
        layout="row"
        value={ransomware}
        onChange={setRansomware}
        options={RANSOMWARE.map((id) => ({ id, label: t(`common.ransomware.${id}`) }))}
      />
    </ActionDialog>
  );
}
