import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../platform/access/access.js';
import { Authenticator } from '../platform/access/authenticator.js';
import type { Command } from '../platform/db/unit-of-work.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import { SaveLanguage } from './save-language.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';
import { ViewerQueries } from './viewer.queries.js';

@Resolver()
export class PeopleResolver {
  constructor(
    private readonly viewers: ViewerQueries,
    private readonly signingIn: SignIn,
    private readonly signingOut: SignOut,
    private readonly savingLanguage: SaveLanguage,
    private readonly authenticator: Authenticator,
  ) {}

  @Access('EVERYONE')
  @Query('viewer')
  viewer(@Context() context: RequestContext) {
    return this.viewers.viewer(context.actor);
  }

  @Access('EVERYONE')
  @Mutation('signIn')
  async signIn(
    @Args('input') input: { email: string; password: string },
    @Context() context: RequestContext,
  ) {
    const session = await this.signingIn.execute(input, context.http?.request.ip ?? '');
    if (context.sessionHash) await this.signingOut.execute(context.sessionHash);
    void context.http?.reply.setCookie(this.authenticator.cookieName, session.token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.authenticator.isSecure,
      expires: session.expiresAt,
    });
    return this.viewers.viewer(session.actor);
  }

  @Access('EVERYONE')
  @Mutation('signOut')
  async signOut(@Context() context: RequestContext): Promise<boolean> {
    if (context.sessionHash) await this.signingOut.execute(context.sessionHash);
    void context.http?.reply
      .clearCookie(this.authenticator.cookieName, { path: '/', secure: this.authenticator.isSecure })
      .header('clear-site-data', '"storage"');
    return true;
  }

  @Access('SIGNED_IN')
  @Mutation('saveLanguage')
  async saveLanguage(
    @Args('input') input: Command & { language: string },
    @Context() { actor }: RequestContext,
  ) {
    await this.savingLanguage.execute(actor, input);
    return this.viewers.viewer(actor);
  }
}
