import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { SdgTargetEntity } from './sdg-target.entity.js';

/** An indicator of the global list. */
@Entity({ name: 'sdg_indicator' })
@Unique('sdg_indicator_number_once', ['number'])
@Check('sdg_indicator_permanent_code', `permanent_code ~ '^C[0-9]{2}[0-9a-z]{4}$'`)
@Index('sdg_indicator_by_target', ['targetCode'])
export class SdgIndicatorEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') number: string;
  @ForeignKey(() => SdgTargetEntity, 'code', { name: 'sdg_indicator_target' })
  @Column('text')
  targetCode: string;
  @Column('text', { nullable: true }) permanentCode: string | null;
  @Column('text', { nullable: true }) nameKk: string | null;
  @Column('text') nameRu: string;
  @Column('text', { nullable: true }) nameEn: string | null;
}
