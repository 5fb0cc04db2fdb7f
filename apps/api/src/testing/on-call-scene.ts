import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SweepPages } from '../on-call/climb-ladder.js';
import { command, dataOf } from './plain-command.js';
import { eventually, type SinkMail, type TestApp, type TestPerson } from './test-app.js';

/** Around the clock by one of these people, a week each. */
export const shiftOf = (people: readonly { id: string }[], values: object = {}) => ({
  name: 'Around the clock',
  days: [1, 2, 3, 4, 5, 6, 7],
  start: '09:00',
  end: '09:00',
  holidays: 'LIKE_ANY_DAY',
  turn: 'WEEKLY',
  firstDay: '2026-01-05',
  personIds: people.map(({ id }) => id),
  ...values,
});
export const stepOf = (values: object = {}) => ({
  teams: [],
  personIds: [],
  channels: ['MAIL'],
  waitMinutes: 5,
  ...values,
});

/** An administrator who writes rotas and ladders, and people who are called by them. */
export class OnCallScene {
  admin!: TestPerson;
  private readonly versions = new Map<string, number>();

  constructor(readonly test: TestApp) {}

  async build(): Promise<this> {
    this.admin = await this.test.build.agent(['ADMINISTRATOR']);
    return this;
  }

  rota(team: string, shifts: object[], values: object = {}) {
    return this.save('saveRota', team, { timeZone: 'Europe/Athens', daysOff: [], shifts, ...values });
  }

  ladder(team: string, steps: object[], values: object = {}) {
    return this.save('saveLadder', team, { steps, topRepeats: 0, ...values });
  }

  /** So many minutes later: what is due by then is done. */
  async later(minutes: number): Promise<void> {
    this.test.clock.advance(minutes);
    await this.test.app.get(SweepPages).run();
    await this.test.settled();
  }

  /** The pages of a ticket with everybody who was called. */
  async pages(agent: TestPerson, ticketId: string) {
    const { ticket } = dataOf(
      await this.test.graphql(agent.cookie, `{ ticket(id: "${ticketId}") { pages { ${PAGE} } } }`),
    );
    return ticket.pages;
  }

  /** The path of the link in the latest mail to this address about this ticket, or about a drill. */
  async link(address: string, reference = 'DRILL'): Promise<string> {
    const mail = await eventually(async () => {
      const found = (await this.test.mailsTo(address)).findLast(({ subject }) => subject.includes(reference));
      if (!found) throw new Error(`No mail to ${address}`);
      return found;
    });
    return linkIn(mail);
  }

  private async save(mutation: string, team: string, values: object) {
    const key = `${mutation} ${team}`;
    const expectedVersion = this.versions.get(key) ?? 0;
    const saved = dataOf(
      await command(
        this.test,
        mutation,
        'version',
      )(this.admin.cookie, {
        team,
        expectedVersion,
        ...values,
      }),
    );
    this.versions.set(key, saved[mutation].version as number);
  }
}

export const PAGE = `id team isCritical isDrill reason reference state rungs rungsCalled nextAt by { name side } acknowledgedVia acknowledgedBy { name }
  endReason calls { rung channel state team person { name } }`;

/** The path of the link in a mail. */
export function linkIn(mail: SinkMail): string {
  const [, path] = /(\/acknowledge\/[A-Za-z0-9_-]{43})/.exec(mail.text) ?? [];
  if (!path) throw new Error(`No link in: ${mail.text}`);
  return path;
}

export interface GatewayRequest {
  readonly key: string;
  readonly signature: string;
  readonly body: {
    readonly phone: string;
    readonly text: string;
    readonly acknowledgeUrl: string;
    readonly drill: boolean;
  } & Record<string, unknown>;
}

/** A telephone gateway on this machine that keeps what it was told. */
export class Gateway {
  readonly received: GatewayRequest[] = [];
  /** Set to let requests wait without an answer. */
  isHanging = false;

  private constructor(
    private readonly server: Server,
    readonly host: string,
  ) {}

  static async start(): Promise<Gateway> {
    const server = createServer().unref();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const gateway = new Gateway(server, `127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('request', (request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        gateway.received.push({
          key: String(request.headers['idempotency-key']),
          signature: String(request.headers['salus-signature']),
          body: JSON.parse(text) as GatewayRequest['body'],
        });
        if (!gateway.isHanging) response.writeHead(202).end();
      });
    });
    return gateway;
  }

  /** Settings with which the product uses it. */
  get settings() {
    return {
      PAGE_GATEWAY_URL: `http://${this.host}/page`,
      WEBHOOK_INTERNAL_HOSTS: this.host,
      WEBHOOK_KEYS: 'a key that only the tests know with 32 characters',
    };
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
