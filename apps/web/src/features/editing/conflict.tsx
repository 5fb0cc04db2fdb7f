import { ArticleDraftDocument } from '@salus/contract';
import { Banner, Button, Inline, LoadingRegion, Skeleton, Stack } from '@salus/ui';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import type { ApiError } from '../../lib/api.js';
import { focusAfterChange } from '../../lib/focus.js';
import { useTranslate } from '../../lib/i18n.js';
import { useOperation } from '../../lib/operations.js';
import { PartError } from '../../lib/screen-states.js';
import { Comparison } from './comparison.js';
import { contentOf, type Draft } from './draft-content.js';
import type { Autosave } from './use-autosave.js';

interface Props {
  readonly draft: Draft;
  readonly autosave: Autosave;
  /** The colleague's text was taken over. */
  readonly onTaken: () => void;
}

/**
 * The same draft was saved by somebody else: both texts are shown, and one is chosen. Nothing is overwritten unseen: what
 * is shown was asked for after the conflict, the choice is about what is shown, and another save meanwhile is a conflict again.
 */
export function Conflict({ draft, autosave, onTaken }: Props): ReactElement {
  const t = useTranslate();
  const { theirs, error, isAsking, ask } = useTheirs(draft.translationId);
  return (
    <Banner tone="warning" title={t('editing.draft.conflictTitle')}>
      <Stack>
        <p>{t('editing.draft.conflictBody')}</p>
        {theirs === null && error !== null && (
          <PartError error={error} onRetry={ask} isRetrying={isAsking} headingTag="h2" />
        )}
        {theirs === null && error === null && (
          <LoadingRegion isLoading label={t('common.loading')} skeleton={<Skeleton count={4} />}>
            {null}
          </LoadingRegion>
        )}
        {theirs !== null && (
          <>
            <Comparison older={contentOf(theirs)} newer={autosave.content} lang={draft.language} />
            <Inline>
              <Button
                variant="primary"
                onPress={() => {
                  autosave.keepMine(theirs);
                  focusAfterChange();
                }}
              >
                {t('editing.draft.conflictMine')}
              </Button>
              <Button
                onPress={() => {
                  autosave.keepMine(theirs);
                  autosave.set(contentOf(theirs));
                  onTaken();
                  focusAfterChange();
                }}
              >
                {t('editing.draft.conflictTheirs')}
              </Button>
            </Inline>
          </>
        )}
      </Stack>
    </Banner>
  );
}

/** What the colleague has saved, asked for anew: the answer in memory may be what was opened here. */
function useTheirs(translationId: string) {
  const { refetch, isFetching } = useOperation(ArticleDraftDocument, { translationId });
  const [answer, setAnswer] = useState<{ theirs: Draft | null; error: ApiError | null }>({
    theirs: null,
    error: null,
  });
  const ask = useCallback((): void => {
    void refetch().then(({ data, error }) =>
      setAnswer({ theirs: error === null ? (data?.articleDraft ?? null) : null, error }),
    );
  }, [refetch]);
  useEffect(ask, [ask]);
  return { ...answer, isAsking: isFetching, ask };
}
