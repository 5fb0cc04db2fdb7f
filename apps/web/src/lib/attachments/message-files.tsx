import { FileList } from '@salus/ui';
import type { ReactElement } from 'react';
import { useLanguage, useTranslate } from '../i18n.js';
import { fileWords, type AttachedFile } from './file-words.js';
import './attachments.css';

/** The files that came with a message, to be downloaded. Pictures that its text shows in place are not listed again. */
export function MessageFiles({ files }: { files: readonly AttachedFile[] }): ReactElement | null {
  const t = useTranslate();
  const { locale } = useLanguage();
  const listed = files.filter(({ isInline }) => !isInline);
  if (listed.length === 0) return null;
  return (
    <div className="message-files">
      <FileList
        label={t('files.label')}
        files={listed.map((file) => ({
          id: file.id,
          name: file.name,
          href: file.url,
          ...fileWords(t, locale, file),
        }))}
      />
    </div>
  );
}
