import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import { AgendaItemEntity } from './meeting.entities.js';

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

@Entity({ name: 'vote' })
@Check('vote_choice_known', `choice IN ('for', 'against', 'abstain')`)
@Unique('vote_once', ['itemId', 'seatId'])
@Index('vote_by_seat', ['seatId'])
@Index('vote_by_person', ['castBy'])
export class VoteEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => AgendaItemEntity, { name: 'vote_on' })
  @Column('uuid')
  itemId: string;
  @ForeignKey(() => AppUserEntity, { name: 'vote_of' })
  @Column('uuid')
  seatId: string;
  @ForeignKey(() => AppUserEntity, { name: 'vote_by' })
  @Column('uuid')
  castBy: string;
  @Column('text', { nullable: true }) choice: string | null;
  @Column('timestamptz') castAt: Date;
}
