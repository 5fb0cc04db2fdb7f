import type { Pillar } from '@salus/rules';
import { LimitedProcess, type ProcessLimits } from '../platform/processes/limited-process.js';
import type { PrintedText } from './article-pdf.js';

/** What making the PDF of one article may take; a long one takes less than a second. */
const ARTICLE_LIMITS: ProcessLimits = {
  cpuMilliseconds: 10_000,
  milliseconds: 60_000,
  heapMegabytes: 512,
  residentMegabytes: 1_024,
};
const HANDBOOK_LIMITS: ProcessLimits = { ...ARTICLE_LIMITS, cpuMilliseconds: 60_000 };

export interface PdfOrder {
  readonly texts: readonly PrintedText[];
  /** Null for a single article, the first of `texts`. */
  readonly pillar: Pillar | null;
  readonly language: string;
  /** Without a slash at its end. */
  readonly origin: string;
  readonly at: Date;
}

/** Makes it in a process of its own, within limits of time and memory. Rejects with `OrderFailed` when that is not enough. */
export async function makePdf(order: PdfOrder): Promise<Buffer> {
  const limits = order.pillar === null ? ARTICLE_LIMITS : HANDBOOK_LIMITS;
  const maker = new LimitedProcess<PdfOrder, Uint8Array>(import.meta.url, 'pdf-process', limits);
  try {
    const { result } = await maker.do(order);
    return Buffer.from(result.buffer, result.byteOffset, result.byteLength);
  } finally {
    await maker.end();
  }
}
