import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { DirectionEntity, ProjectEntity } from '#libs/portfolio';
import type { Finding, PolicyParameters, ScreeningFacts } from '../domain/index.js';

/** Thresholds and evidence rules. Without a version it is a draft; with one it never changes. */
@Entity({ name: 'intake_policy' })
@Unique('intake_policy_version_once', ['version'])
@Check('intake_policy_whole', 'num_nulls(version, effective_from, activated_at) IN (0, 3)')
export class PolicyEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer', { nullable: true, comment: 'Given when the draft is put in force' }) version: number | null;
  @Column('jsonb') parameters: PolicyParameters;
  @Column('text', { nullable: true }) note: string | null;
  @Column('date', { nullable: true }) effectiveFrom: string | null;
  @Column('timestamptz', { nullable: true }) activatedAt: Date | null;
  @Column('uuid', { nullable: true }) activatedBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @VersionColumn({ type: 'integer', default: 1 }) revision: number;
}

export type ScreeningCause = 'submission' | 'fact_change' | 'attestation' | 'policy';

/** One evaluation, with the policy and the facts it saw. Never changed. */
@Entity({ name: 'screening' })
@Check('screening_cause_known', `cause IN ('submission', 'fact_change', 'attestation', 'policy')`)
@Index('screening_of_project', ['projectId', 'id'])
@Index('screening_by_policy', ['policyId'])
export class ScreeningEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'screening_of' }) @Column('uuid') projectId: string;
  @ForeignKey(() => PolicyEntity, { name: 'screening_by' }) @Column('uuid') policyId: string;
  @Column('integer') policyVersion: number;
  @Column('text') cause: ScreeningCause;
  @Column('jsonb') facts: ScreeningFacts;
  @Column('text') factsDigest: string;
  @Column('boolean') flagged: boolean;
  @Column('jsonb') criteria: readonly Finding[];
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text', { nullable: true }) actorName: string | null;
  @Column('timestamptz') at: Date;
}

/** The head's answer; an empty list says that the project is not significant. Never changed: a later one replaces it. */
@Entity({ name: 'attestation' })
@Index('attestation_of_project', ['projectId', 'id'])
@Index('attestation_by_direction', ['directionId'])
export class AttestationEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'attestation_of' }) @Column('uuid') projectId: string;
  @ForeignKey(() => DirectionEntity, { name: 'attestation_by' }) @Column('uuid') directionId: string;
  @Column('text', { array: true }) criteria: string[];
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text', { nullable: true }) actorName: string | null;
  @Column('timestamptz') at: Date;
}

/** The question to the head of a project's direction; open until answered or no longer needed. */
@Entity({ name: 'attestation_request' })
@Check('attestation_request_end_known', `closed_because IN ('answered', 'not_needed')`)
@Index('attestation_request_open_once', ['projectId'], { unique: true, where: 'closed_at IS NULL' })
@Index('attestation_request_of_project', ['projectId'])
export class AttestationRequestEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'attestation_request_of' }) @Column('uuid') projectId: string;
  @Column('text', { array: true }) criteria: string[];
  @Column('timestamptz') askedAt: Date;
  @Column('integer', { default: 0 }) reminders: number;
  @Column('timestamptz', { nullable: true }) lastRemindedAt: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('text', { nullable: true }) closedBecause: 'answered' | 'not_needed' | null;
}

/** The office decides otherwise than the screening, with a reason, until it lifts it. */
@Entity({ name: 'screening_override' })
@Index('screening_override_in_force_once', ['projectId'], { unique: true, where: 'lifted_at IS NULL' })
@Index('screening_override_of_project', ['projectId'])
@Index('screening_override_of_screening', ['screeningId'])
export class OverrideEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'screening_override_of' }) @Column('uuid') projectId: string;
  @ForeignKey(() => ScreeningEntity, { name: 'screening_override_against' }) @Column('uuid') screeningId: string;
  @Column('boolean') flagged: boolean;
  @Column('text') reason: string;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text', { nullable: true }) actorName: string | null;
  @Column('timestamptz') at: Date;
  @Column('timestamptz', { nullable: true }) liftedAt: Date | null;
  @Column('uuid', { nullable: true }) liftedBy: string | null;
}

/** A project that waits for the committee; one open referral a project. */
@Entity({ name: 'committee_referral' })
@Check('committee_referral_kind_known', `kind IN ('entry', 're_entry')`)
@Index('committee_referral_open_once', ['projectId'], { unique: true, where: 'closed_at IS NULL' })
@Index('committee_referral_of_project', ['projectId'])
@Index('committee_referral_of_screening', ['screeningId'])
export class ReferralEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'committee_referral_of' }) @Column('uuid') projectId: string;
  @Column('text') kind: 'entry' | 're_entry';
  @ForeignKey(() => ScreeningEntity, { name: 'committee_referral_because' }) @Column('uuid') screeningId: string;
  @Column('timestamptz') since: Date;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('text', { nullable: true }) closedBecause: string | null;
}

/** A draft policy tried on the whole portfolio. */
@Entity({ name: 'what_if' })
@Check('what_if_state_known', `state IN ('queued', 'running', 'ready', 'failed')`)
@Index('what_if_of_policy', ['policyId'])
export class WhatIfEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => PolicyEntity, { name: 'what_if_of', onDelete: 'CASCADE' }) @Column('uuid') policyId: string;
  @Column('text') state: 'queued' | 'running' | 'ready' | 'failed';
  @Column('integer', { default: 0 }) progress: number;
  @Column('uuid', { nullable: true }) requestedBy: string | null;
  @Column('timestamptz') requestedAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  @Column('jsonb', { nullable: true }) result: object | null;
  @Column('text', { nullable: true }) failure: string | null;
}
