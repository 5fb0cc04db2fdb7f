import type { BrowserContext, Request } from 'playwright-core';

/** What a browser tells of that must never happen: errors, refused content, requests that failed. */
export class Faults {
  private seen: string[] = [];
  private readonly expected: RegExp[] = [];

  /** Listens to everything in this browser from now on. */
  async watch(context: BrowserContext, hasScript: boolean): Promise<void> {
    context.on('console', (message) => {
      // Failed requests are told below, with their address.
      if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
      this.seen.push(`console: ${message.text()}`);
    });
    context.on('weberror', (fault) =>
      this.seen.push(`page: ${fault.error().stack ?? fault.error().message}`),
    );
    context.on('response', (response) => {
      if (response.status() >= 400) this.seen.push(`HTTP ${response.status()}: ${named(response.request())}`);
    });
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'failed';
      // A page that is left, and a search whose words have changed, break off their own requests.
      // Without JavaScript, Chromium says "csp" of every script that it does not load.
      const isUnwanted = reason === 'net::ERR_ABORTED' || (!hasScript && reason === 'csp');
      if (!isUnwanted) this.seen.push(`request: ${reason} ${named(request)}`);
    });
    await context.exposeBinding('salusPolicyViolation', (_source, violation: string) => {
      this.seen.push(`policy: ${violation}`);
    });
    await context.addInitScript(reportViolations);
  }

  /** Something that another listener has found. */
  add(fault: string): void {
    this.seen.push(fault);
  }

  /** From now on this is not a fault, because the test makes it happen. */
  expect(fault: RegExp): void {
    this.expected.push(fault);
  }

  /** What was seen since the last question and was not expected. */
  take(): string[] {
    const seen = this.seen.filter((fault) => !this.expected.some((pattern) => pattern.test(fault)));
    this.seen = [];
    return seen;
  }
}

function named(request: Request): string {
  return `${request.method()} ${new URL(request.url()).pathname}`;
}

// Runs in the page.
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const report = (window as unknown as { salusPolicyViolation(text: string): void }).salusPolicyViolation;
    report(
      `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
    );
  });
}
