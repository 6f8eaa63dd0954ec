import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import type { Attendance, Choice, Outcome, Recusal, Sitting, Tally } from '../domain/index.js';
import { AgendaItemEntity } from './meeting.entities.js';

/** A person who is there during an item. */
@Entity({ name: 'item_presence' })
@Unique('item_presence_once', ['itemId', 'personId'])
@Index('item_presence_by_person', ['personId'])
export class PresenceEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => AgendaItemEntity, { name: 'item_presence_of', onDelete: 'CASCADE' })
  @Column('uuid')
  itemId: string;
  @ForeignKey(() => AppUserEntity, { name: 'item_presence_who' })
  @Column('uuid')
  personId: string;
}

/** A recusal that a person declared; those by office are computed. */
@Entity({ name: 'item_recusal' })
@Unique('item_recusal_once', ['itemId', 'personId'])
@Index('item_recusal_by_person', ['personId'])
export class RecusalEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => AgendaItemEntity, { name: 'item_recusal_of', onDelete: 'CASCADE' })
  @Column('uuid')
  itemId: string;
  @ForeignKey(() => AppUserEntity, { name: 'item_recusal_who' })
  @Column('uuid')
  personId: string;
  @Column('text') reason: string;
  @Column('timestamptz') declaredAt: Date;
}

/** Who attends an item and what follows for its quorum, with all that the votes are counted by. */
export interface ItemAttendance extends Attendance {
  readonly sitting: Sitting;
  readonly recusals: readonly Recusal[];
  /** The person who chairs. */
  readonly chair: string | null;
}

/** One vote of the committee on a proposed outcome of an item. Never changed once it is closed. */
@Entity({ name: 'voting' })
@Unique('voting_round_once', ['itemId', 'round'])
@Check('voting_closed_with_tally', `(closed_at IS NULL) = (tally IS NULL)`)
@Index('voting_open_once', ['itemId'], { unique: true, where: `closed_at IS NULL` })
export class VotingEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => AgendaItemEntity, { name: 'voting_on' })
  @Column('uuid')
  itemId: string;
  @Column('integer') round: number;
  @Column('text') proposal: Outcome;
  @Column('boolean') secret: boolean;
  @Column('jsonb') attendance: ItemAttendance;
  @Column('timestamptz') openedAt: Date;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('jsonb', { nullable: true }) tally: Tally | null;
}

/** The vote of one seat. */
@Entity({ name: 'vote' })
@Check('vote_choice_known', `choice IN ('for', 'against', 'abstain')`)
@Unique('vote_once', ['votingId', 'seatId'])
@Index('vote_by_seat', ['seatId'])
@Index('vote_by_person', ['castBy'])
export class VoteEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => VotingEntity, { name: 'vote_in' })
  @Column('uuid')
  votingId: string;
  @ForeignKey(() => AppUserEntity, { name: 'vote_of' })
  @Column('uuid')
  seatId: string;
  @ForeignKey(() => AppUserEntity, { name: 'vote_by' })
  @Column('uuid')
  castBy: string;
  @Column('text', { nullable: true }) choice: Choice | null;
  @Column('timestamptz') castAt: Date;
}

/** How a secret vote goes, apart from who voted. */
@Entity({
  name: 'secret_count',
  comment: 'Without history on purpose: the order of its changes would tell who voted how',
})
export class SecretCountEntity {
  @ForeignKey(() => VotingEntity, { name: 'secret_count_of' })
  @PrimaryColumn('uuid')
  votingId: string;
  @Column('integer', { default: 0 }) votesFor: number;
  @Column('integer', { default: 0 }) votesAgainst: number;
  @Column('integer', { default: 0 }) votesAbstain: number;
}
