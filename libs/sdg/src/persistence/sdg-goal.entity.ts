import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One of the seventeen goals of the 2030 Agenda. */
@Entity({ name: 'sdg_goal' })
@Unique('sdg_goal_number_once', ['number'])
@Check('sdg_goal_number', 'number BETWEEN 1 AND 17')
export class SdgGoalEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer') number: number;
  @Column('text', { nullable: true }) nameKk: string | null;
  @Column('text') nameRu: string;
  @Column('text', { nullable: true }) nameEn: string | null;
}
