import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { ProjectEntity } from '#libs/portfolio';
import type { ItemKind, ItemState, MeetingFormat, MeetingState } from '../domain/index.js';
import { RulesEntity } from './rules-and-members.entities.js';

@Entity({ name: 'meeting_series' })
export class MeetingSeriesEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') title: string;
  @Column('timestamptz') createdAt: Date;
  @Column('uuid', { nullable: true }) createdBy: string | null;
}

/** A meeting of the committee, in person or in absentia. */
@Entity({ name: 'meeting' })
@Check('meeting_mode_known', `mode IN ('in_person', 'in_absentia')`)
@Check('meeting_minutes_positive', `planned_minutes > 0`)
@Check(
  'meeting_state_known',
  `state IN ('scheduled', 'agenda_published', 'in_session', 'closed', 'minutes_signed', 'cancelled')`,
)
@Check('meeting_in_absentia_has_deadline', `(mode = 'in_absentia') = (voting_deadline IS NOT NULL)`)
@Check('meeting_deadline_after_start', `voting_deadline > starts_at`)
@Index('meeting_by_start', ['startsAt', 'id'])
@Index('meeting_of_series_index', ['seriesId'])
@Index('meeting_by_rules_index', ['rulesId'])
export class MeetingEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => MeetingSeriesEntity, { name: 'meeting_of_series' })
  @Column('uuid', { nullable: true })
  seriesId: string | null;
  @Column('text') title: string;
  @Column('text') mode: MeetingFormat;
  @Column('timestamptz') startsAt: Date;
  @Column('integer') plannedMinutes: number;
  @Column('timestamptz', { nullable: true }) votingDeadline: Date | null;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text') state: MeetingState;
  @Column('text', { nullable: true }) stateReason: string | null;
  @ForeignKey(() => RulesEntity, { name: 'meeting_by_rules' })
  @Column('uuid', { nullable: true })
  rulesId: string | null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('timestamptz', { nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
  @Column('timestamptz') createdAt: Date;
  @Column('uuid', { nullable: true }) createdBy: string | null;
}

/** The agenda as it was published. Never changed: a later publication has the next number. */
@Entity({ name: 'agenda_publication' })
@Unique('agenda_publication_once', ['meetingId', 'number'])
export class AgendaPublicationEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => MeetingEntity, { name: 'agenda_publication_of' })
  @Column('uuid')
  meetingId: string;
  @Column('integer') number: number;
  @Column('jsonb') content: object;
  @Column('timestamptz') publishedAt: Date;
  @Column('uuid', { nullable: true }) publishedBy: string | null;
}

/** One item of a meeting’s agenda. */
@Entity({ name: 'agenda_item' })
@Check(
  'agenda_item_kind_known',
  `kind IN ('entry', 're_entry', 'escalation', 'change_request', 'control_report', 'other')`,
)
@Check('agenda_item_minutes_positive', `minutes > 0`)
@Check('agenda_item_state_known', `state IN ('planned', 'open', 'closed', 'deferred', 'carried_over')`)
@Check('agenda_item_project_kinds', `kind IN ('escalation', 'control_report', 'other') OR project_id IS NOT NULL`)
@Index('agenda_item_of_meeting', ['meetingId', 'position', 'id'])
@Index('agenda_item_by_project', ['projectId'])
@Index('agenda_item_by_carried', ['carriedFrom'])
@Index('agenda_item_by_subject', ['subjectId'])
// Its nulls are not distinct, which TypeORM cannot say.
@Index('agenda_item_open_once', { synchronize: false })
export class AgendaItemEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => MeetingEntity, { name: 'agenda_item_of' })
  @Column('uuid')
  meetingId: string;
  @Column('integer') position: number;
  @Column('text') kind: ItemKind;
  @ForeignKey(() => ProjectEntity, { name: 'agenda_item_about' })
  @Column('uuid', { nullable: true })
  projectId: string | null;
  @Column('text') title: string;
  @Column('text', { nullable: true }) question: string | null;
  @Column('integer', { nullable: true }) minutes: number | null;
  @Column('text') state: ItemState;
  @Column('boolean', { default: false }) addedLater: boolean;
  @Column('text', { nullable: true }) candidateReason: string | null;
  @Column('uuid', { nullable: true }) candidateSource: string | null;
  /** What it is about beside its project: a change request or an issue. */
  @Column('uuid', { nullable: true }) subjectId: string | null;
  @ForeignKey(() => AgendaItemEntity, { name: 'agenda_item_carried_from' })
  @Column('uuid', { nullable: true })
  carriedFrom: string | null;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

/** A paper of an item, kept by another context. */
@Entity({ name: 'agenda_paper' })
@Check('agenda_paper_source_known', `source IN ('document', 'report')`)
@Unique('agenda_paper_once', ['itemId', 'sourceId'])
export class AgendaPaperEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => AgendaItemEntity, { name: 'agenda_paper_of', onDelete: 'CASCADE' })
  @Column('uuid')
  itemId: string;
  @Column('text') source: string;
  @Column('uuid') sourceId: string;
  @Column('text') title: string;
  @Column('text') sha256: string;
}
