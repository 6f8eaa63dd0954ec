import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AppUserEntity } from './app-user.entity.js';

/** By which way a person came in: e-mail and password, or the city's identity provider. */
export type OpenedWith = 'password' | 'oidc';

/** One sign-in: the family of its refresh tokens. */
@Entity({ name: 'session', comment: 'One sign-in: the family of its refresh tokens' })
@Index('session_of_user', ['userId'])
@Check('session_opened_by', `opened_by IN ('password', 'oidc')`)
export class SessionEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => AppUserEntity, { name: 'session_user_id' })
  @Column('uuid', { name: 'user_id' })
  userId: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** Moves on with each refresh. */
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('text', { name: 'opened_by', default: 'password' }) openedBy: OpenedWith;
}
