import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { addTexts } from '#libs/platform';
import { Account } from './application/account.js';
import { ActorCache } from './application/actor-cache.js';
import { Actors } from './application/actors.js';
import { CityProvider } from './application/city-provider.js';
import { Delegations } from './application/delegations.js';
import { Granting } from './application/granting.js';
import { Lockout } from './application/lockout.js';
import { ProviderLinks } from './application/provider-links.js';
import { Sessions } from './application/sessions.js';
import { SignIn } from './application/sign-in.js';
import { Users } from './application/users.js';
import { AppUserEntity } from './persistence/app-user.entity.js';
import { DelegationQueries } from './persistence/delegation-queries.js';
import { DelegationEntity } from './persistence/delegation.entity.js';
import { ProviderLinkEntity } from './persistence/provider-link.entity.js';
import { RefreshTokenEntity } from './persistence/refresh-token.entity.js';
import { RoleGrantEntity } from './persistence/role-grant.entity.js';
import { SessionEntity } from './persistence/session.entity.js';
import { SignInAttemptEntity } from './persistence/sign-in-attempt.entity.js';
import { UserQueries } from './persistence/user-queries.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';

addTexts({ kk, ru, en });

const ENTITIES = [
  AppUserEntity,
  RoleGrantEntity,
  DelegationEntity,
  SessionEntity,
  RefreshTokenEntity,
  SignInAttemptEntity,
  ProviderLinkEntity,
];
const SERVICES = [
  Account,
  ActorCache,
  Actors,
  CityProvider,
  Delegations,
  DelegationQueries,
  ProviderLinks,
  Sessions,
  SignIn,
  UserQueries,
  Users,
];

/** People, their roles, who acts for whom, sign-in. */
@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES)],
  providers: [...SERVICES, Granting, Lockout],
  exports: SERVICES,
})
export class IdentityModule {}
