import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';

abstract class Named {
  @PrimaryColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('text', { nullable: true }) nameKk: string | null;
  @Column('text') nameRu: string;
  @Column('text', { nullable: true }) nameEn: string | null;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

/** One of the directions of the Development Programme; its head is the person with that role for it. */
@Entity({ name: 'direction' })
@Unique('direction_code_once', ['code'])
export class DirectionEntity extends Named {
  @Column('integer') position: number;
}

@Entity({ name: 'district' })
@Unique('district_code_once', ['code'])
export class DistrictEntity extends Named {
  @Column('integer') position: number;
  @Column('numeric', { precision: 10, scale: 2, nullable: true }) areaKm2: string | null;
}

@Entity({ name: 'polycentre' })
@Unique('polycentre_code_once', ['code'])
export class PolycentreEntity extends Named {
  @Column('integer') position: number;
  @Column('text', { nullable: true }) specialisation: string | null;
}

/** A body that takes part in projects. `directionId`: the direction whose head curates it. */
@Entity({ name: 'organisation' })
@Unique('organisation_code_once', ['code'])
@Check(
  'organisation_kind_known',
  `kind IN ('akimat', 'subordinate', 'central', 'quasi_state', 'private', 'international')`,
)
@Index('organisation_by_direction', ['directionId'])
export class OrganisationEntity extends Named {
  @Column('text') kind: string;
  @ForeignKey(() => DirectionEntity, { name: 'organisation_curated_by' })
  @Column('uuid', { nullable: true })
  directionId: string | null;
  @Column('boolean', { default: true }) active: boolean;
}

@Entity({ name: 'roadmap' })
@Unique('roadmap_code_once', ['code'])
export class RoadmapEntity extends Named {
  @Column('integer') position: number;
  /** The name is ours, not the city's. */
  @Column('boolean', { default: false }) illustrative: boolean;
}

/** Projects that only make sense together. */
@Entity({ name: 'bundle' })
@Unique('bundle_code_once', ['code'])
export class BundleEntity extends Named {}
