import { ApiError, readAnswer, type WireAnswer } from '../api.js';
import type { AttachedFile } from './file-words.js';

interface Options {
  /** The ticket that the message is for; null while a new one is written. */
  readonly ticketId: string | null;
  /** The same key sends the same file once, however often it is tried. */
  readonly key: string;
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** A line that has stood still for so long is cut: the person is told and can try again. */
const STANDSTILL_MS = 60_000;

/**
 * Sends one file as it is. By XMLHttpRequest, which tells how far it has come: over a hospital's line 25 MB take minutes.
 * Rejects with `ApiError`, or with the reason of `signal`.
 */
export function sendFile(file: File, { ticketId, key, onProgress, signal }: Options): Promise<AttachedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let timer = 0;
    const alive = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => end(() => reject(new ApiError('TIMEOUT'))), STANDSTILL_MS);
    };
    const abort = (): void => end(() => reject(signal.reason as Error));
    const end = (tell: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      tell();
      request.abort();
    };
    signal.addEventListener('abort', abort);
    request.upload.onprogress = ({ loaded, total }) => {
      alive();
      onProgress(total === 0 ? 0 : loaded / total);
    };
    request.onerror = () => end(() => reject(new ApiError('OFFLINE')));
    request.onload = () =>
      end(() => {
        try {
          resolve(readFile(request));
        } catch (failure) {
          reject(failure as Error);
        }
      });
    request.open('POST', ticketId === null ? '/files' : `/files?ticket=${encodeURIComponent(ticketId)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed()));
    request.setRequestHeader('idempotency-key', key);
    alive();
    request.send(file);
  });
}

function readFile({ status, responseText }: XMLHttpRequest): AttachedFile {
  let answer: WireAnswer;
  try {
    answer = JSON.parse(responseText) as WireAnswer;
  } catch {
    // A proxy answered instead of the server.
    throw new ApiError(status === 413 ? 'LIMIT_EXCEEDED' : 'INTERNAL');
  }
  if (status === 201) return answer as AttachedFile;
  readAnswer(answer);
  throw new ApiError('INTERNAL');
}

/** Takes a file back before its message is sent. Nobody waits for it: what stays behind goes by itself. */
export function forgetFile(id: string): void {
  void fetch(`/files/${encodeURIComponent(id)}`, { method: 'DELETE', credentials: 'same-origin' }).catch(
    () => undefined,
  );
}
