import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import type { ReportPackInput } from '../contract/report.js';
import type { PausedBecause } from '../contract/report-schedules.js';
import { ReportPackEntity } from '../persistence/report.entities.js';

/** Papers that are asked for again and again, in the name of their owner. */
@Entity({ name: 'report_schedule' })
@Check('report_schedule_paused_known', `paused_because IN ('OWNER_GONE', 'SUBJECT_GONE')`)
@Check('report_schedule_paused_when', 'paused_because IS NULL OR NOT active')
@Index('report_schedule_by_owner', ['ownerId'])
@Index('report_schedule_due', ['nextDueAt'], { where: 'active' })
export class ReportScheduleEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') cron: string;
  @Column('jsonb', { comment: 'As a pack of papers is asked for' }) request: ReportPackInput;
  @ForeignKey(() => AppUserEntity, { name: 'report_schedule_owner' }) @Column('uuid') ownerId: string;
  @Column('boolean') active: boolean;
  @Column('text', {
    nullable: true,
    comment: 'Why the product itself has stopped it; null when a person has, or nobody',
  })
  pausedBecause: PausedBecause | null;
  @Column('timestamptz') nextDueAt: Date;
  @Column('timestamptz') createdAt: Date;
  @VersionColumn({ default: 1 }) version: number;
}

/** The papers of one due moment. */
@Entity({ name: 'report_schedule_run' })
@Unique('report_schedule_run_once', ['scheduleId', 'dueAt'])
@Index('report_schedule_run_by_pack', ['packId'])
export class ReportScheduleRunEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ReportScheduleEntity, { name: 'report_schedule_run_of', onDelete: 'CASCADE' })
  @Column('uuid')
  scheduleId: string;
  @Column('timestamptz') dueAt: Date;
  @Column('timestamptz') startedAt: Date;
  @ForeignKey(() => ReportPackEntity, { name: 'report_schedule_run_made' }) @Column('uuid') packId: string;
}
