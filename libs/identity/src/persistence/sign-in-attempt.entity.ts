import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Failures in a row by address. Addresses that nobody has are counted alike, so that a lock says nothing of them. */
@Entity({
  name: 'sign_in_attempt',
  comment: 'Failures in a row by address; kept alike for addresses that nobody has',
})
@Index('sign_in_attempt_by_age', ['lastAt'])
export class SignInAttemptEntity {
  @PrimaryColumn('text') email: string;
  @Column('integer') failures: number;
  @Column('timestamptz', { name: 'last_at' }) lastAt: Date;
  @Column('timestamptz', { name: 'locked_until', nullable: true }) lockedUntil: Date | null;
}
