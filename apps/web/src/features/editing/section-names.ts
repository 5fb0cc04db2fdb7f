import type { Translate } from '@salus/messages';

/** Headings as a list; null stands for what comes before the first one. */
export function sectionNames(t: Translate, sections: readonly (string | null)[]): string {
  return sections.map((heading) => heading ?? t('editing.queue.beginning')).join(', ');
}
