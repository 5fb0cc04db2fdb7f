import { Module } from '@nestjs/common';
import { AddPerson } from './add-person.js';
import { PeopleResolver } from './people.resolver.js';
import { SaveLanguage } from './save-language.js';
import { SignIn } from './sign-in.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignOut } from './sign-out.js';
import { ViewerQueries } from './viewer.queries.js';

@Module({
  providers: [AddPerson, PeopleResolver, SaveLanguage, SignIn, SignOut, SignInLimits, ViewerQueries],
  exports: [AddPerson],
})
export class PeopleModule {}
