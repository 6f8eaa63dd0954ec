import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import type { Language } from '#libs/kernel';
import { ProjectEntity } from '#libs/portfolio';
import type { ReportFormat, ReportKind, ReportState } from '../contract/report.js';
import type { ReportParams } from '../kinds/report-maker.js';

/** What was asked for, and the data frozen for it once: all its papers are drawn from them and nothing else. */
@Entity({ name: 'report_pack' })
@Check(
  'report_pack_kind_known',
  `kind IN ('project-passport', 'project-status', 'minutes', 'direction-digest', 'portfolio', 'agenda-pack', 'overdue-milestones', 'indicators', 'what-if', 'vlr')`,
)
@Check('report_pack_has_project', `(kind IN ('project-passport', 'project-status')) = (project_id IS NOT NULL)`)
@Check('report_pack_has_subject', `(kind IN ('minutes', 'agenda-pack', 'what-if')) = (subject_id IS NOT NULL)`)
@Check('report_pack_snapshot_whole', 'num_nulls(snapshot, snapshot_at, snapshot_sha256) IN (0, 3)')
@Index('report_pack_in_flight_once', ['fingerprint'], { unique: true, where: 'finished_at IS NULL' })
@Index('report_pack_of_project', ['projectId', 'id'])
@Index('report_pack_by_requester', ['requestedBy'])
export class ReportPackEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: ReportKind;
  @ForeignKey(() => ProjectEntity, { name: 'report_pack_of' })
  @Column('uuid', { nullable: true })
  projectId: string | null;
  @Column('uuid', {
    nullable: true,
    comment: 'What the papers are about when it is no project: the minutes, the meeting, the what-if',
  })
  subjectId: string | null;
  @Column('jsonb', { default: {}, comment: 'What else the request says: the direction, the goals' })
  params: ReportParams;
  @Column('text', { comment: 'The same for the same papers, whoever asks for them' }) fingerprint: string;
  @ForeignKey(() => AppUserEntity, { name: 'report_pack_requested_by' })
  @Column('uuid', { nullable: true })
  requestedBy: string | null;
  @Column('timestamptz') requestedAt: Date;
  @Column('jsonb', { nullable: true, comment: 'The data that the papers are drawn from, and nothing else' })
  snapshot: object | null;
  @Column('timestamptz', { nullable: true }) snapshotAt: Date | null;
  @Column('text', { name: 'snapshot_sha256', nullable: true }) snapshotSha256: string | null;
  @Column('timestamptz', { nullable: true, comment: 'When the last of its papers came to its end' })
  finishedAt: Date | null;
}

/** One paper of a pack, drawn by a job. A ready one never changes. */
@Entity({ name: 'report' })
@Check('report_format_known', `format IN ('pdf', 'docx', 'xlsx', 'json')`)
@Check('report_language_known', `language IN ('kk', 'ru', 'en')`)
@Check('report_state_known', `state IN ('queued', 'running', 'ready', 'failed', 'cancelled')`)
@Check('report_progress_in_percent', 'progress BETWEEN 0 AND 100')
@Check(
  'report_file_when_ready',
  `num_nulls(file_key, file_name, content_type, bytes, sha256) = CASE WHEN state = 'ready' THEN 0 ELSE 5 END`,
)
@Check('report_failure_when_failed', `(failure IS NOT NULL) = (state = 'failed')`)
@Unique('report_once_in_pack', ['packId', 'format', 'language'])
@Index('report_under_way', ['id'], { where: `state IN ('queued', 'running')` })
export class ReportEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ReportPackEntity, { name: 'report_of_pack' }) @Column('uuid') packId: string;
  @Column('text') format: ReportFormat;
  @Column('text') language: Language;
  @Column('text') state: ReportState;
  @Column('integer', { default: 0 }) progress: number;
  /** How often a worker has begun with it. */
  @Column('integer', { default: 0 }) attempts: number;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  @Column('text', { nullable: true }) fileKey: string | null;
  @Column('text', { nullable: true }) fileName: string | null;
  @Column('text', { nullable: true }) contentType: string | null;
  @Column('bigint', { nullable: true }) bytes: string | null;
  @Column('text', { name: 'sha256', nullable: true }) sha256: string | null;
  @Column('text', { nullable: true, comment: 'A code; the sentence stands in the text catalogues' })
  failure: string | null;
}

/** Everybody who asked for a pack: one who asks while it is in flight gets the same one. */
@Entity({
  name: 'report_pack_reader',
  comment: 'Everybody who asked for a pack: one who asks while it is in flight gets the same one',
})
@Unique('report_pack_reader_once', ['packId', 'userId'])
@Index('report_pack_reader_by_user', ['userId', 'packId'])
export class ReportPackReaderEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ReportPackEntity, { name: 'report_pack_reader_of' }) @Column('uuid') packId: string;
  @ForeignKey(() => AppUserEntity, { name: 'report_pack_reader_is' }) @Column('uuid') userId: string;
  @Column('timestamptz') since: Date;
}
