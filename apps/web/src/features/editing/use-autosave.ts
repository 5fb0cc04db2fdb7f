import { SaveDraftDocument } from '@salus/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, request } from '../../lib/api.js';
import { useDraft } from '../../lib/draft.js';
import { newIdempotencyKey } from '../../lib/idempotency.js';
import { contentOf, inputOf, saysTheSame, type Draft, type DraftContent } from './draft-content.js';

const PAUSE_MS = 1_500;
const AGAIN_MS = 10_000;

/** What was typed in this browser and has not arrived yet. */
interface Kept {
  readonly content: DraftContent | null;
  readonly version: number;
}

export interface Autosave {
  readonly content: DraftContent;
  readonly version: number;
  readonly state: 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';
  readonly savedAt: string;
  readonly error: ApiError | null;
  readonly set: (change: Partial<DraftContent>) => void;
  /** Saves what is not saved yet; false when it could not be. */
  readonly flush: () => Promise<boolean>;
  /** Says which revision of the source the translation repeats. */
  readonly repeats: (sourceRevisionId: string) => Promise<void>;
  /** After a conflict: goes on with one's own words on top of what the colleague saved. */
  readonly keepMine: (theirs: Draft) => void;
}

/**
 * Saves a draft while it is written: after a pause, when the page is left, and again after a lost connection. What has not
 * arrived is kept in this browser, so that a closed tab loses nothing.
 */
export function useAutosave(draft: Draft): Autosave {
  const kept = useDraft<Kept>(`article-${draft.translationId}`, { content: null, version: draft.version });
  const found = kept.restored ? kept.values : null;
  const isNewer = found?.content != null && !saysTheSame(found.content, contentOf(draft));
  const [content, setContent] = useState<DraftContent>(() => (isNewer ? found.content! : contentOf(draft)));
  const isStale = isNewer && found.version !== draft.version;
  const [state, setState] = useState<Autosave['state']>(isStale ? 'conflict' : isNewer ? 'unsaved' : 'saved');
  const [error, setError] = useState<ApiError | null>(null);
  const [savedAt, setSavedAt] = useState(draft.updatedAt);
  const [version, setVersion] = useState(draft.version);
  const now = useRef({
    content,
    version: draft.version,
    saved: contentOf(draft),
    source: null as string | null,
  });
  const running = useRef<Promise<boolean> | null>(null);
  const { set: keep, clear } = kept;
  const { translationId } = draft;

  const save = useCallback(async (): Promise<boolean> => {
    const current = now.current;
    const sent = current.content;
    const source = current.source;
    if (source === null && saysTheSame(sent, current.saved)) {
      setState('saved');
      return true;
    }
    setState('saving');
    try {
      const { saveDraft } = await request(SaveDraftDocument, {
        input: {
          idempotencyKey: newIdempotencyKey(),
          translationId,
          expectedVersion: current.version,
          content: inputOf(sent),
          sourceRevisionId: source,
        },
      });
      current.version = saveDraft.version;
      current.saved = sent;
      current.source = null;
      setVersion(saveDraft.version);
      setSavedAt(saveDraft.updatedAt);
      setError(null);
      const isAll = saysTheSame(current.content, sent);
      setState(isAll ? 'saved' : 'unsaved');
      if (isAll) clear();
      return isAll;
    } catch (failure) {
      const refusal = failure instanceof ApiError ? failure : new ApiError('OFFLINE');
      setError(refusal);
      const isConflict = refusal.fields.some(({ code }) => code === 'CHANGED');
      setState(isConflict ? 'conflict' : 'failed');
      return false;
    }
  }, [clear, translationId]);

  const flush = useCallback((): Promise<boolean> => {
    running.current ??= save().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [save]);

  const set = useCallback(
    (change: Partial<DraftContent>) => {
      const next = { ...now.current.content, ...change };
      now.current.content = next;
      setContent(next);
      setState((before) => (before === 'conflict' ? before : 'unsaved'));
      keep({ content: next, version: now.current.version });
    },
    [keep],
  );

  useEffect(() => {
    if (state !== 'unsaved' && state !== 'failed') return;
    const timer = setTimeout(() => void flush(), state === 'failed' ? AGAIN_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [content, flush, state]);

  useEffect(() => {
    const leave = (): void => {
      if (document.visibilityState === 'hidden' && !saysTheSame(now.current.content, now.current.saved))
        void flush();
    };
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, [flush]);

  const keepMine = (theirs: Draft): void => {
    now.current.version = theirs.version;
    now.current.saved = contentOf(theirs);
    setVersion(theirs.version);
    setState('unsaved');
  };
  const repeats = async (sourceRevisionId: string): Promise<void> => {
    now.current.source = sourceRevisionId;
    await flush();
  };
  return { content, version, state, savedAt, error, set, flush, repeats, keepMine };
}
