import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { CONFIG, ReadDatabase, newId } from '#libs/platform';
import type { Config } from '#libs/platform';
import { Lockout } from './lockout.js';
import { OneAtATime } from './one-at-a-time.js';
import { hashPassword, passwordMatches } from './passwords.js';

/** Accounts of the demo city; their password is public. */
const DEMO = /@demo\.zhoba$/;

/** Decides whether an e-mail and a password belong together. */
@Injectable()
export class SignIn {
  // Two devices of one person may sign in at once: without this, each would charge the other's attempt.
  private readonly turns = new OneAtATime();
  /** Whoever has no account costs the same time as whoever has one. */
  private readonly nobody = hashPassword(newId());

  constructor(
    private readonly database: ReadDatabase,
    private readonly lockout: Lockout,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The id of the person. Refuses alike for a wrong password, an unknown address and a deactivated account (401
   * INVALID_CREDENTIALS), and for locked addresses (429 ACCOUNT_LOCKED).
   */
  async check(email: string, password: string): Promise<string> {
    const address = email.toLowerCase();
    if (this.config.production && DEMO.test(address)) throw new DomainError('forbidden', 'DEMO_ACCOUNT_REFUSED');
    const userId = await this.turns.run(address, () => this.attempt(address, password));
    if (!userId) throw new DomainError('unauthenticated', 'INVALID_CREDENTIALS');
    return userId;
  }

  private async attempt(address: string, password: string): Promise<string | undefined> {
    await this.lockout.charge(address);
    const person = await this.database.first<{ id: string; password_hash: string; active: boolean }>(
      'SELECT id, password_hash, active FROM app_user WHERE email = $1',
      [address],
    );
    const matches = await passwordMatches(person?.password_hash ?? (await this.nobody), password);
    if (!person?.active || !matches) return undefined;
    await this.lockout.forgive(address);
    return person.id;
  }
}
