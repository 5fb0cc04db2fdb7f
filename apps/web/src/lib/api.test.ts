import { afterEach, describe, expect, it } from '@jest/globals';
import { ViewerDocument } from '@salus/contract';
import { ApiError, request } from './api.js';

const wire = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = wire;
});

function answerWith(status: number, body: unknown): { seen: RequestInit[] } {
  const seen: RequestInit[] = [];
  globalThis.fetch = async (_url, options) => {
    seen.push(options ?? {});
    return { status, json: async () => body } as Response;
  };
  return { seen };
}

const failure = async (): Promise<ApiError> => {
  const error = await request(ViewerDocument, {}).catch((reason: unknown) => reason);
  if (!(error instanceof ApiError)) throw new Error(`Not an ApiError: ${String(error)}`);
  return error;
};

describe('request', () => {
  it('sends the hash of the operation and never its text', async () => {
    const { seen } = answerWith(200, { data: { viewer: null } });
    await request(ViewerDocument, {});
    const sent = JSON.parse(seen[0]?.body as string) as Record<string, unknown>;
    expect(Object.keys(sent).sort()).toEqual(['documentId', 'variables']);
    expect(sent['documentId']).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('gives code, fields and reference of a refusal', async () => {
    answerWith(200, {
      data: null,
      errors: [
        {
          message: 'x',
          extensions: {
            code: 'BAD_INPUT',
            fields: [{ field: 'subject', code: 'TOO_LONG', max: 200 }, 'rubbish'],
            reference: 'R1',
          },
        },
      ],
    });
    expect(await failure()).toMatchObject({
      code: 'BAD_INPUT',
      fields: [{ field: 'subject', code: 'TOO_LONG', max: 200 }],
      reference: 'R1',
    });
  });

  it('calls a lost connection OFFLINE', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect((await failure()).code).toBe('OFFLINE');
  });

  it('calls an answer of something that is not the API INTERNAL, and a full server RATE_LIMITED', async () => {
    answerWith(502, '<html>');
    expect((await failure()).code).toBe('INTERNAL');
    answerWith(429, undefined);
    expect((await failure()).code).toBe('RATE_LIMITED');
  });

  it('passes the abort of its caller on as an abort', async () => {
    globalThis.fetch = (_url, options) => Promise.reject(options?.signal?.reason as Error);
    const leave = new AbortController();
    leave.abort();
    const error: unknown = await request(ViewerDocument, {}, leave.signal).catch((reason: unknown) => reason);
    expect(error).not.toBeInstanceOf(ApiError);
  });
});
