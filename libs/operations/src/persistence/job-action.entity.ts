import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import type { JobActionName } from '../contract/jobs.js';

/** What an administrator did to the queue; its history stands in the audit. */
@Entity({ name: 'job_action', comment: 'What administrators did to the queue; its history stands in the audit' })
@Check('job_action_known', `action IN ('retry', 'discard', 'pause', 'resume')`)
@Index('job_action_by_actor', ['actedBy'])
export class JobActionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') action: JobActionName;
  @Column('text') queue: string;
  @Column('text', { nullable: true }) jobId: string | null;
  @Column('text', { nullable: true }) jobName: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'job_action_by' }) @Column('uuid') actedBy: string;
  @Column('timestamptz') actedAt: Date;
}
