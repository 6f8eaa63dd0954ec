import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { ProjectEntity } from '#libs/portfolio';
import { SdgGoalEntity } from './sdg-goal.entity.js';
import { SdgTargetEntity } from './sdg-target.entity.js';

/** A strategy, an international project or a digital resource that serves targets. */
@Entity({ name: 'sdg_channel_record' })
@Check('sdg_channel_record_kind_known', `kind IN ('strategy', 'international_project', 'digital_resource')`)
@Check('sdg_channel_record_level_known', `level IN ('national', 'municipal')`)
@Check('sdg_channel_record_years', 'start_year <= end_year')
@Check('sdg_channel_record_amounts', 'amount_usd >= 0 AND amount_kzt >= 0')
@Unique('sdg_channel_record_code_once', ['code'])
@Index('sdg_channel_record_by_goal', ['goalNumber'])
@Index('sdg_channel_record_by_project', ['projectId'])
export class ChannelRecordEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: 'strategy' | 'international_project' | 'digital_resource';
  @Column('text') code: string;
  @Column('text', { nullable: true }) titleKk: string | null;
  @Column('text') titleRu: string;
  @Column('text', { nullable: true }) titleEn: string | null;
  @Column('text', { nullable: true }) description: string | null;
  @Column('text', { nullable: true }) partner: string | null;
  @Column('text', { nullable: true }) url: string | null;
  /** Whose strategy it is. */
  @Column('text', { nullable: true }) level: 'national' | 'municipal' | null;
  @Column('integer', { nullable: true }) startYear: number | null;
  @Column('integer', { nullable: true }) endYear: number | null;
  @Column('numeric', { precision: 20, scale: 2, nullable: true }) amountUsd: string | null;
  @Column('numeric', { precision: 20, scale: 2, nullable: true }) amountKzt: string | null;
  @ForeignKey(() => ProjectEntity, { name: 'sdg_channel_record_project' })
  @Column('uuid', { nullable: true })
  projectId: string | null;
  @ForeignKey(() => SdgGoalEntity, 'number', { name: 'sdg_channel_record_goal' })
  @Column('integer', { nullable: true })
  goalNumber: number | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz', { nullable: true }) archivedAt: Date | null;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

@Entity({ name: 'sdg_channel_target' })
@Unique('sdg_channel_target_once', ['recordId', 'targetCode'])
@Index('sdg_channel_target_by_target', ['targetCode'])
export class ChannelTargetEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ChannelRecordEntity, { name: 'sdg_channel_target_of', onDelete: 'CASCADE' })
  @Column('uuid')
  recordId: string;
  @ForeignKey(() => SdgTargetEntity, 'code', { name: 'sdg_channel_target_is' })
  @Column('text')
  targetCode: string;
}

/** What a published review said of a channel of a target. */
@Entity({ name: 'sdg_channel_claim' })
@Check(
  'sdg_channel_claim_known',
  `channel IN ('global_indicator', 'national_indicator', 'international_projects', 'national_strategies', 'municipal_projects', 'digital_resources')`,
)
@Unique('sdg_channel_claim_once', ['review', 'targetCode', 'channel'])
@Index('sdg_channel_claim_by_target', ['targetCode'])
export class ChannelClaimEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') review: string;
  @ForeignKey(() => SdgTargetEntity, 'code', { name: 'sdg_channel_claim_of' })
  @Column('text')
  targetCode: string;
  @Column('text') channel:
    | 'global_indicator'
    | 'national_indicator'
    | 'international_projects'
    | 'national_strategies'
    | 'municipal_projects'
    | 'digital_resources';
  @Column('boolean') claimed: boolean;
  @Column('text', { nullable: true }) note: string | null;
}
