import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import type { MinutesState } from '../domain/index.js';
import { MeetingEntity } from './meeting.entities.js';

/** The minutes of a closed meeting, from one frozen snapshot. Never changed once signed. */
@Entity({ name: 'minutes' })
@Unique('minutes_once', ['meetingId'])
@Check('minutes_state_known', `state IN ('draft', 'approved', 'signed')`)
@Unique('minutes_number_once', ['year', 'number'])
export class MinutesEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => MeetingEntity, { name: 'minutes_of' })
  @Column('uuid')
  meetingId: string;
  @Column('integer') year: number;
  @Column('integer') number: number;
  @Column('text') state: MinutesState;
  @Column('jsonb') snapshot: object;
  @Column('text') snapshotSha256: string;
  @Column('uuid', { nullable: true }) approvedBy: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt: Date | null;
  @Column('uuid', { nullable: true }) signedBy: string | null;
  @Column('timestamptz', { nullable: true }) signedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

/** An electronic signature with the very bytes that were signed. Never changed. */
@Entity({ name: 'signature' })
@Index('signature_under_minutes', ['minutesId'])
@Index('signature_by_signer', ['signerId'])
export class SignatureEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => MinutesEntity, { name: 'signature_under' })
  @Column('uuid')
  minutesId: string;
  @ForeignKey(() => AppUserEntity, { name: 'signature_by' })
  @Column('uuid')
  signerId: string;
  @Column('bytea') signedBytes: Buffer;
  @Column('text') sha256: string;
  @Column('bytea') cms: Buffer;
  @Column('jsonb') verification: object;
  @Column('timestamptz') at: Date;
}
