import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Pillar } from '@salus/rules';
import type { PrintedText } from './article-pdf.js';

const LONGEST_MS = 60_000;
const HEAP_MEGABYTES = 512;

export interface PdfOrder {
  readonly texts: readonly PrintedText[];
  /** Null for a single article, the first of `texts`. */
  readonly pillar: Pillar | null;
  readonly language: string;
  /** Without a slash at its end. */
  readonly origin: string;
  readonly at: Date;
}

/** Makes it in a thread of its own, within limits of time and memory. Rejects when it fails or takes longer. */
export async function makePdf(order: PdfOrder): Promise<Buffer> {
  const isSource = import.meta.url.endsWith('.ts');
  const file = fileURLToPath(new URL(`./pdf-thread.${isSource ? 'ts' : 'js'}`, import.meta.url));
  const thread = new Worker(file, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    ...(isSource && {
      execArgv: ['--conditions=@salus/source', '--import', '@swc-node/register/esm-register'],
      env: {
        ...process.env,
        SWC_NODE_PROJECT: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
      },
    }),
  });
  try {
    const ended = once(thread, 'exit').then(() => {
      throw new Error('The thread that makes a PDF ended before it was made');
    });
    const [pdf] = (await Promise.race([
      once(thread, 'message', { signal: AbortSignal.timeout(LONGEST_MS) }),
      ended,
    ])) as [Uint8Array];
    return Buffer.from(pdf);
  } finally {
    await thread.terminate();
  }
}
