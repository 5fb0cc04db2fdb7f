import { lazy, Suspense, type ComponentType, type ReactElement, type ReactNode } from 'react';

/** A component in a chunk of its own that can be fetched before it is rendered. */
export interface Preloadable<Props extends object> {
  (props: Props): ReactElement;
  /** Fetches the chunk. The server and the hydration await it, so that the page's HTML is whole. */
  preload: () => Promise<void>;
}

/** `preloadable(() => import('./article-body.js').then((m) => m.ArticleBody), <Skeleton count={9} />)` */
export function preloadable<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): Preloadable<Props> {
  let ready: ComponentType<Props> | null = null;
  const fetchOnce = async (): Promise<ComponentType<Props>> => (ready ??= await load());
  const Later = lazy(async () => ({ default: (await fetchOnce()) as ComponentType<object> }));

  function Loaded(props: Props): ReactElement {
    if (ready !== null) {
      const Ready = ready;
      return <Ready {...props} />;
    }
    return (
      <Suspense fallback={waiting}>
        <Later {...props} />
      </Suspense>
    );
  }
  return Object.assign(Loaded, { preload: async () => void (await fetchOnce()) });
}
