import { LIMITS } from '@salus/rules';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../api.js';
import { newIdempotencyKey } from '../idempotency.js';
import type { AttachedFile } from './file-words.js';
import { forgetFile, sendFile } from './send-file.js';

/** Why a file is refused before it is sent, or was refused. */
export type FileProblem = 'TOO_LARGE' | 'EMPTY' | 'TOO_MANY' | ApiError;

/** A file that is chosen and not there yet. */
export interface ComingFile {
  readonly key: string;
  readonly file: File;
  /** Null while it waits for its turn. */
  readonly progress: number | null;
  readonly problem: FileProblem | null;
}

export interface Attaching {
  /** Those that have arrived; the draft keeps them. */
  readonly files: readonly AttachedFile[];
  readonly coming: readonly ComingFile[];
  /** What has just happened, for those who do not see the list. */
  readonly news: { readonly kind: 'ARRIVED' | 'REMOVED'; readonly name: string } | null;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (id: string) => void;
  readonly retry: (key: string) => void;
}

interface Kept {
  readonly ticketId: string | null;
  readonly files: readonly AttachedFile[];
  readonly keep: (files: readonly AttachedFile[]) => void;
}

/** Fewer than the server takes from one person at the same time. */
const AT_ONCE = 2;

/** The files of a message that is being written: sent as soon as they are chosen, kept with the draft. */
export function useAttaching({ ticketId, files, keep }: Kept): Attaching {
  const [coming, setComing] = useState<readonly ComingFile[]>([]);
  const [news, setNews] = useState<Attaching['news']>(null);
  const running = useRef(new Map<string, AbortController>());
  // Whatever is drawn in between: a file is sent once, until somebody asks for it again.
  const begun = useRef(new Set<string>());
  // Files arrive one after the other, between two renderings: each must find the one before it.
  const arrived = useRef(files);
  // And a file that was chosen before words were typed must not bring back the draft without them.
  const keepNow = useRef(keep);
  useEffect(() => {
    arrived.current = files;
    keepNow.current = keep;
  });
  useEffect(() => {
    const all = running.current;
    return () => {
      for (const controller of all.values()) controller.abort();
      all.clear();
    };
  }, []);

  function hold(next: readonly AttachedFile[]): void {
    arrived.current = next;
    keepNow.current(next);
  }

  function change(key: string, changes: Partial<ComingFile>): void {
    setComing((known) => known.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  }

  async function start({ key, file }: ComingFile): Promise<void> {
    const controller = new AbortController();
    begun.current.add(key);
    running.current.set(key, controller);
    change(key, { progress: 0, problem: null });
    try {
      const done = await sendFile(file, {
        ticketId,
        key,
        onProgress: (progress) => change(key, { progress }),
        signal: controller.signal,
      });
      hold([...arrived.current, done]);
      setComing((known) => known.filter((one) => one.key !== key));
      setNews({ kind: 'ARRIVED', name: done.name });
    } catch (failure) {
      if (controller.signal.aborted) return;
      change(key, {
        progress: null,
        problem: failure instanceof ApiError ? failure : new ApiError('INTERNAL'),
      });
    } finally {
      running.current.delete(key);
    }
  }

  useEffect(() => {
    const next = coming.find(({ key, problem }) => problem === null && !begun.current.has(key));
    if (next !== undefined && running.current.size < AT_ONCE) void start(next);
  });

  function add(chosen: readonly File[]): void {
    const room =
      LIMITS.attachmentsPerMessage - files.length - coming.filter(({ problem }) => !problem).length;
    const found = chosen.map((file, place): ComingFile => {
      const problem =
        file.size === 0
          ? 'EMPTY'
          : file.size > LIMITS.attachmentBytes
            ? 'TOO_LARGE'
            : place >= room
              ? 'TOO_MANY'
              : null;
      return { key: newIdempotencyKey(), file, progress: null, problem };
    });
    setComing((known) => [...known, ...found]);
  }

  function remove(id: string): void {
    const file = files.find((one) => one.id === id);
    const name = file?.name ?? coming.find(({ key }) => key === id)?.file.name ?? '';
    if (file) {
      hold(arrived.current.filter((one) => one.id !== id));
      forgetFile(id);
    } else {
      running.current.get(id)?.abort();
      setComing((known) => known.filter(({ key }) => key !== id));
    }
    setNews({ kind: 'REMOVED', name });
  }

  function retry(key: string): void {
    begun.current.delete(key);
    change(key, { problem: null, progress: null });
  }

  return { files, coming, news, add, remove, retry };
}

/** True while a file is chosen that would not go with the message. */
export const isIncomplete = ({ coming }: Attaching): boolean => coming.length > 0;
