import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

// Where React Aria says things aloud. Each stays seven seconds, also when the button that said "Sending" is long gone.
const SAID_ALOUD = '[data-live-announcer]';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that ask how something looks; all others have the same answer in every look. */
const LOOKS = ['color-contrast', 'link-in-text-block', 'target-size'];

/** What axe finds wrong on the page as it stands, in words; `looksOnly` asks only what depends on colours and sizes. */
export async function barriers(page: Page, { looksOnly = false } = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).exclude(SAID_ALOUD);
  const { violations } = await (looksOnly ? axe.withRules(LOOKS) : axe.withTags(RULES)).analyze();
  const where = new URL(page.url()).pathname;
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) =>
        `${where}: ${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}\n${html}`,
    ),
  );
}
