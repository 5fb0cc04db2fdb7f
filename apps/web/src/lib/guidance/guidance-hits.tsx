import type { ReactElement, ReactNode } from 'react';
import { GuidanceEntry } from './guidance-entry.js';
import type { GuidanceHit } from './guidance-search.js';

interface Props {
  readonly hits: readonly GuidanceHit[];
  readonly size?: 'full' | 'short';
  readonly headingTag?: 'h2' | 'h3';
  readonly isNewTab?: boolean;
  /** What can be done with a hit, below it. */
  readonly actionOf?: (hit: GuidanceHit) => ReactNode;
  /** An article was opened from here. */
  readonly onOpen?: (() => void) | undefined;
}

/** What a search has found, in its order, with the found words marked. */
export function GuidanceHits({ hits, actionOf, onOpen, ...looks }: Props): ReactElement {
  return (
    <ol
      className="guidance-hits"
      onClickCapture={({ target }) => {
        if (target instanceof Element && target.closest('a') !== null) onOpen?.();
      }}
    >
      {hits.map((hit) => (
        <li key={hit.article.id}>
          <GuidanceEntry
            article={hit.article}
            section={hit.section}
            titleParts={hit.titleParts}
            excerptParts={hit.excerptParts}
            {...looks}
          />
          {actionOf?.(hit)}
        </li>
      ))}
    </ol>
  );
}
