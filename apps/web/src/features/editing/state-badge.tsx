import type { RevisionState } from '@salus/contract';
import { Badge, type BadgeProps } from '@salus/ui';
import type { ReactElement } from 'react';
import { useTranslate } from '../../lib/i18n.js';

const TONES: Record<RevisionState, BadgeProps['tone']> = {
  DRAFT: 'neutral',
  IN_REVIEW: 'warning',
  APPROVED: 'info',
  SCHEDULED: 'info',
  PUBLISHED: 'success',
  SUPERSEDED: 'neutral',
  WITHDRAWN: 'danger',
};

/** Where a revision stands, in a word. */
export function StateBadge({ state }: { state: RevisionState }): ReactElement {
  const t = useTranslate();
  return <Badge tone={TONES[state]}>{t(`editing.state.${state}`)}</Badge>;
}
