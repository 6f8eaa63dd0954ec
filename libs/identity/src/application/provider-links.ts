import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { UnitOfWork, newId } from '#libs/platform';
import { ActorCache } from './actor-cache.js';
import type { ProviderAccount } from './city-provider.js';
import { Sessions } from './sessions.js';
import { lockedUser } from './users.js';

interface Person {
  readonly id: string;
  readonly active: boolean;
}

/**
 * Which account at the identity provider is which person here. An account is linked at its first sign-in, by an e-mail that the
 * provider vouches for; from then on by the provider's own name of it, whatever becomes of the e-mail. Nobody is added.
 */
@Injectable()
export class ProviderLinks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: Sessions,
    private readonly actors: ActorCache,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The id of the person. Throws 403 OIDC_EMAIL_UNVERIFIED, OIDC_PERSON_UNKNOWN, OIDC_PERSON_INACTIVE, and OIDC_LINKED_OTHERWISE for
   * the e-mail of a person who has another account there: addresses are given to successors, accounts are not.
   */
  async personOf(account: ProviderAccount): Promise<string> {
    const person = await this.work.run(async (tx) => (await linked(tx, account)) ?? this.link(tx, account));
    if (!person.active) throw new DomainError('forbidden', 'OIDC_PERSON_INACTIVE');
    return person.id;
  }

  /** Forgets a person's account at the provider and ends the sessions; the next sign-in links anew. */
  async unlink(userId: string): Promise<void> {
    await this.work.run(async (tx) => {
      await lockedUser(tx, userId);
      await tx.query('DELETE FROM provider_link WHERE user_id = $1', [userId]);
      await this.sessions.endAll(tx, userId);
    });
    this.actors.forget();
  }

  private async link(tx: EntityManager, { issuer, subject, verifiedEmail }: ProviderAccount): Promise<Person> {
    if (verifiedEmail === null) throw new DomainError('forbidden', 'OIDC_EMAIL_UNVERIFIED');
    // Kept from others: two windows may sign in for the first time at once.
    const [person]: Person[] = await tx.query('SELECT id, active FROM app_user WHERE email = $1 FOR UPDATE', [
      verifiedEmail,
    ]);
    if (!person) throw new DomainError('forbidden', 'OIDC_PERSON_UNKNOWN');
    if (!person.active) return person;
    const [link]: { subject: string }[] = await tx.query(
      'SELECT subject FROM provider_link WHERE user_id = $1 AND issuer = $2',
      [person.id, issuer],
    );
    if (link && link.subject !== subject) throw new DomainError('forbidden', 'OIDC_LINKED_OTHERWISE');
    if (!link) {
      await tx.query(
        'INSERT INTO provider_link (id, user_id, issuer, subject, linked_at) VALUES ($1, $2, $3, $4, $5)',
        [newId(), person.id, issuer, subject, this.clock.now()],
      );
    }
    return person;
  }
}

async function linked(tx: EntityManager, { issuer, subject }: ProviderAccount): Promise<Person | undefined> {
  const [person]: Person[] = await tx.query(
    `SELECT u.id, u.active FROM provider_link l JOIN app_user u ON u.id = l.user_id WHERE l.issuer = $1 AND l.subject = $2`,
    [issuer, subject],
  );
  return person;
}
