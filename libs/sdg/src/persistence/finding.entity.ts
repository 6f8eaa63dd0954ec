import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import { OrganisationEntity } from '#libs/portfolio';
import { IndicatorEntity } from './indicator.entities.js';

/** Something doubtful or missing in the values, with an owner and a deadline. */
@Entity({ name: 'indicator_finding' })
@Check('indicator_finding_state_known', `state IN ('open', 'explained', 'gone')`)
@Unique('indicator_finding_once', ['indicatorId', 'kind', 'subject'])
@Index('indicator_finding_by_owner', ['ownerId'])
@Index('indicator_finding_by_answerer', ['answeredBy'])
@Index('indicator_finding_by_other', ['otherId'])
@Index('indicator_finding_open', ['dueOn', 'id'], { where: `state = 'open'` })
export class IndicatorFindingEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => IndicatorEntity, { name: 'indicator_finding_of' })
  @Column('uuid')
  indicatorId: string;
  @Column('text') kind: string;
  @Column('text') subject: string;
  @Column('jsonb') params: object;
  @ForeignKey(() => IndicatorEntity, { name: 'indicator_finding_other' })
  @Column('uuid', { nullable: true })
  otherId: string | null;
  @Column('text') state: 'open' | 'explained' | 'gone';
  @ForeignKey(() => OrganisationEntity, { name: 'indicator_finding_owner' })
  @Column('uuid', { nullable: true })
  ownerId: string | null;
  @Column('boolean', { default: false }) assigned: boolean;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('text', { nullable: true }) reopenReason: string | null;
  @Column('text', { nullable: true }) explanation: string | null;
  @ForeignKey(() => AppUserEntity, { name: 'indicator_finding_answered_by' })
  @Column('uuid', { nullable: true })
  answeredBy: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('timestamptz') foundAt: Date;
  @Column('timestamptz', { nullable: true }) goneAt: Date | null;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}
