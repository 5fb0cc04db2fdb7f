import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

// Where React Aria says things aloud. Each stays seven seconds, also when the button that said "Sending" is long gone.
const SAID_ALOUD = '[data-live-announcer]';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on the page as it stands, in words. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(RULES)
    .exclude(SAID_ALOUD)
    .analyze();
  const where = new URL(page.url()).pathname;
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) =>
        `${where}: ${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}\n${html}`,
    ),
  );
}
