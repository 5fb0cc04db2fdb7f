import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { barriers } from './barriers.js';

/** Fails with what axe finds wrong on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([]);
}
