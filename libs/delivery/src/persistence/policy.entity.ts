import { Check, Column, Entity, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { DeliveryPolicy } from '../domain/policy.js';

/** Thresholds of signals, clocks of issues. Without a version it is a draft; with one it never changes. */
@Entity({ name: 'delivery_policy' })
@Unique('delivery_policy_version_once', ['version'])
@Check('delivery_policy_whole', `num_nulls(version, effective_from, activated_at) IN (0, 3)`)
export class DeliveryPolicyEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('integer', { nullable: true }) version: number | null;
  @Column('jsonb') parameters: DeliveryPolicy;
  @Column('text', { nullable: true }) note: string | null;
  @Column('date', { nullable: true }) effectiveFrom: string | null;
  @Column('timestamptz', { nullable: true }) activatedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @VersionColumn({ type: 'integer', default: 1 }) revision: number;
}
