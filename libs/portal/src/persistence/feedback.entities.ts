import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import type { Language } from '#libs/kernel';
import { ProjectEntity } from '#libs/portfolio';
import type { FeedbackState } from '../domain/feedback.js';

/** What somebody wrote of a published project, and what the office answered. */
@Entity({ name: 'feedback' })
@Check('feedback_state_known', `state IN ('new', 'answered', 'filed')`)
@Check('feedback_language_known', `language IN ('kk', 'ru', 'en')`)
@Check('feedback_answer_whole', `state <> 'answered' OR question IS NOT NULL AND answer IS NOT NULL`)
@Check('feedback_filed_why', `state <> 'filed' OR filed_reason IS NOT NULL`)
@Index('feedback_by_project', ['projectId', 'state', 'settledAt'])
@Index('feedback_by_state', ['state', 'sentAt', 'id'])
@Index('feedback_by_settler', ['settledBy'])
export class FeedbackEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'feedback_project' })
  @Column('uuid')
  projectId: string;
  @Column('text') text: string;
  @Column('text') language: Language;
  @Column('text') state: FeedbackState;
  @Column('timestamptz') sentAt: Date;
  @Column('text', { nullable: true }) question: string | null;
  @Column('text', { nullable: true }) answer: string | null;
  @Column('text', { nullable: true }) filedReason: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'feedback_settled_by' })
  @Column('uuid', { nullable: true })
  settledBy: string | null;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

/** Who sent it: apart, so that it can be erased without a trace. */
@Entity({ name: 'feedback_contact' })
@Check('feedback_contact_given', 'name IS NOT NULL OR email IS NOT NULL')
export class FeedbackContactEntity {
  @ForeignKey(() => FeedbackEntity, { name: 'feedback_contact_of' })
  @PrimaryColumn('uuid')
  feedbackId: string;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { nullable: true }) email: string | null;
}

export const PORTAL_ENTITIES = [FeedbackEntity, FeedbackContactEntity];
