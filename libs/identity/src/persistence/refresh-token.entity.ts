import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { SessionEntity } from './session.entity.js';

/** A token is good for one use; the used ones stay, so that a replay is known as such. */
@Entity({ name: 'refresh_token' })
@Unique('refresh_token_hash_once', ['tokenHash'])
@Index('refresh_token_of_session', ['sessionId'])
export class RefreshTokenEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => SessionEntity, { name: 'refresh_token_session', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'session_id' })
  sessionId: string;
  /** SHA-256 of the token; the token itself is nowhere. */
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
}
