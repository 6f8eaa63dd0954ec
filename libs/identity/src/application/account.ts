import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Actor, Language } from '#libs/kernel';
import { UnitOfWork, assertVersion } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { AppUserEntity } from '../persistence/app-user.entity.js';
import { ActorCache } from './actor-cache.js';
import { hashPassword } from './passwords.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { lockedUser, replacePassword } from './users.js';

/** What everybody may change of the own account. */
@Injectable()
export class Account {
  constructor(
    private readonly work: UnitOfWork,
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly actors: ActorCache,
  ) {}

  changeLanguage(actor: Actor, expected: ExpectedVersion, language: Language): Promise<void> {
    return this.work.run(async (tx) => {
      const user = await lockedUser(tx, actor.userId);
      assertVersion(expected, user.version);
      user.language = language;
      await tx.getRepository(AppUserEntity).save(user);
    });
  }

  /**
   * Ends all sessions but the present one. Wrong guesses of the present password count as failed sign-ins.
   * Throws 422 CURRENT_PASSWORD_WRONG and 429 ACCOUNT_LOCKED.
   */
  async changePassword(actor: Actor, sessionId: string, current: string, wanted: string): Promise<void> {
    await this.assertOwn(actor, current);
    const passwordHash = await hashPassword(wanted);
    await this.work.run(async (tx) => {
      await lockedUser(tx, actor.userId);
      await replacePassword(tx, actor.userId, passwordHash);
      await this.sessions.endAll(tx, actor.userId, sessionId);
    });
    this.actors.forget();
  }

  private async assertOwn(actor: Actor, password: string): Promise<void> {
    const { email } = await this.work.run((tx) =>
      tx.getRepository(AppUserEntity).findOneByOrFail({ id: actor.userId }),
    );
    try {
      await this.signIn.check(email, password);
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'INVALID_CREDENTIALS')) throw error;
      throw new DomainError('unprocessable', 'CURRENT_PASSWORD_WRONG');
    }
  }
}
