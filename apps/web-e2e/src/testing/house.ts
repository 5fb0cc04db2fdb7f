import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { Mails } from './mails.js';
import { ServerLog } from './server-log.js';
import type { ProductAddress } from './test-product.js';
import { Visitor, type Visit } from './visitor.js';

/** When the visitors of a file leave: after each test, or stay from test to test because the tests tell one story. */
export type Leaving = 'after each' | 'after all';

/** The running product as the tests of one file see it: everybody who visits it, its mails and its log. */
export class House {
  private browser: Browser | null = null;
  private readonly visitors = new Set<Visitor>();
  readonly mails: Mails;
  private readonly log: ServerLog;

  constructor(readonly address: ProductAddress) {
    this.mails = new Mails(address.mailPageUrl);
    this.log = new ServerLog(address.logFile);
  }

  async open(): Promise<void> {
    this.browser = await chromium.connect(this.address.browserUrl);
    await this.log.skipToEnd();
  }

  /** Somebody with a browser of their own; with an address of a demo account, signed in. */
  async visitor(visit: Visit = {}): Promise<Visitor> {
    if (!this.browser) throw new Error('The house is not open yet.');
    const visitor = await Visitor.arrive(this.browser, this.address.url, visit);
    this.visitors.add(visitor);
    return visitor;
  }

  /** What went wrong since the last question, in any browser or in the server. */
  async faults(): Promise<string[]> {
    const inBrowsers = await Promise.all([...this.visitors].map((visitor) => visitor.takeFaults()));
    return [...inBrowsers.flat(), ...(await this.log.takeErrors())];
  }

  async sendAway(): Promise<void> {
    await Promise.all([...this.visitors].map((visitor) => visitor.leave()));
    this.visitors.clear();
  }

  async close(): Promise<void> {
    await this.sendAway();
    await this.browser?.close();
  }
}

/** The product for the tests of one file. Any fault that a browser or the server tells of fails the test that was running. */
export function openHouse(leaving: Leaving = 'after each'): House {
  const products = JSON.parse(process.env['SALUS_TEST_PRODUCTS'] ?? '[]') as ProductAddress[];
  const house = new House(products[Number(process.env['JEST_WORKER_ID']) - 1]!);
  beforeAll(() => house.open());
  afterEach(async () => {
    const faults = await house.faults();
    if (leaving === 'after each') await house.sendAway();
    expect(faults).toEqual([]);
  });
  afterAll(() => house.close());
  return house;
}
