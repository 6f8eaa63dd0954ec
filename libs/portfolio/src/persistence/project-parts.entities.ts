import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import { ProjectEntity } from './project.entity.js';
import { DistrictEntity, OrganisationEntity, RoadmapEntity } from './reference.entities.js';

@Entity({ name: 'project_participant' })
@Unique('project_participant_once', ['projectId', 'organisationId'])
@Index('project_participant_by_organisation', ['organisationId'])
export class ParticipantEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'project_participant_of' }) @Column('uuid') projectId: string;
  @ForeignKey(() => OrganisationEntity, { name: 'project_participant_is' }) @Column('uuid') organisationId: string;
  /** What the organisation does in the project. */
  @Column('text', { nullable: true }) part: string | null;
}

@Entity({ name: 'project_district' })
@Unique('project_district_once', ['projectId', 'districtId'])
@Index('project_district_by_district', ['districtId'])
export class ProjectDistrictEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'project_district_of' }) @Column('uuid') projectId: string;
  @ForeignKey(() => DistrictEntity, { name: 'project_district_is' }) @Column('uuid') districtId: string;
}

/** A roadmap that the project belongs to beside its own. */
@Entity({ name: 'project_roadmap' })
@Unique('project_roadmap_once', ['projectId', 'roadmapId'])
@Index('project_roadmap_by_roadmap', ['roadmapId'])
export class ProjectRoadmapEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'project_roadmap_of' }) @Column('uuid') projectId: string;
  @ForeignKey(() => RoadmapEntity, { name: 'project_roadmap_is' }) @Column('uuid') roadmapId: string;
}

@Entity({ name: 'project_funding' })
@Check(
  'project_funding_source_known',
  `source IN ('republican', 'local', 'private', 'ppp', 'international', 'participatory')`,
)
@Check('project_funding_not_negative', 'amount >= 0')
@Index('project_funding_by_project', ['projectId'])
export class FundingEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'project_funding_of' }) @Column('uuid') projectId: string;
  @Column('integer') position: number;
  @Column('text') source: string;
  @Column('integer', { nullable: true }) year: number | null;
  @Column('numeric', { precision: 20, scale: 2 }) amount: string;
}

@Entity({ name: 'project_cost' })
@Check('project_cost_not_negative', 'amount >= 0')
@Index('project_cost_by_project', ['projectId'])
export class CostEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'project_cost_of' }) @Column('uuid') projectId: string;
  @Column('integer') position: number;
  @Column('text') category: string;
  @Column('numeric', { precision: 20, scale: 2 }) amount: string;
}

@Entity({ name: 'project_result' })
@Index('project_result_by_project', ['projectId'])
export class ResultEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'project_result_of' }) @Column('uuid') projectId: string;
  @Column('integer') position: number;
  @Column('text') name: string;
  @Column('integer', { nullable: true }) year: number | null;
  @Column('numeric', { precision: 20, scale: 4, nullable: true }) value: string | null;
  @Column('text', { nullable: true }) unit: string | null;
}

/** A line of the risk register: in the passport from the first draft on, with owner and response once it is delivered. */
@Entity({ name: 'project_risk' })
@Check('project_risk_probability', 'probability BETWEEN 1 AND 5')
@Check('project_risk_impact', 'impact BETWEEN 1 AND 5')
@Check('project_risk_response_known', `response IN ('avoid', 'reduce', 'transfer', 'accept')`)
@Check('project_risk_state_known', `state IN ('open', 'occurred', 'closed')`)
@Check('project_risk_closed_when', `(state = 'open') = (closed_at IS NULL)`)
@Unique('project_risk_number_once', ['projectId', 'number'])
@Index('project_risk_by_project', ['projectId'])
@Index('project_risk_by_owner', ['ownerId'])
@Index('project_risk_by_author', ['raisedBy'])
export class RiskEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'project_risk_of' }) @Column('uuid') projectId: string;
  @Column('integer') position: number;
  @Column('text') title: string;
  @Column('smallint') probability: number;
  @Column('smallint') impact: number;
  /** Given once and never again. */
  @Column('integer') number: number;
  @Column('text', { nullable: true }) cause: string | null;
  @Column('text', { nullable: true }) effect: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'project_risk_owner' })
  @Column('uuid', { nullable: true })
  ownerId: string | null;
  @Column('text', { nullable: true }) response: 'avoid' | 'reduce' | 'transfer' | 'accept' | null;
  @Column('text', { nullable: true }) responsePlan: string | null;
  @Column('date', { nullable: true }) reviewOn: string | null;
  @Column('text', { default: 'open' }) state: 'open' | 'occurred' | 'closed';
  @Column('text', { nullable: true }) closingNote: string | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @ForeignKey(() => AppUserEntity, { name: 'project_risk_author' })
  @Column('uuid', { nullable: true })
  raisedBy: string | null;
  @Column('timestamptz', { nullable: true }) raisedAt: Date | null;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

@Entity({ name: 'project_document' })
@Index('project_document_by_project', ['projectId'])
export class DocumentEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'project_document_of' }) @Column('uuid') projectId: string;
  @Column('text') title: string;
  @Column('text') kind: string;
  @Column('text') fileName: string;
  @Column('text') contentType: string;
  @Column('bigint') bytes: string;
  @Column('text') sha256: string;
  @Column('text') fileKey: string;
  @Column('uuid', { nullable: true }) uploadedBy: string | null;
  @Column('timestamptz') uploadedAt: Date;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
}

/** A change of stage, as it happened. Never changed. */
@Entity({ name: 'project_transition' })
@Index('project_transition_by_project', ['projectId', 'at'])
export class TransitionEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'project_transition_of' }) @Column('uuid') projectId: string;
  @Column('text') name: string;
  @Column('text') fromStage: string;
  @Column('text') toStage: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('date', { nullable: true }) deadline: string | null;
  /** The decision of the committee that it carries out. */
  @Column('uuid', { nullable: true }) decisionId: string | null;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text', { nullable: true }) actorName: string | null;
  @Column('timestamptz') at: Date;
}
