import { SaveDraftDocument, type SaveDraftMutationVariables } from '@salus/contract';
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
  /** What was sent last without an answer: it may have arrived. */
  readonly asked?: DraftContent | null;
}

/** One save, kept as it is until it is answered: repeated under its key it changes the draft once. */
interface Save {
  readonly content: DraftContent;
  readonly input: SaveDraftMutationVariables['input'];
}

/** The server has refused it; after anything else it may have been done. */
const isRefused = ({ code }: ApiError): boolean => !['OFFLINE', 'TIMEOUT', 'INTERNAL'].includes(code);

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
  const isOwn = found?.asked != null && saysTheSame(found.asked, contentOf(draft));
  const isStale = isNewer && found.version !== draft.version && !isOwn;
  const [state, setState] = useState<Autosave['state']>(isStale ? 'conflict' : isNewer ? 'unsaved' : 'saved');
  const [error, setError] = useState<ApiError | null>(null);
  const [savedAt, setSavedAt] = useState(draft.updatedAt);
  const [version, setVersion] = useState(draft.version);
  const now = useRef({
    content,
    version: draft.version,
    saved: contentOf(draft),
    source: null as string | null,
    asked: null as Save | null,
  });
  const running = useRef<Promise<boolean> | null>(null);
  const { set: keep, clear } = kept;
  const { translationId } = draft;

  const save = useCallback(async (): Promise<'ALL' | 'PART' | 'NOTHING'> => {
    const current = now.current;
    if (current.asked === null && current.source === null && saysTheSame(current.content, current.saved)) {
      setState('saved');
      return 'ALL';
    }
    setState('saving');
    current.asked ??= {
      content: current.content,
      input: {
        idempotencyKey: newIdempotencyKey(),
        translationId,
        expectedVersion: current.version,
        content: inputOf(current.content),
        sourceRevisionId: current.source,
      },
    };
    const { content: sent, input } = current.asked;
    try {
      const { saveDraft } = await request(SaveDraftDocument, { input });
      // A repetition is answered with the draft as it is by now: what a colleague changed meanwhile is told by the next save.
      current.version = Math.min(saveDraft.version, input.expectedVersion + 1);
      current.saved = sent;
      current.asked = null;
      if (current.source === input.sourceRevisionId) current.source = null;
      setVersion(current.version);
      setSavedAt(saveDraft.updatedAt);
      setError(null);
      const isAll = saysTheSame(current.content, sent);
      setState(isAll ? 'saved' : 'unsaved');
      if (isAll) clear();
      else keep({ content: current.content, version: current.version, asked: null });
      return isAll ? 'ALL' : 'PART';
    } catch (failure) {
      const refusal = failure instanceof ApiError ? failure : new ApiError('OFFLINE');
      setError(refusal);
      if (isRefused(refusal)) current.asked = null;
      keep({ content: current.content, version: current.version, asked: current.asked?.content ?? null });
      const isConflict = refusal.fields.some(({ code }) => code === 'CHANGED');
      setState(isConflict ? 'conflict' : 'failed');
      return 'NOTHING';
    }
  }, [clear, keep, translationId]);

  const flush = useCallback((): Promise<boolean> => {
    const saveAll = async (): Promise<boolean> => {
      const first = await save();
      return (first === 'PART' ? await save() : first) === 'ALL';
    };
    running.current ??= saveAll().finally(() => {
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
      keep({ content: next, version: now.current.version, asked: now.current.asked?.content ?? null });
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
