import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { ACCESS } from './access.js';

// The names under which @nestjs/graphql keeps what a method resolves.
const RESOLVER_TYPE = 'graphql:resolver_type';
const RESOLVER_NAME = 'graphql:resolver_name';
const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/** Refuses to boot when a root field of the schema has no resolver that says who may call it. */
@Injectable()
export class AccessAudit implements OnApplicationBootstrap {
  constructor(
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const open = this.fieldsWithoutAccess();
    if (open.length > 0)
      throw new Error(`These root fields do not say who may call them (@Access): ${open.join(', ')}`);
  }

  /** Root fields of the schema, as `Query.ticket`, that no method with @Access resolves. */
  fieldsWithoutAccess(): string[] {
    const declared = this.declaredFields();
    const { schema } = this.schemaHost;
    return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
      .flatMap((root) => (root ? Object.keys(root.getFields()).map((field) => `${root.name}.${field}`) : []))
      .filter((field) => !declared.has(field));
  }

  private declaredFields(): Set<string> {
    const declared = new Set<string>();
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      const prototype: unknown = Object.getPrototypeOf(instance);
      if (!prototype || typeof prototype !== 'object') continue;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const method = (prototype as Record<string, object>)[name]!;
        const type: unknown = Reflect.getMetadata(RESOLVER_TYPE, method);
        if (typeof type !== 'string' || !ROOTS.has(type) || !Reflect.getMetadata(ACCESS, method)) continue;
        const field: unknown = Reflect.getMetadata(RESOLVER_NAME, method);
        declared.add(`${type}.${typeof field === 'string' ? field : name}`);
      }
    }
    return declared;
  }
}
