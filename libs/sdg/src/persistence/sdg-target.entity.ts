import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { SdgGoalEntity } from './sdg-goal.entity.js';

/** A target of a goal: `11.2`, or `11.a` for a means of implementation. */
@Entity({ name: 'sdg_target' })
@Unique('sdg_target_code_once', ['code'])
@Check(
  'sdg_target_code',
  String.raw`code ~ '^[0-9]{1,2}\.([0-9]{1,2}|[a-z])$' AND split_part(code, '.', 1) = goal_number::text`,
)
@Index('sdg_target_by_goal', ['goalNumber'])
export class SdgTargetEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') code: string;
  @ForeignKey(() => SdgGoalEntity, 'number', { name: 'sdg_target_goal' }) @Column('integer') goalNumber: number;
  @Column('text', { nullable: true }) nameKk: string | null;
  @Column('text') nameRu: string;
  @Column('text', { nullable: true }) nameEn: string | null;
}
