import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { Language } from '#libs/kernel';
import { AppUserEntity } from '#libs/identity';
import type { Stage } from '../domain/stage.js';
import { BundleEntity, DirectionEntity, OrganisationEntity, RoadmapEntity } from './reference.entities.js';

/** One initiative from the first proposal to closing: one record, one code all its life. */
@Entity({ name: 'project' })
@Unique('project_code_once', ['code'])
@Check(
  'project_stage_known',
  `stage IN ('draft', 'submitted', 'on_agenda', 'approved', 'in_delivery', 'on_hold', 'completed', 'cancelled', 'rejected')`,
)
@Check('project_oversight_known', `oversight IN ('committee', 'head', 'standard')`)
@Check('project_language_known', `original_language IN ('kk', 'ru', 'en')`)
@Check('project_issuer_known', `mandate_issuer IN ('head_of_state', 'government', 'akim')`)
@Check('project_coordination_known', `coordination_level IN ('none', 'head', 'committee_members', 'akim')`)
@Check('project_ends_after_start', 'ends_on >= starts_on')
@Index('project_by_roadmap', ['roadmapId'])
@Index('project_by_initiator', ['initiatorId'])
@Index('project_by_bundle', ['bundleId'])
@Index('project_by_manager', ['managerId'])
@Index('project_by_author', ['createdBy'])
@Index('project_by_end', ['endsOn', 'id'])
@Index('project_by_cost', ['costTotal', 'id'])
// Their columns run downwards, which TypeORM cannot say.
@Index('project_newest', { synchronize: false })
@Index('project_by_direction', { synchronize: false })
@Index('project_by_direction_and_stage', { synchronize: false })
@Index('project_by_stage', { synchronize: false })
export class ProjectEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') code: string;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
  @Column('text') stage: Stage;
  @Column('timestamptz') stageSince: Date;
  @Column('text', { nullable: true }) oversight: 'committee' | 'head' | 'standard' | null;
  /** The decision of the committee by which the stage stands; null when none was needed. */
  @Column('uuid', { nullable: true }) stageDecisionId: string | null;
  @Column('uuid', { nullable: true }) oversightDecisionId: string | null;
  /** Whether the committee has to see it: the last screening, or the office's override of it. */
  @Column('boolean', { default: false }) flagged: boolean;

  @Column('text') originalLanguage: Language;
  @Column('text', { nullable: true }) titleKk: string | null;
  @Column('text', { nullable: true }) titleRu: string | null;
  @Column('text', { nullable: true }) titleEn: string | null;
  /** Languages whose text is older than the original. */
  @Column('text', { array: true, default: '{}' }) titleStale: Language[];
  @Column('text', { nullable: true }) descriptionKk: string | null;
  @Column('text', { nullable: true }) descriptionRu: string | null;
  @Column('text', { nullable: true }) descriptionEn: string | null;
  @Column('text', { array: true, default: '{}' }) descriptionStale: Language[];
  @Column('text', { nullable: true }) purpose: string | null;
  @Column('text', { nullable: true }) relevance: string | null;

  @ForeignKey(() => DirectionEntity, { name: 'project_direction' }) @Column('uuid') directionId: string;
  @ForeignKey(() => RoadmapEntity, { name: 'project_roadmap' })
  @Column('uuid', { nullable: true })
  roadmapId: string | null;
  @ForeignKey(() => OrganisationEntity, { name: 'project_initiator' })
  @Column('uuid', { nullable: true })
  initiatorId: string | null;
  @ForeignKey(() => BundleEntity, { name: 'project_bundle' })
  @Column('uuid', { nullable: true })
  bundleId: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'project_manager' })
  @Column('uuid', { nullable: true })
  managerId: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'project_author' })
  @Column('uuid', { nullable: true })
  createdBy: string | null;

  @Column('date', { nullable: true }) startsOn: string | null;
  @Column('date', { nullable: true }) endsOn: string | null;
  @Column('bigint', { nullable: true }) citizensAffected: string | null;
  @Column('text', { nullable: true }) citizensEstimate: string | null;
  @Column('numeric', { precision: 20, scale: 2, nullable: true }) costTotal: string | null;
  @Column('text', { nullable: true }) mandateIssuer: string | null;
  @Column('text', { nullable: true }) mandateNumber: string | null;
  @Column('date', { nullable: true }) mandateDate: string | null;
  @Column('text', { nullable: true }) coordinationLevel: string | null;
  @Column('integer', { nullable: true }) coordinationMembers: number | null;
  @Column('text', { nullable: true }) coordinationReason: string | null;
  @Column('boolean', { nullable: true }) safetyAffected: boolean | null;
  @Column('text', { nullable: true }) safetyEstimate: string | null;
  @Column('boolean', { nullable: true }) firstInCity: boolean | null;
  @Column('text', { nullable: true }) innovationExplanation: string | null;
  @Column('text', { nullable: true }) iconicSiteName: string | null;
  @Column('text', { nullable: true }) iconicSiteExplanation: string | null;
  @Column('text', { nullable: true }) riskQuestion: string | null;

  /** Names of fields whose values are invented for a demonstration. */
  @Column('text', { array: true, default: '{}' }) illustrativeFields: string[];
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
