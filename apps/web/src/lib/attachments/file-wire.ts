/** For tests: what stands in the place of the network for files. */
import type { AttachedFile } from './file-words.js';

export interface FileWire {
  /** Names of the files that were sent, with their addresses. */
  readonly sent: { name: string; url: string; key: string }[];
  /** Lets the files arrive that are on their way, or refuses them. */
  readonly settle: (refusal?: { status: number; code: string }) => void;
}

/** Puts a wire in the place of XMLHttpRequest that holds every file until the test lets it arrive. */
export function layFileWire(): FileWire {
  const sent: FileWire['sent'] = [];
  const waiting = new Set<FakeRequest>();

  class FakeRequest {
    readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    onload?: () => void;
    status = 0;
    responseText = '';
    private url = '';
    private readonly headers = new Map<string, string>();
    private file: File | null = null;

    open(_method: string, url: string): void {
      this.url = url;
    }
    setRequestHeader(name: string, value: string): void {
      this.headers.set(name, value);
    }
    send(file: File): void {
      this.file = file;
      const name = decodeURIComponent(this.headers.get('x-file-name') ?? '');
      sent.push({ name, url: this.url, key: this.headers.get('idempotency-key') ?? '' });
      waiting.add(this);
      this.upload.onprogress?.({ loaded: file.size / 2, total: file.size });
    }
    abort(): void {
      waiting.delete(this);
    }
    arrive(refusal?: { status: number; code: string }): void {
      const { name = '', size = 0 } = this.file ?? {};
      const url = `/files/${name}`;
      const file: AttachedFile = {
        ...{ id: `id of ${name}`, name, kind: 'TEXT', size, url },
        ...{ isMisnamed: false, hasMacros: false, isInline: false },
      };
      this.status = refusal?.status ?? 201;
      this.responseText = JSON.stringify(
        refusal ? { errors: [{ message: '', extensions: { code: refusal.code } }] } : file,
      );
      this.onload?.();
    }
  }
  Object.assign(globalThis, { XMLHttpRequest: FakeRequest });
  return {
    sent,
    settle: (refusal) => {
      for (const request of [...waiting]) request.arrive(refusal);
    },
  };
}
