import { FittingGuidanceDocument } from '@salus/contract';
import { LIMITS } from '@salus/rules';
import { useOperation } from '../operations.js';
import { useSettled } from '../settled.js';
import { SHORTEST_WORD, type GuidanceHit } from './guidance-search.js';

/** So many are shown beside a text. */
export const BEST = 3;
const ASKED = 10;
/** Nobody waits for what is beside a text: one question for a few words, not one for each. */
const PAUSE_MS = 400;
const NOTHING: readonly GuidanceHit[] = [];

/** What fits a text while it is written, best first, in the language of the text where there is one. */
export function useFittingGuidance(text: string, language: string): readonly GuidanceHit[] {
  const settled = useSettled(Array.from(text.trim()).slice(0, LIMITS.body).join(''), PAUSE_MS);
  const isAsked = settled.length >= SHORTEST_WORD;
  const { data } = useOperation(
    FittingGuidanceDocument,
    { text: settled, language, first: ASKED },
    { enabled: isAsked, keepPrevious: true },
  );
  return isAsked ? (data?.fittingGuidance ?? NOTHING) : NOTHING;
}
