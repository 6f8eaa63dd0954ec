import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import { ProjectEntity } from '#libs/portfolio';
import { SdgTargetEntity } from './sdg-target.entity.js';

/** That a project contributes to a target: proposed, then confirmed or declined by the office. */
@Entity({ name: 'sdg_tag' })
@Check('sdg_tag_contribution_known', `contribution IN ('direct', 'indirect', 'enabling')`)
@Check('sdg_tag_effect_known', `effect IN ('positive', 'negative')`)
@Check('sdg_tag_state_known', `state IN ('proposed', 'confirmed', 'declined')`)
@Check('sdg_tag_answered_when', `(state = 'proposed') = (answered_at IS NULL)`)
@Index('sdg_tag_once', ['projectId', 'targetCode'], { unique: true, where: `state <> 'declined'` })
@Index('sdg_tag_of_project', ['projectId'])
@Index('sdg_tag_confirmed', ['targetCode', 'projectId'], { where: `state = 'confirmed' AND effect = 'positive'` })
@Index('sdg_tag_by_target', ['targetCode'])
@Index('sdg_tag_by_proposer', ['proposedBy'])
@Index('sdg_tag_by_answerer', ['answeredBy'])
export class SdgTagEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'sdg_tag_of' })
  @Column('uuid')
  projectId: string;
  @ForeignKey(() => SdgTargetEntity, 'code', { name: 'sdg_tag_target' })
  @Column('text')
  targetCode: string;
  @Column('text') contribution: 'direct' | 'indirect' | 'enabling';
  @Column('text') effect: 'positive' | 'negative';
  @Column('text') rationale: string;
  @Column('text') state: 'proposed' | 'confirmed' | 'declined';
  @Column('text', { nullable: true }) answer: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'sdg_tag_proposed_by' })
  @Column('uuid', { nullable: true })
  proposedBy: string | null;
  @Column('timestamptz') proposedAt: Date;
  @ForeignKey(() => AppUserEntity, { name: 'sdg_tag_answered_by' })
  @Column('uuid', { nullable: true })
  answeredBy: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

/** The part of a project’s money that goes to a target; all parts are exactly the whole. */
@Entity({ name: 'sdg_share' })
@Check('sdg_share_percent', `percent > 0 AND percent <= 100`)
@Unique('sdg_share_once', ['projectId', 'targetCode'])
@Index('sdg_share_by_target', ['targetCode'])
export class SdgShareEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ProjectEntity, { name: 'sdg_share_of' })
  @Column('uuid')
  projectId: string;
  @ForeignKey(() => SdgTargetEntity, 'code', { name: 'sdg_share_target' })
  @Column('text')
  targetCode: string;
  @Column('numeric', { precision: 7, scale: 4 }) percent: string;
}
