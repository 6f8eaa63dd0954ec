import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import { DirectionEntity, OrganisationEntity } from '#libs/portfolio';
import type { InstructionState } from '../domain/index.js';
import { DecisionEntity } from './decision.entities.js';

/** An action with assignees and a due day. */
@Entity({ name: 'instruction' })
@Unique('instruction_number_once', ['number'])
@Check('instruction_source_known', `source IN ('decision', 'public_meeting')`)
@Check('instruction_state_known', `state IN ('open', 'reported', 'accepted', 'returned')`)
@Check('instruction_has_source', `(source = 'decision') = (decision_id IS NOT NULL)`)
@Index('instruction_from_decision', ['decisionId'])
@Index('instruction_by_due', ['dueOn', 'id'])
@Index('instruction_by_direction', ['directionId'])
export class InstructionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') number: string;
  @Column('text') source: string;
  @ForeignKey(() => DecisionEntity, { name: 'instruction_from' })
  @Column('uuid', { nullable: true })
  decisionId: string | null;
  @Column('text', { nullable: true }) sourceNote: string | null;
  @ForeignKey(() => DirectionEntity, { name: 'instruction_direction' })
  @Column('uuid', { nullable: true })
  directionId: string | null;
  @Column('text') text: string;
  @Column('date') dueOn: string;
  @Column('text') state: InstructionState;
  @Column('integer', { default: 0 }) reminders: number;
  @Column('timestamptz', { nullable: true }) lastRemindedAt: Date | null;
  @Column('timestamptz', { nullable: true }) escalatedAt: Date | null;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

@Entity({ name: 'instruction_assignee' })
@Check('instruction_assignee_one', `num_nonnulls(person_id, organisation_id) = 1`)
@Index('instruction_assignee_of_instruction', ['instructionId'])
@Index('instruction_assignee_by_person', ['personId'])
@Index('instruction_assignee_by_organisation', ['organisationId'])
@Index('instruction_assignee_one_responsible', ['instructionId'], { unique: true, where: `responsible` })
export class AssigneeEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => InstructionEntity, { name: 'instruction_assignee_of' })
  @Column('uuid')
  instructionId: string;
  @ForeignKey(() => AppUserEntity, { name: 'instruction_assignee_person' })
  @Column('uuid', { nullable: true })
  personId: string | null;
  @ForeignKey(() => OrganisationEntity, { name: 'instruction_assignee_organisation' })
  @Column('uuid', { nullable: true })
  organisationId: string | null;
  @Column('boolean') responsible: boolean;
}

/** A report of execution, its acceptance or its return. Never changed. */
@Entity({ name: 'instruction_step' })
@Check('instruction_step_kind_known', `kind IN ('report', 'accept', 'return')`)
@Index('instruction_step_of_instruction', ['instructionId', 'at'])
export class InstructionStepEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => InstructionEntity, { name: 'instruction_step_of' })
  @Column('uuid')
  instructionId: string;
  @Column('text') kind: string;
  @Column('text', { nullable: true }) text: string | null;
  @Column('text', { nullable: true }) evidence: string | null;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text', { nullable: true }) actorName: string | null;
  @Column('timestamptz') at: Date;
}
