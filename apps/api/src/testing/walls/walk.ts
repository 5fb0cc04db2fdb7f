import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { LiveStream } from '../live-stream.js';
import type { GraphqlError } from '../test-app.js';
import { argumentsFor, operationFor } from './arguments.js';
import { type ActorName, type Expectation, EXPECTATIONS } from './expectations.js';
import { fieldsOn, inGroups, type Path, pathsBelow, selectionOf } from './selection.js';
import type { TwoHospitals } from './two-hospitals.js';

/** From so many executions on the server answers a read by compiled code; the walk goes both ways. */
const OFTEN = 4;
const MOST_GROUPS = 16;
const LISTENS_MS = 150;

interface RootField {
  /** As in the table of expectations: `Query.ticket`. */
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every root field of the schema that the server answers by. */
export function rootFields(schema: GraphQLSchema): RootField[] {
  const roots = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  return Object.entries(roots).flatMap(([kind, root]) =>
    Object.values(root?.getFields() ?? {}).map((field) => ({
      name: `${root!.name}.${field.name}`,
      kind: kind as RootField['kind'],
      field,
    })),
  );
}

/** What an answer amounts to: a verdict, or a code that nobody expects. */
function verdictOf(
  fieldName: string,
  body: { data?: Record<string, unknown> | null; errors?: GraphqlError[] },
): string {
  const [error] = body.errors ?? [];
  if (error) return error.extensions.code;
  return body.data?.[fieldName] === null ? 'NOTHING' : 'ALLOWED';
}

/** Walks through every door of the schema as somebody who asks for things of hospital B, and keeps all that comes back. */
export class Walk {
  /** Everything that was received: bodies, headers and lines of streams. */
  readonly received: string[] = [];
  /** `Type.field` of all that was asked for. */
  readonly asked = new Set<string>();
  readonly fields: RootField[];
  private readonly schema: GraphQLSchema;

  constructor(
    private readonly scene: TwoHospitals,
    readonly actor: ActorName,
  ) {
    this.schema = scene.test.app.get(GraphQLSchemaHost).schema;
    this.fields = rootFields(this.schema);
  }

  /** The verdicts on all questions about one root field, without repetition. */
  async through({ name, kind, field }: RootField): Promise<string[]> {
    const expectation: Expectation | undefined = EXPECTATIONS[name];
    if (!expectation) return ['NO EXPECTATION'];
    const paths = pathsBelow(this.schema, field);
    for (const found of fieldsOn(this.schema, field, paths)) this.asked.add(found);
    const verdicts = new Set<string>();
    const questions = expectation.questions?.(await this.scene.things(this.actor)) ?? [{}];
    for (const [index] of questions.entries()) {
      const things = await this.scene.things(
        this.actor,
        kind === 'mutation' ? (expectation.status ?? 'NEW') : undefined,
      );
      const other = expectation.questions?.(things)[index] ?? {};
      const variables = argumentsFor(field, things, other);
      if (kind === 'subscription') verdicts.add(await this.listen(field, variables));
      else
        for (const verdict of await this.ask(kind, field, paths, variables, questions.length))
          verdicts.add(verdict);
    }
    return [...verdicts];
  }

  private async ask(
    kind: 'query' | 'mutation',
    field: GraphQLField<unknown, unknown>,
    paths: Path[],
    variables: object,
    questions: number,
  ): Promise<string[]> {
    for (let count = 1; count <= MOST_GROUPS; count *= 2) {
      const verdicts: string[] = [];
      for (const group of inGroups(paths, count)) {
        const query = operationFor(kind, field, selectionOf(group));
        const times = kind === 'query' && questions < OFTEN ? OFTEN : 1;
        for (let time = 0; time < times; time += 1)
          verdicts.push(await this.send(field.name, query, variables));
        // A change is made once; what of it could not be asked for at once is left to the queries.
        if (kind === 'mutation' && !verdicts.includes('LIMIT_EXCEEDED')) return verdicts;
      }
      if (!verdicts.includes('LIMIT_EXCEEDED')) return verdicts;
    }
    return ['LIMIT_EXCEEDED'];
  }

  private async send(fieldName: string, query: string, variables: object): Promise<string> {
    const response = await this.scene.test.post('/graphql', await this.scene.cookieOf(this.actor), {
      query,
      variables,
    });
    const text = await response.text();
    this.keep(response, text);
    return verdictOf(fieldName, JSON.parse(text) as object);
  }

  private async listen(field: GraphQLField<unknown, unknown>, variables: object): Promise<string> {
    const selection = selectionOf(pathsBelow(this.schema, field));
    const stream = await LiveStream.open(
      this.scene.test,
      await this.scene.cookieOf(this.actor),
      operationFor('subscription', field, selection),
      variables,
    );
    await Promise.race([stream.ended, new Promise((resolve) => setTimeout(resolve, LISTENS_MS))]);
    await stream.close();
    this.keep(stream.response, stream.text);
    return stream.events.length === 0 ? 'ALLOWED' : verdictOf(field.name, stream.events[0] as object);
  }

  private keep(response: Response, text: string): void {
    this.received.push(
      `${text}\n${[...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')}`.toLowerCase(),
    );
  }

  /** Which of these were received, and where: nothing, one hopes. */
  leaks(secrets: readonly string[]): string[] {
    return secrets
      .flatMap((secret) =>
        this.received
          .filter((text) => text.includes(secret))
          .map((text) => `${secret} in ${text.slice(0, 300)}`),
      )
      .slice(0, 5);
  }
}
