import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { ThrottlerModule } from '@nestjs/throttler';
import { CONFIG } from '#libs/platform';
import type { Config } from '#libs/platform';
import { ACCESS_TOKEN } from './http/access-token.js';
import { AccessGuard } from './http/access.guard.js';
import { AuditController } from './http/audit.controller.js';
import { AuthController } from './http/auth.controller.js';
import { DelegationsController } from './http/delegations.controller.js';
import { JwtStrategy } from './http/jwt.strategy.js';
import { LocalStrategy } from './http/local.strategy.js';
import { MeController } from './http/me.controller.js';
import { MyDelegationsController } from './http/my-delegations.controller.js';
import { PagePasses } from './http/page-pass.js';
import { ProviderAttempts } from './http/provider-attempts.js';
import { ProvidersController } from './http/providers.controller.js';
import { SessionAnswers } from './http/session-answers.js';
import { SignInThrottle, signInThrottling } from './http/sign-in-throttle.js';
import { UsersController } from './http/users.controller.js';
import { VerifiedTokens } from './http/verified-tokens.js';
import { IdentityModule } from './identity.module.js';

const { algorithm, issuer, audience, seconds } = ACCESS_TOKEN;

/** Sign-in and users over HTTP, and the guard of every route of the product. */
@Module({
  imports: [
    IdentityModule,
    PassportModule,
    JwtModule.registerAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        secret: config.jwtSecret,
        signOptions: { algorithm, issuer, audience, expiresIn: seconds },
      }),
    }),
    ThrottlerModule.forRoot(signInThrottling),
  ],
  controllers: [
    AuditController,
    AuthController,
    ProvidersController,
    MeController,
    UsersController,
    DelegationsController,
    MyDelegationsController,
  ],
  providers: [
    JwtStrategy,
    LocalStrategy,
    VerifiedTokens,
    PagePasses,
    ProviderAttempts,
    SessionAnswers,
    SignInThrottle,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [PagePasses],
})
export class IdentityHttpModule {}
