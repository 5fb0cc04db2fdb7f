import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Role } from '@salus/rules';
import { DomainError, forbidden } from '../errors/domain-error.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Actor } from './actor.js';
import { isPerson } from './actor.js';

/** Who may call a root field: everyone, anyone signed in, or people with one of these roles. */
export type AccessRule = 'EVERYONE' | 'SIGNED_IN' | readonly Role[];

export const ACCESS = 'salus:access';

/** Required on every root field: the server does not boot without it. */
export const Access = (rule: AccessRule) => SetMetadata(ACCESS, rule);

/** Whether the actor satisfies the rule. */
export function mayAccess(actor: Actor, rule: AccessRule): boolean {
  if (rule === 'EVERYONE') return true;
  return isPerson(actor) && (rule === 'SIGNED_IN' || actor.roles.some((role) => rule.includes(role)));
}

/** Throws unless the actor satisfies the rule. */
export function checkAccess(actor: Actor, rule: AccessRule): void {
  if (mayAccess(actor, rule)) return;
  if (!isPerson(actor)) throw new DomainError('UNAUTHENTICATED', 'Please sign in first.');
  throw forbidden('Your role does not allow this. Ask an administrator if it should.');
}

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'graphql') return true;
    const graphql = GqlExecutionContext.create(context);
    const info = graphql.getInfo<{ path: { prev: unknown } }>();
    if (info.path.prev) return true; // a field below a root field that was let through
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS, context.getHandler());
    if (!rule) throw forbidden('This field says not who may call it.');
    checkAccess(graphql.getContext<RequestContext>().actor, rule);
    return true;
  }
}
