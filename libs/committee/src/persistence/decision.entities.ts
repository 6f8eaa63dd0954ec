import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import { ProjectEntity } from '#libs/portfolio';
import type { DecisionEffect, ItemKind, Outcome } from '../domain/index.js';
import { AgendaItemEntity, MeetingEntity } from './meeting.entities.js';
import { VotingEntity } from './voting.entities.js';

/** What the committee decided. Never changed; a later one may supersede it. */
@Entity({ name: 'decision' })
@Unique('decision_sequence_once', ['sequence'])
@Unique('decision_number_once', ['number'])
@Unique('decision_on_once', ['itemId'])
@Check(
  'decision_outcome_known',
  `outcome IN ('direct_control', 'monitor_via_head', 'return_for_revision', 'reject', 'defer', 'approve', 'resolve', 'note')`,
)
@Index('decision_of_project', ['projectId', 'sequence'])
@Index('decision_of_meeting', ['meetingId'])
@Index('decision_by_deferral', ['deferredTo'])
@Index('decision_by_owner', ['ownerId'])
@Index('decision_by_voting', ['votingId'])
@Index('decision_superseded_once', ['supersedesId'], { unique: true })
export class DecisionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('bigint') sequence: string;
  @Column('text') number: string;
  @ForeignKey(() => AgendaItemEntity, { name: 'decision_on' })
  @Column('uuid')
  itemId: string;
  @ForeignKey(() => MeetingEntity, { name: 'decision_of' })
  @Column('uuid')
  meetingId: string;
  @ForeignKey(() => ProjectEntity, { name: 'decision_about' })
  @Column('uuid', { nullable: true })
  projectId: string | null;
  @Column('text') kind: ItemKind;
  @Column('text') outcome: Outcome;
  @Column('text', { nullable: true }) conditions: string | null;
  @Column('text', { nullable: true }) remarks: string | null;
  @Column('date', { nullable: true }) deadline: string | null;
  @ForeignKey(() => MeetingEntity, { name: 'decision_deferred_to' })
  @Column('uuid', { nullable: true })
  deferredTo: string | null;
  @Column('text', { nullable: true }) legalBasis: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'decision_owner' })
  @Column('uuid', { nullable: true })
  ownerId: string | null;
  @ForeignKey(() => VotingEntity, { name: 'decision_by_vote' })
  @Column('uuid', { nullable: true })
  votingId: string | null;
  @Column('jsonb') effects: readonly DecisionEffect[];
  @ForeignKey(() => DecisionEntity, { name: 'decision_supersedes' })
  @Column('uuid', { nullable: true })
  supersedesId: string | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz') decidedAt: Date;
}

/** The decision in words, one row a language. Never changed. */
@Entity({ name: 'decision_text' })
@Check('decision_text_language', `language IN ('kk', 'ru')`)
@Unique('decision_text_once', ['decisionId', 'language'])
export class DecisionTextEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => DecisionEntity, { name: 'decision_text_of' })
  @Column('uuid')
  decisionId: string;
  @Column('text') language: string;
  @Column('text') text: string;
  @Column('uuid', { nullable: true }) writtenBy: string | null;
  @Column('timestamptz') writtenAt: Date;
}

/** Refused by the database while one of the two texts is missing. */
@Entity({ name: 'decision_publication' })
@Unique('decision_publication_once', ['decisionId'])
export class DecisionPublicationEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => DecisionEntity, { name: 'decision_publication_of' })
  @Column('uuid')
  decisionId: string;
  @Column('uuid', { nullable: true }) publishedBy: string | null;
  @Column('timestamptz') publishedAt: Date;
}

/** A line of the hash chain of decisions. Never changed. */
@Entity({ name: 'register_entry' })
@Unique('register_entry_sequence_once', ['sequence'])
@Index('register_entry_by_decision', ['decisionId'])
export class RegisterEntryEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('bigint') sequence: string;
  @ForeignKey(() => DecisionEntity, { name: 'register_entry_of' })
  @Column('uuid')
  decisionId: string;
  @Column('text') entry: string;
  @Column('text') previousHash: string;
  @Column('text') hash: string;
  @Column('timestamptz') at: Date;
}

/** The end of the chain, one row; locked by whoever appends. */
@Entity({ name: 'register_head' })
@Check('register_head_single_check', 'single')
export class RegisterHeadEntity {
  @PrimaryColumn('boolean', { default: true }) single: boolean;
  @Column('bigint') sequence: string;
  @Column('text') hash: string;
}
