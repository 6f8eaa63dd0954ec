import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import type { Language } from '#libs/kernel';
import { ProjectEntity } from '#libs/portfolio';
import type { ReportFormat, ReportKind, ReportState } from '../contract/report.js';

/** A paper on request: drawn by a job from data frozen once. A ready one never changes. */
@Entity({ name: 'report' })
@Check('report_kind_known', `kind IN ('project-passport', 'minutes')`)
@Check(
  'report_has_subject',
  `(kind = 'project-passport') = (project_id IS NOT NULL) AND num_nonnulls(project_id, subject_id) = 1`,
)
@Check('report_format_known', `format IN ('pdf', 'docx')`)
@Check('report_language_known', `language IN ('kk', 'ru', 'en')`)
@Check('report_state_known', `state IN ('queued', 'running', 'ready', 'failed')`)
@Check('report_progress_in_percent', 'progress BETWEEN 0 AND 100')
@Check('report_snapshot_whole', 'num_nulls(snapshot, snapshot_at, snapshot_sha256) IN (0, 3)')
@Check(
  'report_file_when_ready',
  `num_nulls(file_key, file_name, content_type, bytes, sha256) = CASE WHEN state = 'ready' THEN 0 ELSE 5 END`,
)
@Check('report_failure_when_failed', `(failure IS NOT NULL) = (state = 'failed')`)
@Index('report_in_flight_once', ['fingerprint'], { unique: true, where: `state IN ('queued', 'running')` })
@Index('report_of_project', ['projectId', 'id'])
@Index('report_by_requester', ['requestedBy'])
export class ReportEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: ReportKind;
  @ForeignKey(() => ProjectEntity, { name: 'report_of' })
  @Column('uuid', { nullable: true })
  projectId: string | null;
  @Column('uuid', { nullable: true, comment: 'What the paper is about when it is no project: the minutes' })
  subjectId: string | null;
  @Column('text') format: ReportFormat;
  @Column('text') language: Language;
  @Column('text', { comment: 'The same for the same paper, whoever asks for it' }) fingerprint: string;
  @Column('text') state: ReportState;
  @Column('integer', { default: 0 }) progress: number;
  /** How often a worker has begun with it. */
  @Column('integer', { default: 0 }) attempts: number;
  @ForeignKey(() => AppUserEntity, { name: 'report_requested_by' })
  @Column('uuid', { nullable: true })
  requestedBy: string | null;
  @Column('timestamptz') requestedAt: Date;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  @Column('jsonb', { nullable: true, comment: 'The data that the paper is drawn from, and nothing else' })
  snapshot: object | null;
  @Column('timestamptz', { nullable: true }) snapshotAt: Date | null;
  @Column('text', { name: 'snapshot_sha256', nullable: true }) snapshotSha256: string | null;
  @Column('text', { nullable: true }) fileKey: string | null;
  @Column('text', { nullable: true }) fileName: string | null;
  @Column('text', { nullable: true }) contentType: string | null;
  @Column('bigint', { nullable: true }) bytes: string | null;
  @Column('text', { name: 'sha256', nullable: true }) sha256: string | null;
  @Column('text', { nullable: true, comment: 'A code; the sentence stands in the text catalogues' })
  failure: string | null;
}

/** Everybody who asked for a report: one who asks while it is in flight gets the same one. */
@Entity({
  name: 'report_reader',
  comment: 'Everybody who asked for a report: one who asks while it is in flight gets the same one',
})
@Unique('report_reader_once', ['reportId', 'userId'])
@Index('report_reader_by_user', ['userId', 'reportId'])
export class ReportReaderEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ReportEntity, { name: 'report_reader_of' }) @Column('uuid') reportId: string;
  @ForeignKey(() => AppUserEntity, { name: 'report_reader_is' }) @Column('uuid') userId: string;
  @Column('timestamptz') since: Date;
}
