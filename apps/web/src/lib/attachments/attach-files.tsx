import type { Translate } from '@salus/messages';
import { LIMITS } from '@salus/rules';
import { Announcement, FileButton, FileList, focusField, type FileEntry } from '@salus/ui';
import { useId, type ReactElement } from 'react';
import { errorText } from '../error-text.js';
import { useLanguage, useTranslate } from '../i18n.js';
import { fileWords, sizeText } from './file-words.js';
import './attachments.css';
import type { Attaching, ComingFile, FileProblem } from './use-attaching.js';

interface Props {
  /** Of the button, for error summaries. */
  readonly id?: string;
  readonly attaching: Attaching;
  /** Why the message cannot go with these files. */
  readonly problem?: string | undefined;
  readonly isDisabled?: boolean;
}

/** The files that will go with a message, and the button to choose more. */
export function AttachFiles({ id, attaching, problem, isDisabled = false }: Props): ReactElement {
  const t = useTranslate();
  const ownId = useId();
  const buttonId = id ?? ownId;
  return (
    <div className="attach">
      <DraftFiles attaching={attaching} isDisabled={isDisabled} buttonId={buttonId} />
      <div className="attach__row">
        <FileButton id={buttonId} onFiles={attaching.add} isDisabled={isDisabled}>
          {t('files.attach')}
        </FileButton>
        <AttachHint />
      </div>
      {problem !== undefined && (
        <p className="attach__problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function AttachHint(): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const values = { max: LIMITS.attachmentsPerMessage, size: sizeText(25_000_000, locale) };
  return <span className="attach__hint">{t('files.hint', values)}</span>;
}

/** The list alone, for places where the button (`buttonId`) stands elsewhere; it gets the focus after the last file is removed. */
export function DraftFiles({
  attaching,
  isDisabled,
  buttonId,
}: Required<Pick<Props, 'attaching' | 'isDisabled'>> & { readonly buttonId: string }): ReactElement {
  const t = useTranslate();
  const { locale } = useLanguage();
  const { files, coming, news, remove, retry } = attaching;
  const removable = (id: string, name: string): Pick<FileEntry, 'onRemove'> =>
    isDisabled ? {} : { onRemove: { label: t('files.remove', { name }), press: () => remove(id) } };
  const entries: FileEntry[] = [
    ...files.map((file) => ({
      id: file.id,
      name: file.name,
      href: file.url,
      ...fileWords(t, locale, file),
      ...removable(file.id, file.name),
    })),
    ...coming.map((one) => ({
      id: one.key,
      name: one.file.name,
      detail: sizeText(one.file.size, locale),
      ...standing(t, locale, one, retry),
      ...removable(one.key, one.file.name),
    })),
  ];
  return (
    <>
      <FileList label={t('files.label')} files={entries} onEmptied={() => focusField(buttonId)} />
      <Announcement>
        {news === null
          ? ''
          : t(news.kind === 'ARRIVED' ? 'files.arrived' : 'files.removed', { name: news.name })}
      </Announcement>
    </>
  );
}

function standing(
  t: Translate,
  locale: string,
  { key, file, progress, problem }: ComingFile,
  retry: (key: string) => void,
): Partial<FileEntry> {
  if (problem === null) {
    const label =
      progress === null ? t('files.waiting') : t('files.sending', { percent: Math.floor(progress * 100) });
    return { progress: { value: progress ?? 0, label } };
  }
  const reason = problemText(t, locale, problem);
  return {
    problem: t('files.failed', { name: file.name, reason }),
    ...(typeof problem === 'string' ? {} : { onRetry: { label: t('files.again'), press: () => retry(key) } }),
  };
}

function problemText(t: Translate, locale: string, problem: FileProblem): string {
  if (problem === 'EMPTY') return t('files.empty');
  if (problem === 'TOO_LARGE') return t('files.tooLarge', { size: sizeText(25_000_000, locale) });
  if (problem === 'TOO_MANY') return t('files.tooMany', { max: LIMITS.attachmentsPerMessage });
  if (problem.fields[0]?.code === 'NO_ROOM') return t('files.noRoom');
  return errorText(t, problem);
}
