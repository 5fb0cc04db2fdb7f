import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Answers } from './answers.js';
import { Faults } from './faults.js';
import { operation } from './operations.js';

/** The password of every demo account. */
export const DEMO_PASSWORD = 'demo password for Salus';

/** Who comes, and with what kind of browser. */
export interface Visit {
  /** The address of a demo account; without it, a visitor who is not signed in. */
  readonly as?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly javaScript?: boolean;
}

/** One person with a browser of their own. */
export class Visitor {
  readonly answers: Answers;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly url: string,
    private readonly faults: Faults,
  ) {
    this.answers = new Answers(context);
  }

  static async arrive(browser: Browser, url: string, visit: Visit): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: url,
      locale: visit.locale ?? 'en-GB',
      timezoneId: visit.timeZone ?? 'Europe/Dublin',
      viewport: visit.viewport ?? { width: 1280, height: 800 },
      colorScheme: visit.colorScheme ?? 'light',
      forcedColors: visit.forcedColors ?? 'none',
      reducedMotion: visit.reducedMotion ?? 'no-preference',
      javaScriptEnabled: visit.javaScript ?? true,
    });
    context.setDefaultTimeout(15_000);
    const faults = new Faults();
    await faults.watch(context, visit.javaScript ?? true);
    const visitor = new Visitor(context, await context.newPage(), url, faults);
    if (visit.as !== undefined) await visitor.signInAs(visit.as);
    return visitor;
  }

  /** Opens an address of the product and waits until the page has come to life. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    // A page that can be read as it came starts the app with the reader's first movement.
    await this.page.mouse.move(0, 1);
    await this.page.mouse.move(1, 1);
    await this.settled();
  }

  /** Waits until React has taken over the page and nothing on it says that it is still loading. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(isAlive);
  }

  /** Signs in past the form, for tests that are about something else. */
  async signInAs(email: string): Promise<void> {
    const { errors } = await this.ask('SignIn', { input: { email, password: DEMO_PASSWORD } });
    if (errors) throw new Error(`${email} could not sign in: ${JSON.stringify(errors)}`);
  }

  /** Asks the API with the rights of this browser, as the web app would: only operations on the allow-list exist. */
  async ask(name: string, variables: object = {}): Promise<{ data?: unknown; errors?: unknown }> {
    const answer = await this.context.request.post('/graphql', {
      headers: { accept: 'application/graphql-response+json, application/json' },
      data: { documentId: operation(name).documentId, variables },
    });
    return (await answer.json()) as { data?: unknown; errors?: unknown };
  }

  /** From now on this is not a fault, because the test makes it happen. */
  expectFault(fault: RegExp): void {
    this.faults.expect(fault);
  }

  /** What went wrong in this browser since the last question: also what the API refused. */
  async takeFaults(): Promise<string[]> {
    for (const refusal of await this.answers.takeRefusals()) this.faults.add(`refused: ${refusal}`);
    return this.faults.take();
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}

// Runs in the page. React leaves its mark on the elements that it has taken over.
function isAlive(): boolean {
  const first = document.getElementById('app')?.firstElementChild;
  const isTaken = first != null && Object.keys(first).some((key) => key.startsWith('__reactFiber$'));
  return isTaken && document.querySelector('[aria-busy="true"]') === null;
}
