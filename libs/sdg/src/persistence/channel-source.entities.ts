import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { ChannelRecordEntity } from './channel.entities.js';
import { IndicatorEntity } from './indicator.entities.js';
import { SdgGoalEntity } from './sdg-goal.entity.js';
import { SdgTargetEntity } from './sdg-target.entity.js';

/** A document that reviews cite by its number. */
@Entity({ name: 'sdg_source' })
@Unique('sdg_source_number_once', ['number'])
@Check('sdg_source_number', 'number > 0')
export class SdgSourceEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') number: number;
  @Column('text', { nullable: true }) titleKk: string | null;
  @Column('text') titleRu: string;
  @Column('text', { nullable: true }) titleEn: string | null;
  @Column('text', { nullable: true }) url: string | null;
  @Column('text', { nullable: true }) secondUrl: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

@Entity({ name: 'sdg_channel_source' })
@Unique('sdg_channel_source_once', ['recordId', 'sourceId'])
@Index('sdg_channel_source_by_source', ['sourceId'])
export class ChannelSourceEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ChannelRecordEntity, { name: 'sdg_channel_source_of', onDelete: 'CASCADE' })
  @Column('uuid')
  recordId: string;
  @ForeignKey(() => SdgSourceEntity, { name: 'sdg_channel_source_is' })
  @Column('uuid')
  sourceId: string;
}

@Entity({ name: 'indicator_source' })
@Unique('indicator_source_once', ['indicatorId', 'sourceId'])
@Index('indicator_source_by_source', ['sourceId'])
export class IndicatorSourceEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => IndicatorEntity, { name: 'indicator_source_of' })
  @Column('uuid')
  indicatorId: string;
  @ForeignKey(() => SdgSourceEntity, { name: 'indicator_source_is' })
  @Column('uuid')
  sourceId: string;
}

/** What a review says in words of a goal, or of one of its targets. */
@Entity({ name: 'sdg_note' })
@Check('sdg_note_kind_known', `kind IN ('policy', 'challenge', 'target_value')`)
@Check('sdg_note_target_of_goal', `split_part(target_code, '.', 1) = goal_number::text`)
@Check('sdg_note_year_of_value', `kind <> 'target_value' OR year IS NOT NULL`)
@Index('sdg_note_by_goal', ['goalNumber', 'targetCode'])
@Index('sdg_note_by_target', ['targetCode'])
@Index('sdg_note_by_source', ['sourceId'])
export class SdgNoteEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: 'policy' | 'challenge' | 'target_value';
  @ForeignKey(() => SdgGoalEntity, 'number', { name: 'sdg_note_goal' })
  @Column('integer')
  goalNumber: number;
  @ForeignKey(() => SdgTargetEntity, 'code', { name: 'sdg_note_target' })
  @Column('text', { nullable: true })
  targetCode: string | null;
  @Column('text', { nullable: true }) textKk: string | null;
  @Column('text') textRu: string;
  @Column('text', { nullable: true }) textEn: string | null;
  @Column('integer', { nullable: true }) year: number | null;
  @ForeignKey(() => SdgSourceEntity, { name: 'sdg_note_source' })
  @Column('uuid', { nullable: true })
  sourceId: string | null;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}
