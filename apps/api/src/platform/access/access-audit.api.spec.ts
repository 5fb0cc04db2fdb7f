import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { TestApp } from '../../testing/test-app.js';
import { refusalOf } from '../../testing/command.js';
import { ACCESS } from './access.js';
import { AccessAudit } from './access-audit.js';

describe('the audit of who may call what', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  /** The method that resolves a root field, as the server found it. */
  const resolverOf = (field: string): object => {
    for (const { instance } of test.app.get(DiscoveryService).getProviders()) {
      const prototype =
        instance && typeof instance === 'object'
          ? (Object.getPrototypeOf(instance) as Record<string, object>)
          : {};
      const method = Object.hasOwn(prototype, field) ? prototype[field] : undefined;
      if (method && Reflect.getMetadata('graphql:resolver_type', method)) return method;
    }
    throw new Error(`Nobody resolves ${field}`);
  };
  const withoutRule = async (field: string, work: () => Promise<void>) => {
    const method = resolverOf(field);
    const rule: unknown = Reflect.getMetadata(ACCESS, method);
    expect(rule).toBeDefined();
    Reflect.deleteMetadata(ACCESS, method);
    try {
      await work();
    } finally {
      Reflect.defineMetadata(ACCESS, rule, method);
    }
  };

  it('finds a rule on every field of the three roots', () => {
    const { schema } = test.app.get(GraphQLSchemaHost);
    for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
      expect(Object.keys(root!.getFields()).length).toBeGreaterThan(0);
    }
    expect(test.app.get(AccessAudit).fieldsWithoutAccess()).toEqual([]);
  });

  it.each([
    ['a query', 'tickets', 'Query.tickets'],
    ['a mutation', 'addNote', 'Mutation.addNote'],
    ['a subscription', 'ticketChanged', 'Subscription.ticketChanged'],
  ])('refuses to start a server that has %s without a rule, and names it', async (_, field, name) => {
    await withoutRule(field, async () => {
      expect(test.app.get(AccessAudit).fieldsWithoutAccess()).toEqual([name]);
      await expect(TestApp.start()).rejects.toThrow(name);
    });
    expect(test.app.get(AccessAudit).fieldsWithoutAccess()).toEqual([]);
  });

  it('lets nobody through a field that lost its rule while the server runs', async () => {
    const { cookie } = await test.build.agent(['AGENT', 'SECOND_LINE', 'EDITOR', 'ADMINISTRATOR']);
    await withoutRule('agents', async () => {
      expect(refusalOf(await test.graphql(cookie, '{ agents { id } }')).code).toBe('FORBIDDEN');
    });
    expect((await test.graphql(cookie, '{ agents { id } }')).errors).toBeUndefined();
  });

  it('guards a read also when it comes often and is answered by compiled code', async () => {
    const { cookie } = await test.build.agent();
    const query = 'query Often { agents { id } }';
    for (let time = 0; time < 5; time += 1)
      expect((await test.graphql(cookie, query)).errors).toBeUndefined();
    for (let time = 0; time < 5; time += 1)
      expect(refusalOf(await test.graphql(null, query)).code).toBe('UNAUTHENTICATED');
  });
});
