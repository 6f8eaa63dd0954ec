import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import type { Actor, Grant, Language } from '#libs/kernel';
import { UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import type { ChangeUser, CreateUser } from '../contract/users.js';
import { AppUserEntity } from '../persistence/app-user.entity.js';
import { refusingTaken } from '../persistence/taken.js';
import { ActorCache } from './actor-cache.js';
import { Granting } from './granting.js';
import { Lockout } from './lockout.js';
import { hashPassword } from './passwords.js';
import { Sessions } from './sessions.js';

type Words = { readonly [language in Language]?: string | null | undefined };

export interface NewUser {
  readonly email: string;
  readonly name: Words;
  readonly position?: Words | null | undefined;
  readonly language: Language;
  /** From hashPassword. */
  readonly passwordHash: string;
  readonly grants: readonly Grant[];
}

export interface UserVersion {
  readonly id: string;
  readonly version: number;
}

/** The people of the city's project office and what they may do; kept by the administrator. */
@Injectable()
export class Users {
  constructor(
    private readonly work: UnitOfWork,
    private readonly granting: Granting,
    private readonly sessions: Sessions,
    private readonly lockout: Lockout,
    private readonly actors: ActorCache,
  ) {}

  /** Adds a person inside the caller's transaction. Throws 409 EMAIL_TAKEN and DIRECTION_HAS_HEAD. */
  async createUser(tx: EntityManager, given: NewUser): Promise<UserVersion> {
    const users = tx.getRepository(AppUserEntity);
    const user = users.create({
      id: newId(),
      email: given.email.toLowerCase(),
      ...nameColumns(given.name),
      ...positionColumns(given.position),
      passwordHash: given.passwordHash,
      language: given.language,
    });
    await refusingTaken(users.insert(user));
    await refusingTaken(this.granting.set(tx, user.id, given.grants));
    return { id: user.id, version: 1 };
  }

  async create({ password, ...given }: CreateUser): Promise<UserVersion> {
    const passwordHash = await hashPassword(password);
    return this.work.run((tx) => this.createUser(tx, { ...given, passwordHash }));
  }

  /** Deactivation ends the person's sessions at once. */
  change(actor: Actor, id: string, expected: ExpectedVersion, change: ChangeUser): Promise<UserVersion> {
    return this.edit(id, expected, async (tx, user) => {
      if (change.active === false && id === actor.userId) throw new DomainError('conflict', 'OWN_ACCOUNT');
      const { name, position, email, language, active } = change;
      if (name) Object.assign(user, nameColumns(name));
      if (position !== undefined) Object.assign(user, positionColumns(position));
      if (email !== undefined) user.email = email;
      if (language !== undefined) user.language = language;
      if (active !== undefined) user.active = active;
      const saved = await refusingTaken(tx.getRepository(AppUserEntity).save(user));
      if (active === false) {
        await this.sessions.endAll(tx, id);
        await this.granting.assertAdminLeft(tx);
      }
      return saved.version;
    });
  }

  setGrants(actor: Actor, id: string, expected: ExpectedVersion, grants: readonly Grant[]): Promise<UserVersion> {
    return this.edit(id, expected, async (tx) => {
      const wasAdmin: unknown[] = await tx.query(`SELECT 1 FROM role_grant WHERE user_id = $1 AND role = 'admin'`, [
        id,
      ]);
      const losesAdmin = wasAdmin.length > 0 && !grants.some((grant) => grant.role === 'admin');
      if (losesAdmin && id === actor.userId) throw new DomainError('conflict', 'OWN_ADMIN_ROLE');
      await refusingTaken(this.granting.set(tx, id, grants));
      if (losesAdmin) await this.granting.assertAdminLeft(tx);
      return nextVersion(tx, id);
    });
  }

  /** A new password from the administrator, for whoever has lost the old one; ends the person's sessions. */
  async setPassword(id: string, expected: ExpectedVersion, password: string): Promise<UserVersion> {
    const passwordHash = await hashPassword(password);
    return this.edit(id, expected, async (tx) => {
      await this.sessions.endAll(tx, id);
      return replacePassword(tx, id, passwordHash);
    });
  }

  /** Signs a person out everywhere. */
  async endSessions(id: string): Promise<void> {
    await this.work.run(async (tx) => {
      await lockedUser(tx, id);
      await this.sessions.endAll(tx, id);
    });
    this.actors.forget();
  }

  /** Lets a locked person try again at once. */
  async unlock(id: string): Promise<void> {
    await this.work.run(async (tx) => {
      const user = await tx.getRepository(AppUserEntity).findOneBy({ id });
      if (!user) throw new DomainError('not-found', 'NOT_FOUND');
      await this.lockout.forgive(user.email, tx);
    });
  }

  private async edit(
    id: string,
    expected: ExpectedVersion,
    change: (tx: EntityManager, user: AppUserEntity) => Promise<number>,
  ): Promise<UserVersion> {
    const version = await this.work.run(async (tx) => {
      const user = await lockedUser(tx, id);
      assertVersion(expected, user.version);
      return change(tx, user);
    });
    this.actors.forget();
    return { id, version };
  }
}

/** The person's row, kept from others until the end of the transaction. Throws 404. */
export async function lockedUser(tx: EntityManager, id: string): Promise<AppUserEntity> {
  const user = await tx.getRepository(AppUserEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!user) throw new DomainError('not-found', 'NOT_FOUND');
  return user;
}

export async function replacePassword(tx: EntityManager, id: string, passwordHash: string): Promise<number> {
  await tx.query('UPDATE app_user SET password_hash = $2 WHERE id = $1', [id, passwordHash]);
  return nextVersion(tx, id);
}

/** Roles and passwords are part of a person's version. */
async function nextVersion(tx: EntityManager, id: string): Promise<number> {
  const [[row]]: [{ version: number }[], number] = await tx.query(
    'UPDATE app_user SET version = version + 1 WHERE id = $1 RETURNING version',
    [id],
  );
  if (!row) throw new DomainError('not-found', 'NOT_FOUND');
  return row.version;
}

const nameColumns = (name: Words) => ({
  nameKk: name.kk ?? null,
  nameRu: name.ru ?? null,
  nameEn: name.en ?? null,
});

const positionColumns = (position: Words | null | undefined) => ({
  positionKk: position?.kk ?? null,
  positionRu: position?.ru ?? null,
  positionEn: position?.en ?? null,
});
