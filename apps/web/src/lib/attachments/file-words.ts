import type { AttachedFileFragment } from '@salus/contract';
import type { Translate } from '@salus/messages';
import type { FileEntry } from '@salus/ui';

export type AttachedFile = AttachedFileFragment;

const STEPS = ['byte', 'kilobyte', 'megabyte'] as const;

/** "214 kB", as people of this language write it. */
export function sizeText(bytes: number, locale: string): string {
  const step = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const value = bytes / 1_000 ** step;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: STEPS[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 2 && value < 10 ? 1 : 0,
  }).format(value);
}

/** A file in words: what it is, how large, and whether to be careful. */
export function fileWords(
  t: Translate,
  locale: string,
  file: Pick<AttachedFile, 'kind' | 'size' | 'isMisnamed' | 'hasMacros'>,
): Pick<FileEntry, 'detail' | 'warning'> {
  const kind = t(`files.kind.${file.kind}`);
  const warning = file.isMisnamed
    ? t('files.misnamed', { kind })
    : file.kind === 'PROGRAM'
      ? t('files.program')
      : file.hasMacros
        ? t('files.macros')
        : undefined;
  return { detail: t('files.detail', { kind, size: sizeText(file.size, locale) }), warning };
}
